// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What the grammar works on: one word, or several that the lexicon or the gazetteer knows as one.
struct Unit: Sendable {
    /// What a unit is made of.
    enum Kind: UInt8, Sendable {
        /// A word of the lexicon, or one that nobody knows.
        case word
        /// A phrase of the lexicon.
        case phrase
        /// A name of the gazetteer or one found by its shape.
        case name
        case number
        /// A grammatical word.
        case particle
        case punctuation
        /// Addresses, emoji, other scripts.
        case other
    }

    // In an order that leaves no gaps: a unit is a line of the processor's cache, of 64 bytes, and no more.

    /// First token of the article.
    var firstToken: Int32
    /// Behind the last token.
    var endToken: Int32
    var kind: Kind
    var particle: Particle?
    var proclitics: Proclitics = []
    /// A particle carries a pronoun (عليه), or a word does.
    var hasPronoun = false
    /// The pronoun a word of the lexicon carries.
    var enclitic = Enclitic.none
    /// The form can be read as a finite verb and as a noun, and the context did not decide.
    var isAmbiguousVerb = false
    var punctuation = Punctuation.none
    var classes: ClassSet = .none
    /// Lexicon group of the reading chosen, or -1.
    var group: Int32 = -1
    var features = FormFeatures(kind: .noun)
    /// What kind of name it is, for names.
    var name: PhraseTrie.Payload?
    /// Where in the trie of phrases its name ends, or -1; all names it may be are found there.
    var node: Int32 = -1
    /// Index of the entity mention it carries, or -1.
    var mention: Int32 = -1

    /// Whether it is read as a finite verb.
    @inline(__always)
    var isVerb: Bool { (kind == .word || kind == .phrase) && features.kind.isVerb && particle == nil }

    /// Whether it can be part of a noun phrase.
    var isNominal: Bool {
        switch kind {
        case .word, .phrase: particle == nil && !features.kind.isVerb && features.kind != .invariable
        case .name, .number: true
        case .particle: particle == .quantifier || particle == .demonstrative
        case .punctuation, .other: false
        }
    }

    /// Whether it is read as an adjective.
    var isAdjective: Bool { kind == .word && particle == nil && features.kind == .adjective }

    /// أكبر، أهم، ثاني: whether it says which one of its kind the noun behind it is.
    var isSuperlative: Bool { has(.aggregate) && has(.owned) }

    /// Whether it says how many or what share of something.
    var isAmount: Bool { has(.aggregate) && !has(.owned) }

    /// Whether و or ف is bound to it.
    @inline(__always)
    var isConjoined: Bool { !proclitics.isDisjoint(with: .conjunctions) }

    /// Whether it is definite by the article.
    @inline(__always)
    var hasArticle: Bool { proclitics.contains(.article) }

    /// Reads it in one of the ways in which the lexicon knows it.
    mutating func take(_ reading: WordReading) {
        proclitics = reading.proclitics
        features = reading.features
        hasPronoun = reading.enclitic != .none
        enclitic = reading.enclitic
        group = reading.group
    }

    @inline(__always)
    func has(_ one: SemanticClass) -> Bool { classes.contains(one) }
    @inline(__always)
    func has(_ any: ClassSet) -> Bool { classes.intersects(any) }
}
