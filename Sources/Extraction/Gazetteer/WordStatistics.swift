// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML

/// How common a spelling is in Arabic at large, and among the words of names.
struct WordStatistics: Sendable {
    private var index = HashIndex()
    /// Bits 0–2 the rank in names of people, 3–6 the frequency, 7–8 the rank in names of places, 9–10 of bodies.
    private var values: ContiguousArray<UInt16> = []

    init() {}

    /// 0 for a word in no name, else 1 for one seen once to 4 for one seen often, 5 for a given name, 6 for a given
    /// name that is a word of the language too.
    func nameRank(_ word: UInt64) -> Int { Int(value(word) & 7) }

    /// 0 for a word that is not among the frequent, else 1 for the least to 15 for the most frequent.
    func frequency(_ word: UInt64) -> Int { Int(value(word) >> 3 & 15) }

    /// 2 for a word that names a place by itself, 1 for one in the name of a place, else 0.
    func placeRank(_ word: UInt64) -> Int { Int(value(word) >> 7 & 3) }

    /// As `placeRank`, of organisations, clubs and media.
    func bodyRank(_ word: UInt64) -> Int { Int(value(word) >> 9 & 3) }

    private func value(_ word: UInt64) -> UInt16 {
        let number = index[word]
        return number < 0 ? 0 : values[Int(number)]
    }

    /// Reads the table of words: `word`, the ranks `name`, `place` and `body`, `frequency`.
    mutating func readWords(_ file: SourceFile) throws(Diagnostics) {
        let table = try TSVReader(file, required: ["word", "name", "place", "body", "frequency"])
        table.forEachRow { field in
            func bits(_ name: String, most: UInt16) -> UInt16 { min(UInt16(field(name)) ?? 0, most) }
            let value = bits("name", most: 4) | bits("frequency", most: 15) << 3
            set(field("word"), value | bits("place", most: 2) << 7 | bits("body", most: 2) << 9)
        }
    }

    /// Reads the table of given names: `name_ar`, `word`.
    mutating func readGivenNames(_ file: SourceFile) throws(Diagnostics) {
        let table = try TSVReader(file, required: ["name_ar"])
        table.forEachRow { field in
            let name = field("name_ar")
            guard let hash = WordHash.words(of: name).first else { return }
            set(name, (field("word").isEmpty ? 5 : 6) | value(hash) & ~7)
        }
    }

    private mutating func set(_ word: String, _ value: UInt16) {
        let hashes = WordHash.words(of: word)
        guard hashes.count == 1 else { return }
        let known = index[hashes[0]]
        if known >= 0 {
            values[Int(known)] = value
        } else {
            index.insert(Int32(values.count), at: hashes[0])
            values.append(value)
        }
    }
}
