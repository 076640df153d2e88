// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

/// Texts of any shape make a number of tokens that their length bounds, and no structure grows faster than them.
@Suite("Adversarial texts")
struct AdversarialTextTests {
    @Test(
        "A long repeat of anything is scanned into no more pieces than it has parts",
        arguments: [
            ("م", 2), ("ـ", 0), ("(", 100_000), ("\"", 100_000), ("«", 100_000), ("\u{064E}", 0), ("م\u{0651}", 2),
            ("😀", 1), ("#", 100_000), ("و ", 100_000), (".", 1), ("1.", 200_000), ("1,", 200_000), ("a.", 200_000),
            ("a@", 200_000), ("a@b.co,", 200_000), ("@a", 200_000), ("http://", 400_000), ("www.", 200_000),
            ("\u{200F}", 0), ("\n", 0), ("_", 0), ("#_", 100_000), ("'", 50_000), ("a'", 4), ("ﷲ", 8), ("«\"", 200_000),
            ("قال \"", 200_000), ("123", 5), ("世", 5), ("وب", 4), ("a-", 200_000), ("؟", 100_000), ("ع\n", 100_000),
            ("<a", 200_000), ("<p>", 0), ("&amp;", 100_000), ("&nbsp;", 0), ("&", 100_000), ("</", 200_000),
        ]
    )
    func repeats(piece: String, mostTokens: Int) {
        let bytes = Array(repeatElement(Array(piece.utf8), count: 100_000).joined())
        var scanned = TokenizedText()
        TextScanner.scan(bytes, into: &scanned)
        #expect(scanned.tokens.count <= mostTokens)
        #expect(scanned.sentences.reduce(0) { $0 + $1.tokens.count } == scanned.tokens.count)
        #expect(zip(scanned.tokens, scanned.tokens.dropFirst()).allSatisfy { $0.byteEnd <= $1.byteStart })
        #expect(scanned.quotations.count <= scanned.tokens.count / 2)
    }

    @Test("Numbers in long runs of number words are read in one walk")
    func numberWords() {
        let scanned = scan(Array(repeating: "بين ثلاثة وعشرين", count: 2000).joined(separator: " "))
        var covered = 0
        NumberReader.forEachReading(in: scanned, tokens: scanned.tokens.indices) { covered += $0.tokens.count }
        #expect(covered == scanned.tokens.count)
    }
}
