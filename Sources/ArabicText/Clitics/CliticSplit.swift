// SPDX-License-Identifier: Apache-2.0

/// One way to take a written word apart into proclitics, a stem and an enclitic.
public struct CliticSplit: Sendable, Hashable {
    /// The classes of words that can carry clitics.
    public struct Hosts: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt8

        /// Wraps the bits.
        @inlinable
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Verbs.
        @inlinable public static var verb: Hosts { Hosts(rawValue: 1 << 0) }
        /// Nouns, adjectives, participles and names.
        @inlinable public static var noun: Hosts { Hosts(rawValue: 1 << 1) }
        /// Particles, such as أن.
        @inlinable public static var particle: Hosts { Hosts(rawValue: 1 << 2) }
        /// All of them.
        @inlinable public static var any: Hosts { [.verb, .noun, .particle] }
    }

    /// How the stem is spelled when no enclitic follows.
    public enum Ending: UInt8, Sendable {
        /// As written.
        case same
        /// With ة in place of the last letter, a ت (مدينتهم: مدينة).
        case taMarbuta
        /// With ى in place of the last letter, an ا (مستشفاهم: مستشفى).
        case alefMaksura
        /// With ء in place of the last letter, a ؤ or ئ behind ا (أبناؤه: أبناء).
        case hamza
        /// With an ا behind the last letter, a و (قصفوه: قصفوا).
        case silentAlef
    }

    /// What was taken off the front.
    public var proclitics: Proclitics
    /// What was taken off the end.
    public var enclitic: Enclitic
    /// How the rest is spelled as a word of its own.
    public var ending: Ending
    /// What the rest can be, with these clitics.
    public var hosts: Hosts
    /// Offset of the stem's first code in the word.
    public var stemStart: UInt16
    /// Offset behind the stem's last code in the word.
    public var stemEnd: UInt16

    /// Whether nothing was taken off.
    public var isWhole: Bool { proclitics.isEmpty && enclitic == .none }

    /// Calls `body` with each code of the stem as spelled without the clitics.
    @inline(__always)
    private func forEachStemCode(in codes: UnsafeBufferPointer<UInt8>, _ body: (UInt8) -> Void) {
        let last = Int(stemEnd) - 1
        for index in Int(stemStart)..<last { body(codes[index]) }
        switch ending {
        case .same: body(codes[last])
        case .taMarbuta: body(LetterCode.ha)
        case .alefMaksura: body(LetterCode.ya)
        case .hamza: body(LetterCode.hamza)
        case .silentAlef:
            body(codes[last])
            body(LetterCode.alef)
        }
    }

    /// The hash of the stem as spelled without the clitics.
    ///
    /// - Parameter codes: The codes of the word that was split.
    public func stemHash(in codes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = CodeHash()
        forEachStemCode(in: codes) { hash.combine($0) }
        return hash.value
    }

    /// The hash of the stem as a name: it keeps its article (بالحسكة: الحسكة).
    ///
    /// - Parameter codes: The codes of the word that was split.
    public func nameHash(in codes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = CodeHash()
        if proclitics.contains(.article) {
            hash.combine(LetterCode.alef)
            hash.combine(LetterCode.lam)
        }
        forEachStemCode(in: codes) { hash.combine($0) }
        return hash.value
    }

    /// The codes of the stem as spelled without the clitics.
    ///
    /// - Parameter codes: The codes of the word that was split.
    public func stem(in codes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var stem: [UInt8] = []
        forEachStemCode(in: codes) { stem.append($0) }
        return stem
    }
}
