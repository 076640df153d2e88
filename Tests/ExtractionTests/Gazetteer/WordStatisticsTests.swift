// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@testable import Extraction

@Suite("How words are used at large")
struct WordStatisticsTests {
    private func statistics(_ table: String) throws -> WordStatistics {
        var statistics = WordStatistics()
        try statistics.readWords(SourceFile(name: "words.tsv", bytes: Array(table.utf8)))
        return statistics
    }

    @Test("A row gives a word's ranks and frequency")
    func rows() throws {
        let words = try statistics(
            "# columns: word\tname\tplace\tbody\tfrequency\nسامر\t3\t0\t1\t7\nحلب\t1\t2\t0\t12\n"
        )
        let samer = WordHash.word("سامر")
        #expect(words.nameRank(samer) == 3)
        #expect(words.placeRank(samer) == 0)
        #expect(words.statistics(of: samer).bodyRank == 1)
        #expect(words.frequency(samer) == 7)
        #expect(words.placeRank(WordHash.word("حلب")) == 2)
        #expect(words.frequency(WordHash.word("حلب")) == 12)
    }

    @Test("A word that is not listed is in no name and not frequent")
    func unknown() throws {
        let words = try statistics("# columns: word\tname\tplace\tbody\tfrequency\nسامر\t3\t0\t1\t7\n")
        #expect(words.nameRank(WordHash.word("زرقون")) == 0)
        #expect(words.frequency(WordHash.word("زرقون")) == 0)
    }

    @Test("The frequent words are told, the more frequent first, and the others aren't")
    func frequentWords() throws {
        let words = try statistics(
            "# columns: word\tname\tplace\tbody\tfrequency\nسامر\t3\t0\t1\t7\nقال\t0\t0\t0\t12\nمن\t0\t0\t0\t15\nعلي\t2\t0\t0\t8\n"
        )
        #expect(String(decoding: words.frequentWords, as: UTF8.self) == "من قال علي ")
    }

    @Test("A given name keeps what the table of words says of it otherwise")
    func givenNames() throws {
        var words = try statistics("# columns: word\tname\tplace\tbody\tfrequency\nنور\t2\t2\t0\t9\n")
        let table = "# columns: name_ar\tgender\tword\nنور\tu\tword\nسامر\tm\t\n"
        try words.readGivenNames(SourceFile(name: "given-names.tsv", bytes: Array(table.utf8)))
        #expect(words.nameRank(WordHash.word("نور")) == 6)
        #expect(words.placeRank(WordHash.word("نور")) == 2)
        #expect(words.frequency(WordHash.word("نور")) == 9)
        #expect(words.nameRank(WordHash.word("سامر")) == 5)
    }

    @Test("A class of use comes to what is known of the word otherwise")
    func classes() throws {
        var words = try statistics("# columns: word\tname\tplace\tbody\tfrequency\nحلب\t1\t2\t0\t12\n")
        let table = "# columns: word\tclass\nحلب\t1023\nزرقون\t0\nسامر\t-5\n"
        try words.readClasses(SourceFile(name: "word-classes.tsv", bytes: Array(table.utf8)))
        let aleppo = words.statistics(of: WordHash.word("حلب"))
        #expect(aleppo.usage == 1023)
        #expect(aleppo.placeRank == 2)
        #expect(aleppo.frequency == 12)
        #expect(words.statistics(of: WordHash.word("زرقون")).usage == 0)
        #expect(words.statistics(of: WordHash.word("سامر")).usage == -1)
    }

    @Test("A table without its columns is told")
    func columns() {
        #expect(throws: Diagnostics.self) { try statistics("# columns: word\tname\nسامر\t3\n") }
    }
}
