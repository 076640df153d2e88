// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@Suite("Numbers")
struct NumberReaderTests {
    /// The first quantity of a text.
    private func first(_ text: String) -> NumberReading? {
        var readings: [NumberReading] = []
        let scanned = scan(text)
        NumberReader.forEachReading(in: scanned, tokens: scanned.tokens.indices) { readings.append($0) }
        return readings.first
    }

    @Test(
        "A cardinal number has one value",
        arguments: [
            ("3", 3), ("٤٥", 45), ("1,500", 1500), ("١٬٥٠٠", 1500), ("1.500", 1500), ("1.5 مليون", 1_500_000),
            ("18 ألفا", 18_000), ("18 ألفاً و500", 18_500), ("3 آلاف", 3000), ("200 ألف", 200_000),
            ("واحد", 1), ("واحدة", 1), ("اثنان", 2), ("اثنين", 2), ("ثلاثة", 3), ("ثماني", 8), ("عشر", 10),
            ("عشرة", 10),
            ("أحد عشر", 11), ("إحدى عشرة", 11), ("اثنا عشر", 12), ("اثنتي عشرة", 12), ("ثلاثة عشر", 13),
            ("ثماني عشرة", 18), ("عشرون", 20), ("خمسة وعشرون", 25), ("تسع وتسعين", 99), ("مئة", 100), ("مائة", 100),
            ("مئة وثلاثة", 103), ("مئة وخمسة وعشرون", 125), ("مئة وأحد عشر", 111), ("مئتان", 200), ("مئتي", 200),
            ("ثلاثمئة", 300), ("ثلاثمائة وخمسون", 350), ("خمس مئة", 500), ("ألف", 1000), ("ألف ومئتان", 1200),
            ("ألفان وثلاثمئة وستة", 2306), ("ثلاثة آلاف", 3000), ("خمسة وعشرين ألفا", 25_000), ("مئة ألف", 100_000),
            ("مئتا ألف", 200_000), ("مليون", 1_000_000), ("مليونا", 2_000_000), ("ألفاً", 1000), ("نصف مليون", 500_000),
            ("مليون ونصف المليون", 1_500_000), ("أربعة ملايين ونصف", 4_500_000),
            ("ثلاثة ملايين ومئتي ألف وخمسين", 3_200_050), ("ملياران", 2_000_000_000), ("12 مليار", 12_000_000_000),
            ("الثلاثة", 3), ("والثلاثين", 30), ("بثلاثة", 3), ("لأربعة", 4), ("وواحد", 1),
        ]
    )
    func cardinals(text: String, value: Int) throws {
        let reading = try #require(first(text))
        #expect(reading.exactValue == value)
        #expect(!reading.isApproximate)
        #expect(reading.tokens == scan(text).tokens.indices)
    }

    @Test(
        "Words for some are ranges",
        arguments: [
            ("عشرات", 10, 99), ("العشرات", 10, 99), ("مئات", 100, 999), ("آلاف", 1000, 9999),
            ("عشرات الآلاف", 10_000, 99_999),
            ("مئات الآلاف", 100_000, 999_999), ("ملايين", 1_000_000, 9_999_999), ("بضعة", 3, 9),
            ("بضعة آلاف", 3000, 9999),
            ("بضع مئات", 300, 999), ("بضعة عشر", 13, 19), ("عشرين ونيف", 20, 29),
        ]
    )
    func someOf(text: String, minimum: Int, maximum: Int) throws {
        let reading = try #require(first(text))
        #expect((reading.minimum, reading.maximum) == (minimum, maximum))
        #expect(reading.isApproximate)
        #expect(reading.tokens == scan(text).tokens.indices)
    }

    @Test(
        "Phrases around a number set its bounds",
        arguments: [
            ("أكثر من 30", 30, nil), ("وأكثر من ثلاثين", 30, nil), ("لأكثر من مئة", 100, nil),
            ("ما لا يقل عن 5", 5, nil),
            ("لا يقل عن خمسة", 5, nil), ("ما يزيد على ألف", 1000, nil), ("10 على الأقل", 10, nil),
            ("ثلاثة أو أكثر", 3, nil),
            ("أقل من 20", 0, 20), ("لا يتجاوز عشرة", 0, 10), ("بين 3 و5", 3, 5), ("ما بين 3 و 5", 3, 5),
            ("بين ثلاثة وخمسة", 3, 5), ("بين خمسة وعشرين وثلاثين", 25, 30), ("بين ثلاثة وعشرين", 3, 20),
            ("بين 18 ألفا و20 ألفا", 18_000, 20_000), ("من 3 إلى 5", 3, 5), ("3-5", 3, 5), ("3 إلى 5", 3, 5),
            ("ثلاثة أو أربعة", 3, 4), ("أكثر من عشرات الآلاف", 10_000, nil),
        ] as [(String, Int, Int?)]
    )
    func bounds(text: String, minimum: Int, maximum: Int?) throws {
        let reading = try #require(first(text))
        #expect(reading.minimum == minimum)
        #expect(reading.maximum == maximum)
        #expect(reading.tokens == scan(text).tokens.indices)
    }

    @Test(
        "An estimate keeps its figure and says that it is one",
        arguments: ["نحو 40", "حوالي أربعين", "قرابة 40", "بنحو 40", "ما يقارب 40", "40 تقريبا"]
    )
    func estimates(text: String) throws {
        let reading = try #require(first(text))
        #expect(reading.exactValue == 40)
        #expect(reading.isApproximate)
        #expect(reading.tokens == scan(text).tokens.indices)
    }

    @Test(
        "A percentage is told from a count",
        arguments: ["50%", "٥٠٪", "50 في المئة", "خمسين بالمئة", "50 في المائة"]
    )
    func percentages(text: String) throws {
        let reading = try #require(first(text))
        #expect(reading.exactValue == 50)
        #expect(reading.isPercentage)
        #expect(reading.tokens == scan(text).tokens.indices)
    }

    @Test(
        "What only looks like a number isn't read as one",
        arguments: [
            "يوم الأحد", "الاثنين", "عثر على ميتين في الدار", "أحد السكان", "نحو المدينة", "أكثر من اللازم",
            "نصف السكان",
            "بين الركام", "من إدلب إلى حماة", "القرن الحادي عشر", "النسبة في المئة", "لست متأكدا", "الشخص الواحد",
        ]
    )
    func noNumbers(text: String) {
        #expect(first(text) == nil)
    }

    @Test("Numbers in a sentence are found one by one")
    func inSentence() {
        let text = "قُتل ثلاثة مدنيين وأصيب أكثر من 30 آخرين في 2024-12-01، و5 جرحى"
        var values: [[Int?]] = []
        let scanned = scan(text)
        NumberReader.forEachReading(in: scanned, tokens: scanned.tokens.indices) {
            values.append([$0.minimum, $0.maximum])
        }
        #expect(values == [[3, 3], [30, nil], [2024, 2024], [12, 12], [1, 1], [5, 5]])
    }

    @Test("Reading stops at the limit")
    func limit() {
        let scanned = scan("خمسة وعشرون ألفا")
        #expect(NumberReader.read(scanned, at: 0, limit: 1)?.exactValue == 5)
        #expect(NumberReader.read(scanned, at: 0, limit: 2)?.exactValue == 25)
        #expect(NumberReader.read(scanned, at: 0, limit: 0) == nil)
    }

    @Test("Digits beyond any number are none", arguments: ["99999999999999999999999", "9223372036854775807 مليار"])
    func overflow(text: String) {
        #expect(first(text)?.maximum ?? 0 <= Int.max)
    }

    @Test(
        "An ordinal is read apart",
        arguments: [
            ("الأول", 1), ("الثانية", 2), ("العاشر", 10), ("الحادي عشر", 11), ("الثامنة عشرة", 18), ("العشرين", 20),
            ("الخامس والعشرين", 25), ("الحادي والثلاثين", 31), ("للثالث", 3),
        ]
    )
    func ordinals(text: String, value: Int) throws {
        let scanned = scan(text)
        let reading = try #require(OrdinalReader.read(scanned, at: 0, limit: scanned.tokens.count))
        #expect(reading.value == value)
        #expect(reading.tokens == scanned.tokens.indices)
    }

    @Test("Other words are no ordinals", arguments: ["ثالث", "الحادي", "عشر", "والعشرين", "هدنة"])
    func noOrdinals(text: String) {
        #expect(OrdinalReader.read(scan(text), at: 0, limit: 1) == nil)
    }

    @Test("A word by itself says a quantity or not, whatever stands before it")
    func wordsOfNumbers() {
        let scanned = scan("الحادي عشر وثلاثة آلاف نحو هدنة")
        #expect(scanned.tokens.map { NumberReader.isNumberWord($0) } == [false, true, true, true, false, false])
    }

    @Test("A preposition bound to it is told apart from the و that numbers are joined by")
    func boundPrepositions() {
        let scanned = scan("بثلاث وعشرون وبثلاث لأربعة ثلاث بصاروخ")
        let found = scanned.tokens.map { NumberReader.boundPrepositions(of: $0) }
        #expect(found == [.bi, [], .bi, .li, [], []])
    }
}
