// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Names that a country shares with a capital")
struct CapitalNameTests {
    @Test(
        "the article's other countries tell which one is meant",
        arguments: [
            ("عقد اللقاء في العاصمة الأردنية عمان.", "Amman"), ("أعلن الأردن أن مستشفى في عمان تعرض لهجوم.", "Amman"),
            ("وصل الوفد إلى عمان أمس.", "Amman"), ("قالت سلطنة عمان إنها تدعو إلى الحوار.", "Oman"),
            ("دعت عمان إلى وقف إطلاق النار في اليمن.", "Oman"), ("زار السلطان العماني صلالة في عمان.", "Oman"),
        ]
    )
    func meant(text: String, name: String) throws {
        let names = try extract(text).entities.map(\.name)
        #expect(names.contains(name))
        #expect(!names.contains(name == "Amman" ? "Oman" : "Amman"))
    }

    @Test("a city has its usual name")
    func usual() throws {
        #expect(try extract("قتل شخصان في كازابلانكا.").entities.first?.name == "Casablanca")
        let resources = try TestResources.shipped()
        #expect(resources.gazetteer.places.first { $0.id == "ma-casablanca" }?.arabic == "الدار البيضاء")
    }
}
