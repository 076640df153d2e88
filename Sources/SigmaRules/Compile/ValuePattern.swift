// SPDX-License-Identifier: Apache-2.0

/// A value with wildcards on its way through the modifiers that write it in another way: its literal parts are bytes,
/// which need not be text any more.
struct ValuePattern: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case literal([UInt8])
        case one, many
    }

    private(set) var parts: [Part]

    init(_ pattern: WildcardPattern) {
        parts = pattern.parts.map { part in
            switch part {
            case .literal(let text): .literal(Array(text.utf8))
            case .one: .one
            case .many: .many
            }
        }
    }

    init(_ literal: [UInt8]) {
        parts = literal.isEmpty ? [] : [.literal(literal)]
    }

    /// With `*` in front, unless one is there.
    mutating func openStart() {
        if parts.first != .many { parts.insert(.many, at: 0) }
    }

    /// With `*` behind, unless one is there.
    mutating func openEnd() {
        if parts.last != .many { parts.append(.many) }
    }

    /// The bytes where there is no wildcard.
    var literal: [UInt8]? {
        switch (parts.count, parts.first) {
        case (0, _): []
        case (1, .literal(let bytes)?): bytes
        default: nil
        }
    }

    /// Whether all literal parts are UTF-8.
    var isText: Bool {
        parts.allSatisfy { part in
            if case .literal(let bytes) = part { String(validating: bytes, as: UTF8.self) != nil } else { true }
        }
    }

    /// With every literal part written in UTF-16.
    func wide(isBigEndian: Bool) -> ValuePattern {
        var pattern = self
        pattern.parts = parts.map { part in
            guard case .literal(let bytes) = part else { return part }
            let units = String(decoding: bytes, as: UTF8.self).utf16
            return .literal(
                units.flatMap { unit in
                    let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
                    return isBigEndian ? [high, low] : [low, high]
                }
            )
        }
        return pattern
    }

    /// With the byte order mark of UTF-16LE in front.
    func marked() -> ValuePattern {
        var pattern = self
        pattern.parts.insert(.literal([0xFF, 0xFE]), at: 0)
        if pattern.parts.count > 1, case .literal(let rest) = pattern.parts[1] {
            pattern.parts.replaceSubrange(0...1, with: [.literal([0xFF, 0xFE] + rest)])
        }
        return pattern
    }

    /// Every way to write the dashes that begin a word: `-`, `/`, `–`, `—` and `―` stand for each other.
    /// - Returns: `nil` where there would be more than `limit`.
    func dashVariants(limit: Int) -> [ValuePattern]? {
        var variants: [[Part]] = [[]]
        for part in parts {
            guard case .literal(let bytes) = part else {
                for index in variants.indices { variants[index].append(part) }
                continue
            }
            guard let texts = ValuePattern.dashVariants(of: String(decoding: bytes, as: UTF8.self), limit: limit),
                texts.count * variants.count <= limit
            else { return nil }
            variants = variants.flatMap { variant in texts.map { variant + [.literal(Array($0.utf8))] } }
        }
        return variants.map { parts in
            var pattern = self
            pattern.parts = parts
            return pattern
        }
    }

    private static func dashVariants(of text: String, limit: Int) -> [String]? {
        let dashes: [Unicode.Scalar] = ["-", "/", "\u{2013}", "\u{2014}", "\u{2015}"]
        func isWord(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        let scalars = Array(text.unicodeScalars)
        var variants = [String.UnicodeScalarView()]
        for (index, scalar) in scalars.enumerated() {
            let beginsWord =
                dashes.contains(scalar) && (index == 0 || !isWord(scalars[index - 1]))
                && index + 1 < scalars.count && isWord(scalars[index + 1])
            let choices = beginsWord ? dashes : [scalar]
            guard variants.count * choices.count <= limit else { return nil }
            variants = variants.flatMap { variant in
                choices.map { choice in
                    var longer = variant
                    longer.append(choice)
                    return longer
                }
            }
        }
        return variants.map { String($0) }
    }
}
