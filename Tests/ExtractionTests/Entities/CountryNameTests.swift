// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Names of countries that are also words")
struct CountryNameTests {
    private func countries(_ text: String) throws -> [String] {
        try extract(text).entities.filter { $0.kind == .country }.compactMap(\.iso3166)
    }

    @Test(
        "count where a word beside them says so",
        arguments: [
            ("قتل جنود في مالي أمس.", ["ML"]), ("زار الوزير النيجر ومالي.", ["NE", "ML"]),
            ("استقبلت دولة مالي الوفد.", ["ML"]), ("أعلنت قطر موقفها.", ["QA"]), ("وصل إلى المغرب أمس.", ["MA"]),
        ]
    )
    func names(_ text: String, _ codes: [String]) throws { #expect(try countries(text) == codes) }

    @Test(
        "are words otherwise",
        arguments: ["سرقوا مبلغا ماليا.", "تلقى دعما ماليا ومبلغ مالي آخر.", "فساد مالي وإداري."]
    )
    func words(_ text: String) throws { #expect(try countries(text).isEmpty) }
}
