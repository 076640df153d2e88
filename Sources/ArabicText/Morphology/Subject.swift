// SPDX-License-Identifier: Apache-2.0

/// The persons a verb can be about.
struct Subject {
    let person: VerbFeatures.Person
    let gender: GrammaticalGender
    let number: GrammaticalNumber

    static let he = Subject(person: .third, gender: .masculine, number: .singular)
    static let she = Subject(person: .third, gender: .feminine, number: .singular)
    static let theyBoth = Subject(person: .third, gender: .masculine, number: .dual)
    static let theyBothFeminine = Subject(person: .third, gender: .feminine, number: .dual)
    static let they = Subject(person: .third, gender: .masculine, number: .plural)
    static let theyFeminine = Subject(person: .third, gender: .feminine, number: .plural)
    static let you = Subject(person: .second, gender: .masculine, number: .singular)
    static let youFeminine = Subject(person: .second, gender: .feminine, number: .singular)
    static let youBoth = Subject(person: .second, gender: .common, number: .dual)
    static let youAll = Subject(person: .second, gender: .masculine, number: .plural)
    static let youAllFeminine = Subject(person: .second, gender: .feminine, number: .plural)
    static let i = Subject(person: .first, gender: .common, number: .singular)
    static let we = Subject(person: .first, gender: .common, number: .plural)

    /// The endings of the perfect that begin with a consonant.
    static let perfectSuffixes: [(String, Subject)] = [
        ("ن", .theyFeminine), ("ت", .you), ("ت", .youFeminine), ("تما", .youBoth), ("تم", .youAll),
        ("تن", .youAllFeminine), ("ت", .i), ("نا", .we),
    ]

    /// The prefixes of the imperfect without an ending.
    static let withoutEnding: [(UInt8, Subject)] = [
        (LetterCode.ya, .he), (LetterCode.ta, .she), (LetterCode.ta, .you), (LetterCode.alef, .i),
        (LetterCode.nun, .we),
    ]

    /// What follows an imperfect stem, by its indicative.
    enum Ending {
        case an, un, `in`, na
    }

    /// The prefixes of the imperfect with an ending.
    static let withEnding: [(UInt8, Subject, Ending)] = [
        (LetterCode.ya, .theyBoth, .an), (LetterCode.ta, .theyBothFeminine, .an), (LetterCode.ta, .youBoth, .an),
        (LetterCode.ya, .they, .un), (LetterCode.ta, .youAll, .un), (LetterCode.ta, .youFeminine, .in),
        (LetterCode.ya, .theyFeminine, .na), (LetterCode.ta, .youAllFeminine, .na),
    ]
}

extension VerbFeatures {
    init(_ tense: Tense, _ voice: Voice, _ subject: Subject, _ moods: Moods = []) {
        self.init(
            tense: tense,
            voice: voice,
            person: subject.person,
            gender: subject.gender,
            number: subject.number,
            moods: moods
        )
    }
}
