// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What kind of word a form is.
enum WordKind: UInt8, Sendable {
    case perfect, imperfect, masdar, noun, adjective, invariable

    /// Whether it is a finite verb.
    var isVerb: Bool { self == .perfect || self == .imperfect }
}

/// Grammatical features of one form.
struct FormFeatures: Sendable, Hashable {
    var kind: WordKind
    var isFeminine = false
    var number = GrammaticalNumber.singular
    /// Of a verb's subject.
    var person = VerbFeatures.Person.third
    /// No genitive can follow it: مسلحون, هجوماً.
    var isAbsolute = false
    /// Only readable as a passive (يُقال, قيل), not merely open to it.
    var isPassive = false
}

/// One way to read a word: clitics taken off, a form of the lexicon left.
struct WordReading: Sendable {
    /// Index into the lexicon's groups.
    var group: Int32
    var features: FormFeatures
    var proclitics: Proclitics
    /// The suffixed pronoun.
    var enclitic: Enclitic
    /// A verb that is spelled so behind لم and its like alone.
    var isJussive = false
}

extension Proclitics {
    /// The bound preposition as a particle, where there is one.
    var preposition: Particle? {
        contains(.bi) ? .bi : contains(.li) ? .li : contains(.ka) ? .ka : nil
    }
}
