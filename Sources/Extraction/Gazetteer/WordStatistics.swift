// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML

/// How common a spelling is in Arabic at large, and among the words of names.
struct WordStatistics: Sendable {
    /// What is known of one spelling.
    struct Word: Sendable {
        /// Bits 0–2 the rank in names of people, 3–6 the frequency, 7–8 the rank in names of places, 9–10 of bodies, from 11
        /// on one more than the class.
        fileprivate var bits: Int

        /// 0 for a word in no name, else 1 for one seen once to 4 for one seen often, 5 for a given name, 6 for a given
        /// name that is a word of the language too.
        var nameRank: Int { bits & 7 }
        /// 0 for a word that is not among the frequent, else 1 for the least to 15 for the most frequent.
        var frequency: Int { bits >> 3 & 15 }
        /// 2 for a word that names a place by itself, 1 for one in the name of a place, else 0.
        var placeRank: Int { bits >> 7 & 3 }
        /// As `placeRank`, of organisations, clubs and media.
        var bodyRank: Int { bits >> 9 & 3 }
        /// The class of words that stand in the same places in sentences, −1 for a word whose places are not known. Near
        /// classes share their upper bits.
        var usage: Int { (bits >> 11) - 1 }
    }

    /// The bits of each word.
    private var index = LargeIndex()

    /// The most frequent words of the language as a text in UTF-8, the more frequent before the less.
    private(set) var frequentWords: [UInt8] = []
    /// From this frequency on a word is all but sure to come in a few thousand articles; there are some eleven thousand. A
    /// class further down would double them, and takes as much time before the first article as it saves in those behind.
    private static let frequent: Int32 = 8

    init() {}

    /// What is known of a spelling.
    func statistics(of word: UInt64) -> Word { Word(bits: max(0, Int(index[word]))) }

    /// Asks for the memory in which a spelling is looked up.
    func prefetch(_ word: UInt64) { index.prefetchWhole(word) }

    /// See `Word.nameRank`.
    func nameRank(_ word: UInt64) -> Int { statistics(of: word).nameRank }

    /// See `Word.frequency`.
    func frequency(_ word: UInt64) -> Int { statistics(of: word).frequency }

    /// See `Word.placeRank`.
    func placeRank(_ word: UInt64) -> Int { statistics(of: word).placeRank }

    /// Reads the table of words: `word`, the ranks `name`, `place` and `body`, `frequency`, in this order.
    ///
    /// It is by far the longest of the tables, so its fields are read from the bytes.
    mutating func readWords(_ file: SourceFile) throws(Diagnostics) {
        _ = try TSVReader(file, required: ["word", "name", "place", "body", "frequency"])
        let bytes = file.bytes
        index = LargeIndex(capacity: bytes.count / 16)
        var frequent = [[UInt8]](repeating: [], count: 16)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            defer { start = end + 1 }
            guard end > start, bytes[start] != UInt8(ascii: "#") else { continue }
            var wordEnd = end
            var fields: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            for position in start..<end where bytes[position] == UInt8(ascii: "\t") {
                if wordEnd == end { wordEnd = position }
                fields = (fields.1, fields.2, fields.3, 0)
                var digit = position + 1
                while digit < end, bytes[digit] >= UInt8(ascii: "0"), bytes[digit] <= UInt8(ascii: "9") {
                    fields.3 = min(fields.3 &* 10 &+ Int32(bytes[digit] - UInt8(ascii: "0")), 100)
                    digit += 1
                }
            }
            let ranks = min(fields.0, 4) | min(fields.1, 2) << 7 | min(fields.2, 2) << 9
            let frequency = min(fields.3, 15)
            set(String(decoding: bytes[start..<wordEnd], as: UTF8.self), ranks | frequency << 3)
            if frequency >= WordStatistics.frequent {
                frequent[Int(frequency)] += bytes[start..<wordEnd]
                frequent[Int(frequency)].append(UInt8(ascii: " "))
            }
        }
        frequentWords = Array(frequent.reversed().joined())
    }

    /// Reads the table of classes: `word`, `class`. It comes behind the table of words.
    mutating func readClasses(_ file: SourceFile) throws(Diagnostics) {
        let table = try TSVReader(file, required: ["word", "class"])
        table.forEachRow { field in
            guard let number = Int32(field("class")), WordStatistics.classes.contains(number) else { return }
            let hash = WordHash.word(field("word"))
            index.insert(Int32(statistics(of: hash).bits & 0x7FF) | (number + 1) << 11, at: hash)
        }
    }

    /// How many classes of use there can be.
    private static let classes: Range<Int32> = 0..<4096

    /// Reads the table of given names: `name_ar`, `word`.
    mutating func readGivenNames(_ file: SourceFile) throws(Diagnostics) {
        let table = try TSVReader(file, required: ["name_ar"])
        table.forEachRow { field in
            let name = field("name_ar")
            guard let hash = WordHash.words(of: name).first else { return }
            set(name, (field("word").isEmpty ? 5 : 6) | Int32(statistics(of: hash).bits & ~7))
        }
    }

    private mutating func set(_ word: String, _ bits: Int32) { index.insert(bits, at: WordHash.word(word)) }
}
