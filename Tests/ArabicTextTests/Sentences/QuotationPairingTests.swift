// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@Suite("Quotations")
struct QuotationPairingTests {
    /// What each quotation of a text says, as written.
    private func quotations(_ text: String) -> [String] {
        let scanned = scan(text)
        return scanned.quotations.map { quotation in
            quotation.content.map { written(scanned.tokens[$0], in: text) }.joined(separator: " ")
        }
    }

    @Test(
        "Marks that belong together are paired",
        arguments: [
            ("قال «نعم» ثم «لا»", ["نعم", "لا"]),
            ("قال \"نعم\" ثم \"لا\"", ["نعم", "لا"]),
            ("قال “نعم” ثم ''لا''", ["نعم", "لا"]),
            ("قال „نعم“", []),
            ("قال \" نعم \" ثم", ["نعم"]),
            ("قال «سمعت \"صوتا\" قويا» وغادر", ["سمعت \" صوتا \" قويا"]),
            ("قال «سمعت «صوتا» قويا» وغادر", ["سمعت « صوتا » قويا"]),
            ("\"نعم\".", ["نعم"]),
            ("قال <<نعم>>", ["نعم"]),
        ]
    )
    func pairs(text: String, expected: [String]) {
        #expect(quotations(text) == expected)
    }

    @Test(
        "Marks without a partner count for nothing",
        arguments: [
            ("قال «نعم", []),
            ("نعم» قال", []),
            ("نعم\" قال \"لا\"", ["لا"]),
            ("قال \"نعم\nثم \"لا\"", ["لا"]),
            ("قال \"نعم ثم \"لا\" وغادر", ["لا"]),
        ]
    )
    func unpaired(text: String, expected: [String]) {
        #expect(quotations(text) == expected)
    }

    @Test("A quotation that doesn't close for hundreds of words was never one")
    func tooLong() {
        let filler = Array(repeating: "كلام", count: 500).joined(separator: " ")
        #expect(quotations("«\(filler)» ثم «لا»") == ["لا"])
    }
}
