// SPDX-License-Identifier: Apache-2.0

/// The phrases around a number that widen it to a range.
enum NumberPhrases {
    /// What a phrase makes of the number.
    enum Effect: Sendable {
        case atLeast
        case atMost
        case about
    }

    struct Phrase: Sendable {
        let words: [UInt64]
        let effect: Effect
    }

    private static let leading: [(Effect, [String])] = [
        (
            .atLeast,
            [
                "أكثر من", "أزيد من", "ما لا يقل عن", "مالا يقل عن", "لا يقل عن", "لا تقل عن", "ما يزيد عن",
                "ما يزيد على",
                "يزيد عن", "يزيد على", "تزيد عن", "تزيد على", "ما يربو على", "ما يفوق", "أقله",
            ]
        ),
        (
            .atMost,
            [
                "أقل من", "لا يتجاوز", "لا تتجاوز", "ما لا يزيد عن", "ما لا يزيد على", "لا يزيد عن", "لا يزيد على",
                "لا تزيد عن", "لا تزيد على",
            ]
        ),
        (
            .about,
            [
                "نحو", "حوالي", "قرابة", "زهاء", "ما يقارب", "مايقارب", "ما يقرب من", "يقارب", "يقرب من", "في حدود",
                "حدود",
                "تقريبا",
            ]
        ),
    ]

    private static let trailing: [(Effect, [String])] = [
        (.atLeast, ["على الأقل", "على أقل تقدير", "كحد أدنى", "أو أكثر", "فأكثر", "أو يزيد", "فما فوق"]),
        (.atMost, ["على الأكثر", "كحد أقصى", "أو أقل", "فأقل"]),
        (.about, ["تقريبا"]),
    ]

    /// By the hash of the first word; longer phrases first, so that a phrase isn't taken for its beginning.
    static let before = byFirstWord(leading)
    static let behind = byFirstWord(trailing)

    /// The words that begin phrases before a number, and those of ranges.
    static let firstWords: [String] = {
        var words: Set = ["بين", "من", "ما"]
        for (_, phrases) in leading {
            for phrase in phrases { words.insert(String(phrase.prefix { $0 != " " })) }
        }
        return words.sorted()
    }()

    static let between = Normalizer.hash(of: "بين")
    static let what = Normalizer.hash(of: "ما")
    static let from = Normalizer.hash(of: "من")
    static let to = hashes("إلى", "حتى")
    static let or = Normalizer.hash(of: "أو")
    static let and = Normalizer.hash(of: "و")
    static let `in` = Normalizer.hash(of: "في")
    static let theHundred = hashes("المئة", "المائة")
    static let perHundred = hashes("بالمئة", "بالمائة")

    private static func hashes(_ words: String...) -> Set<UInt64> { Set(words.map { Normalizer.hash(of: $0) }) }

    private static func byFirstWord(_ rows: [(Effect, [String])]) -> TokenTable<[Phrase]> {
        var found: [UInt64: [Phrase]] = [:]
        for (effect, phrases) in rows {
            for phrase in phrases {
                let words = phrase.split(separator: " ").map { Normalizer.hash(of: $0) }
                found[words[0], default: []].append(Phrase(words: words, effect: effect))
            }
        }
        return TokenTable(found.map { ($0.key, $0.value.sorted { $0.words.count > $1.words.count }) })
    }
}
