// SPDX-License-Identifier: Apache-2.0

import ArabicText
import FoundationEssentials
import Testing

@testable import Extraction

@Suite("Light stems")
struct LightStemTests {
    @Test("a word loses its article, particles and endings, as where the weights were fitted")
    func table() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "stems.tsv")
        let rows = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
        #expect(rows.count > 10)
        for row in rows { #expect(LightStem.text(of: row[0]) == row[1], "\(row[0])") }
    }

    @Test("the hash of a stem is that of the word it reads as", arguments: ["والمستشفيات", "بالصواريخ", "من"])
    func hash(word: String) {
        let hash = Normalizer.codes(of: word).withUnsafeBufferPointer(LightStem.hash)
        #expect(hash == WordHash.word(LightStem.text(of: word)))
    }
}
