// SPDX-License-Identifier: Apache-2.0

/// A word, phrase or name of a text as the extractor reads it, for those who add words.
public struct InspectedUnit: Sendable, Equatable {
    /// One way in which the lexicon knows a word.
    public struct Reading: Sendable, Equatable {
        /// What is taken off in front, such as `و ب ال`.
        public var proclitics: String
        /// What is left, in normal form.
        public var stem: String
        /// The suffixed pronoun.
        public var enclitic: String
        /// `perfect`, `imperfect`, `masdar`, `noun`, `adjective` or `invariable`.
        public var kind: String
        /// What its group means to the grammar.
        public var classes: [String]
        /// The class of event it can be a trigger of.
        public var event: EventClass?
        /// The frame by which it would be one.
        public var frame: String?
        /// Where its group stands.
        public var group: WordOrigin?
    }

    /// As the text has it.
    public var written: String
    /// In normal form.
    public var normal: String
    /// What it was taken for here: a kind of word, `phrase`, `name`, `particle`, `number`, `unknown` or `sign`.
    public var taken: String
    /// What it means to the grammar here.
    public var classes: [String]
    /// All ways in which the lexicon knows it, whatever stands beside it.
    public var readings: [Reading]
    /// What the gazetteer knows by this name, the one taken first.
    public var names: [String]
}
