// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Alerting

@Suite("Whether two spellings are one town")
struct TownNameTests {
    @Test(
        "articles, hyphens and slips of one letter make no other town; other names do",
        arguments: [
            ("سراقب", "سراقب", 1), ("البريهة", "ابريهة", 0.8), ("فليون", "فيلون", 0.8), ("معرة", "معرة النعمان", 0.9),
            ("كفرنوران", "كفر نوران", 1), ("عين_عيسى", "عين عيسى", 1), ("كنصفرة", "كنصفره", 1),
            ("الأتارب", "الأتارم", 0.8), ("دير", "دير الزور", 0), ("سرمين", "سرمدا", 0), ("بنش", "بنان", 0),
            ("منطف", "الموزرة", 0), ("حلب", "حلبجة", 0),
        ] as [(String, String, Double)]
    )
    func likeness(_ first: String, _ second: String, _ expected: Double) {
        let (a, b) = (TownName("place:SY:\(first)"), TownName("place:SY:\(second)"))
        #expect(a.likeness(to: b) == expected)
        #expect(b.likeness(to: a) == expected)
    }

    @Test("towns of one name in two countries are two; where no country is known it may be either")
    func countries() {
        let syria = TownName("place:SY:الجديدة")
        #expect(syria.likeness(to: TownName("place:MA:الجديدة")) == 0)
        #expect(syria.likeness(to: TownName("place::الجديدة")) == 1)
    }

    @Test(
        "spellings of one name are looked for under one skeleton",
        arguments: [("فليون", "فيلون"), ("البريهة", "ابريهة")]
    )
    func skeleton(_ first: String, _ second: String) {
        #expect(TownName("place:SY:\(first)").skeleton == TownName("place:SY:\(second)").skeleton)
    }
}
