// SPDX-License-Identifier: Apache-2.0

/// A name by the hashes of its words once it is folded (`Normalizer.fold`): equal for all spellings that fold to the
/// same, and made without the folded text.
public struct FoldedName: Sendable, Hashable {
    /// The hash of each word, in the order of the name.
    public let words: [UInt64]
    /// The hash of the whole, blanks included; equal hashes are taken for equal names.
    public let hash: UInt64

    /// - Parameters:
    ///   - name: As written.
    ///   - withoutArticles: Leave ال off each word and count no blanks, so that قوات روسية and القوات الروسية are one.
    public init(_ name: String, withoutArticles: Bool = false) {
        var name = name
        self = name.withUTF8 { FoldedName(utf8: $0, withoutArticles: withoutArticles) }
    }

    /// - Parameters:
    ///   - utf8: As written, in well-formed UTF-8.
    ///   - withoutArticles: See above.
    public init(utf8: ArraySlice<UInt8>, withoutArticles: Bool = false) {
        self = utf8.withUnsafeBufferPointer { FoldedName(utf8: $0, withoutArticles: withoutArticles) }
    }

    private init(utf8: UnsafeBufferPointer<UInt8>, withoutArticles: Bool) {
        var codes: [UInt8] = []
        codes.reserveCapacity(utf8.count)
        Normalizer.forEachFolded(WellFormedUTF8(bytes: utf8)) {
            codes.append($0)
        } scalar: { scalar in
            // Behind what is no code, so that the bytes are not taken for letters.
            codes.append(0x01)
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { codes.append(byte) }
        }
        var words: [UInt64] = []
        var start = 0
        while start < codes.count {
            let end = codes[start...].firstIndex(of: LetterCode.space) ?? codes.count
            if withoutArticles, end - start >= 2, codes[start] == LetterCode.alef, codes[start + 1] == LetterCode.lam {
                start += 2
            }
            if end > start { words.append(CodeHash.of(codes[start..<end])) }
            start = end + 1
        }
        self.words = words
        hash = withoutArticles ? FoldedName.hash(of: words) : CodeHash.of(codes)
    }

    private static func hash(of words: [UInt64]) -> UInt64 {
        words.reduce(CodeHash().value) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
    }

    /// Whether the name begins with the words of the other and goes on behind them.
    public func extends(_ other: FoldedName) -> Bool {
        words.count > other.words.count && words.starts(with: other.words)
    }

    /// Names are equal by their hashes.
    public static func == (first: FoldedName, second: FoldedName) -> Bool { first.hash == second.hash }

    /// Names are told apart by their hashes.
    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// The scalars of well-formed UTF-8, without the checks that text from outside needs.
private struct WellFormedUTF8: Sequence, IteratorProtocol {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    mutating func next() -> Unicode.Scalar? {
        guard position < bytes.count else { return nil }
        let lead = bytes[position]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0xFF >> UInt32(length + 1))
        let end = position + length
        position += 1
        while position < end, position < bytes.count {
            value = value << 6 | UInt32(bytes[position] & 0x3F)
            position += 1
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
