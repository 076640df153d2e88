// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The light stem of a word: what is left without its article, particles and commonest endings. Two letters in front
/// and three behind always stay. `deploy/occurrences/stems.py` makes the same.
enum LightStem {
    private static let prefixes = ["وبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال"].map(codes)
    private static let particles = codes("وفبلس")
    private static let suffixes = [
        "هما", "تها", "تهم", "ها", "هم", "ات", "ون", "ين", "ان", "وا", "يه", "ته", "ه", "ي",
    ].map(codes)

    /// What every number counts as.
    static let number = CodeHash.of(CollectionOfOne(UInt8(ascii: "0")))

    /// The part of a word in normal form that is its stem.
    static func range(of word: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = 0
        if let prefix = prefixes.first(where: { word.count - $0.count >= 2 && word.starts(with: $0) }) {
            start = prefix.count
        } else if word.count >= 4, particles.contains(word[0]) {
            start = 1
        }
        let length = word.count - start
        let suffix = suffixes.first { suffix in
            length - suffix.count >= 3 && zip(suffix, word.suffix(suffix.count)).allSatisfy(==)
        }
        return start..<word.count - (suffix?.count ?? 0)
    }

    /// The stem of a word, as readable text in normal form.
    static func text(of word: String) -> String {
        codes(word).withUnsafeBufferPointer { LetterCode.text(of: $0[range(of: $0)]) }
    }

    /// The hash of the stem of a word in normal form.
    static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        CodeHash.of(word[range(of: word)])
    }

    private static func codes(_ text: String) -> [UInt8] { Normalizer.codes(of: text) }
}
