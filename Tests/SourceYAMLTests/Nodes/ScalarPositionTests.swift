// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@Suite("Words inside a scalar")
struct ScalarPositionTests {
    /// Where `word` of the scalar's text stands, as line, column and length.
    @Test(
        arguments: [
            ("k: one of word", 1, 11, 4),
            ("k: 'it''s a word'", 1, 13, 4),
            ("k: \"tab\\tand \\u0041 word\"", 1, 21, 4),
            ("k: \"joined \\\n  by word\"", 2, 6, 4),
            ("k: |\n  first\n  a word\n", 3, 5, 4),
            ("k: >-\n    folded\n    to a word\n", 3, 10, 4),
            ("k: >\n  two\n\n  paragraphs word\n", 4, 14, 4),
            ("k: plain over\n  several lines word", 2, 17, 4),
            ("k: قبل word", 1, 8, 4),
            ("k: \"wo\\x72d\"", 1, 5, 7),
        ]
    )
    func position(yaml: String, line: Int, column: Int, length: Int) throws {
        let node = try #require(try YAMLFile(text: yaml, name: "f").documents[0].mapping?["k"])
        let text = Array(try #require(node.text).unicodeScalars)
        let word = Array("word".unicodeScalars)
        let start = try #require(text.indices.first { Array(text[$0...].prefix(4)) == word })
        let location = node.location(of: start..<start + 4)
        #expect(location.position == SourcePosition(line: line, column: column))
        #expect(location.length == length)
    }

    @Test("the end of the text is a point behind its last character")
    func end() throws {
        let node = try #require(try YAMLFile(text: "k: a and", name: "f").documents[0].mapping?["k"])
        let location = node.location(of: 5..<5)
        #expect(location.position == SourcePosition(line: 1, column: 9))
        #expect(location.length == 0)
    }
}
