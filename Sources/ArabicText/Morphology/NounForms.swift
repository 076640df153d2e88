// SPDX-License-Identifier: Apache-2.0

/// All spellings of a noun or adjective, without article and pronouns (those are `Clitics`' to take off).
///
/// From the singular come the dual, the sound plurals and, for adjectives and nouns of persons, the feminine with its own
/// dual and plural; broken plurals are given. Endings that differ by case or before a genitive (مسعفون, مسعفين, مسعفو,
/// مسعفي) are all there, and so is the ا of the accusative (هجوماً).
public struct NounForms: Sendable {
    /// Which inflection a word has.
    public enum Inflection: Sendable {
        /// A thing: هجوم, غارة, مستشفى. A masculine may have the plural ات.
        case thing
        /// A person or an adjective: مسعف, مسعفة, مسعفون; جوي, جوية.
        case person
    }

    /// The cases a spelling can be.
    public struct Cases: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt8

        /// Wraps the bits.
        @inlinable
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Subject.
        public static let nominative = Cases(rawValue: 1 << 0)
        /// Object.
        public static let accusative = Cases(rawValue: 1 << 1)
        /// Behind a preposition or noun.
        public static let genitive = Cases(rawValue: 1 << 2)
        /// Accusative or genitive, which ين doesn't tell apart.
        public static let oblique: Cases = [.accusative, .genitive]
        /// All of them.
        public static let any: Cases = [.nominative, .accusative, .genitive]
    }

    /// What a spelling can stand before.
    public enum State: UInt8, Sendable {
        /// No genitive or pronoun can follow: هجوماً, مسعفون.
        case absolute
        /// A genitive or pronoun must follow: مسعفو (الحلب).
        case construct
        /// Both.
        case either
    }

    /// One spelling with one reading.
    public struct Form: Sendable, Hashable {
        /// The spelling in `LetterCode`s; ة is ه.
        public var codes: [UInt8]
        /// How many.
        public var number: GrammaticalNumber
        /// Of the word itself; broken plurals have the gender of their singular.
        public var gender: GrammaticalGender
        /// Its cases.
        public var cases: Cases
        /// Before what it can stand.
        public var state: State
    }

    /// Every spelling with every reading, each once.
    public let forms: [Form]

    /// Inflects a word.
    ///
    /// - Parameters:
    ///   - singular: The singular; ة and اء and ى must be written, vowels needn't.
    ///   - plurals: Broken and other plurals that don't follow by rule.
    ///   - inflection: Whether it has the forms of a person.
    /// - Returns: `nil` when the singular has no two Arabic letters, or a word isn't one word.
    public init?(singular: String, plurals: [String] = [], inflection: Inflection = .thing) {
        let letters = Spelling.letters(singular)
        let codes = Spelling.codes(singular)
        guard letters.count >= 2, codes.allSatisfy(LetterCode.isArabic),
            plurals.allSatisfy({ Spelling.codes($0).allSatisfy(LetterCode.isArabic) })
        else { return nil }
        var list = FormList()
        let isFeminine = letters.last == "ة"
        list.addSingular(codes, ending: letters[letters.count - 1], before: letters[letters.count - 2])
        list.addDual(codes, isFeminine: isFeminine)
        if isFeminine {
            list.addFemininePlural(codes)
        } else if inflection == .person {
            list.addMasculinePlural(codes, isDefective: letters.last == "ى")
            let feminine = Spelling.seatingHamza(codes) + [LetterCode.ha]
            list.addSingular(feminine, ending: "ة", before: letters[letters.count - 1])
            list.addDual(feminine, isFeminine: true)
            list.addFemininePlural(feminine)
        } else {
            list.addPlural(codes + Spelling.codes("ات"), gender: .masculine)
        }
        for plural in plurals { list.addBroken(plural, gender: isFeminine ? .feminine : .masculine) }
        forms = list.forms
    }

    private struct FormList {
        private(set) var forms: [Form] = []
        private var seen: Set<Form> = []

        mutating func addSingular(_ codes: [UInt8], ending: Unicode.Scalar, before: Unicode.Scalar) {
            let gender: GrammaticalGender = ending == "ة" ? .feminine : .masculine
            add(codes, .singular, gender, .any, .either)
            if FormList.takesAlef(ending, before) {
                add(Spelling.seatingHamza(codes) + [LetterCode.alef], .singular, gender, .accusative, .absolute)
            }
        }

        mutating func addDual(_ codes: [UInt8], isFeminine: Bool) {
            let gender: GrammaticalGender = isFeminine ? .feminine : .masculine
            let stem = isFeminine ? Array(codes.dropLast()) + [LetterCode.ta] : Spelling.seatingHamza(codes)
            add(stem + Spelling.codes("ان"), .dual, gender, .nominative, .absolute)
            add(stem + Spelling.codes("ا"), .dual, gender, .nominative, .construct)
            for stem in FormList.beforeYa(stem) {
                add(stem + Spelling.codes("ين"), .dual, gender, .oblique, .absolute)
                add(stem + Spelling.codes("ي"), .dual, gender, .oblique, .construct)
            }
        }

        mutating func addMasculinePlural(_ codes: [UInt8], isDefective: Bool) {
            let stem = isDefective ? Array(codes.dropLast()) : Spelling.seatingHamza(codes)
            for stem in stem.last == LetterCode.hamza ? [stem, Array(stem.dropLast()) + [LetterCode.waw]] : [stem] {
                add(stem + Spelling.codes("ون"), .plural, .masculine, .nominative, .absolute)
                add(stem + Spelling.codes("و"), .plural, .masculine, .nominative, .construct)
            }
            for stem in FormList.beforeYa(stem) {
                add(stem + Spelling.codes("ين"), .plural, .masculine, .oblique, .absolute)
                add(stem + Spelling.codes("ي"), .plural, .masculine, .oblique, .construct)
            }
        }

        mutating func addFemininePlural(_ codes: [UInt8]) {
            addPlural(Array(codes.dropLast()) + Spelling.codes("ات"), gender: .feminine)
        }

        mutating func addPlural(_ codes: [UInt8], gender: GrammaticalGender) {
            add(codes, .plural, gender, .any, .either)
        }

        mutating func addBroken(_ plural: String, gender: GrammaticalGender) {
            let letters = Spelling.letters(plural)
            let codes = Spelling.codes(plural)
            guard let last = letters.last, letters.count >= 2 else { return }
            add(codes, .plural, gender, .any, .either)
            let isSound = codes.suffix(2) == Spelling.codes("ات")[...]
            if !isSound, FormList.takesAlef(last, letters[letters.count - 2]) {
                add(codes + [LetterCode.alef], .plural, gender, .accusative, .absolute)
            }
        }

        /// Whether the indefinite accusative is written with an ا: not behind ة, ى, ا, اء and أ.
        private static func takesAlef(_ ending: Unicode.Scalar, _ before: Unicode.Scalar) -> Bool {
            switch ending {
            case "ة", "ى", "ا", "أ": false
            case "ء": before != "ا"
            default: true
            }
        }

        /// Before ي a final hamza may also sit on ئ: لقاءين, لقائين.
        private static func beforeYa(_ stem: [UInt8]) -> [[UInt8]] {
            stem.last == LetterCode.hamza ? [stem, Array(stem.dropLast()) + [LetterCode.ya]] : [stem]
        }

        private mutating func add(
            _ codes: [UInt8],
            _ number: GrammaticalNumber,
            _ gender: GrammaticalGender,
            _ cases: Cases,
            _ state: State
        ) {
            let spelled = Spelling.mergingAlefs(codes)
            let form = Form(codes: spelled, number: number, gender: gender, cases: cases, state: state)
            if seen.insert(form).inserted { forms.append(form) }
        }
    }
}
