// SPDX-License-Identifier: Apache-2.0

/// What a form of a verb says besides its meaning.
public struct VerbFeatures: Sendable, Hashable {
    /// The finite tenses and the imperative.
    public enum Tense: UInt8, Sendable {
        /// قصف
        case perfect
        /// يقصف
        case imperfect
        /// اقصف
        case imperative
    }

    /// Whether the subject acts or suffers.
    public enum Voice: UInt8, Sendable {
        /// قال
        case active
        /// قيل
        case passive
    }

    /// The person of the subject.
    public enum Person: UInt8, Sendable {
        /// I, we.
        case first
        /// You.
        case second
        /// He, she, they.
        case third
    }

    /// The moods of the imperfect that a spelling can be.
    public struct Moods: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt8

        /// Wraps the bits.
        @inlinable
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// يقولون
        public static let indicative = Moods(rawValue: 1 << 0)
        /// (أن) يقولوا
        public static let subjunctive = Moods(rawValue: 1 << 1)
        /// (لم) يقل
        public static let jussive = Moods(rawValue: 1 << 2)
        /// All of them.
        public static let any: Moods = [.indicative, .subjunctive, .jussive]
    }

    /// Perfect, imperfect or imperative.
    public var tense: Tense
    /// Active or passive.
    public var voice: Voice
    /// Person of the subject.
    public var person: Person
    /// Gender of the subject; `.common` for the first person and the dual of the second.
    public var gender: GrammaticalGender
    /// Number of the subject.
    public var number: GrammaticalNumber
    /// The moods the spelling can be; empty unless `tense` is imperfect.
    public var moods: Moods
}

/// Gender of words and of the persons they are about.
public enum GrammaticalGender: UInt8, Sendable {
    /// Masculine.
    case masculine
    /// Feminine.
    case feminine
    /// Either.
    case common
}

/// Number of words and of the persons they are about.
public enum GrammaticalNumber: UInt8, Sendable {
    /// One.
    case singular
    /// Two.
    case dual
    /// Three or more.
    case plural
}
