// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Names that the tagger found, as the tables and the grammar allow")
struct NameMergerTests {
    private func names(_ text: String, _ kinds: Entity.Kind...) throws -> [String] {
        try extract(text).entities.filter { kinds.contains($0.kind) }.compactMap(\.nameArabic)
    }

    @Test(
        "A city behind a preposition is a place and no government",
        arguments: [
            ("بحث الوزراء الأزمة في المؤتمر الذي سيعقد بروما يوم الأربعاء.", "روما"),
            ("سافر الوفد من الرباط إلى القاهرة.", "الرباط"),
        ]
    )
    func city(text: String, city: String) throws {
        #expect(try names(text, .place).contains(city))
        #expect(try names(text, .government).isEmpty)
    }

    @Test(
        "A sea, a region and a large city behind a preposition are mentioned though nothing else says so",
        arguments: ["البلقان", "باب المندب", "جبال الأطلس", "نها ترانج"]
    )
    func world(place: String) throws {
        let entities = try extract("ثم عادوا من \(place) بلا شيء.").entities.filter { $0.kind == .place }
        #expect(entities.map(\.mentions.count) == [1])
    }

    @Test("A state behind a listed body is no part of its name")
    func state() throws {
        let text = "طالب الأمين العام للأمم المتحدة إسرائيل وحماس بوقف فوري لإطلاق النار."
        #expect(try names(text, .country) == ["إسرائيل"])
    }

    @Test(
        "A town where a hospital stands, or by whose name it goes, is told though the hospital has a name",
        arguments: [
            ("قصف مدفعي على مستشفى النو في أم درمان", "أم درمان"),
            ("اقتحمت مجموعة مسلحة مستشفى بني وليد العام وأطلقت النار.", "بني وليد"),
        ]
    )
    func hospital(text: String, town: String) throws {
        #expect(try names(text, .place).contains(town))
    }

    @Test("A newspaper that is called as a region is no place between quotation marks")
    func newspaper() throws {
        let paper = "وقال في حديث لصحيفة «الشرق الأوسط» أمس إن الوضع صعب."
        #expect(try names(paper, .organization) == ["الشرق الأوسط"])
        #expect(try names(paper, .place).isEmpty)
        #expect(try names("تصاعد التوتر في الشرق الأوسط أمس.", .place) == ["الشرق الأوسط"])
    }

    @Test(
        "A direction to a place is in nobody's name",
        arguments: ["قتلت امرأة بقصف للنظام جنوب إدلب.", "استشهاد امرأة ودمار نقطة طبية بقصف للنظام جنوب إدلب"]
    )
    func direction(text: String) throws {
        #expect(try names(text, .place).contains("إدلب"))
        #expect(try names(text, .organization, .armedGroup).allSatisfy { !$0.contains("إدلب") })
    }

    @Test("A preposition is no part of the name behind it")
    func preposition() throws {
        let text = "نفت وزارة الدفاع السورية قصف مستشفى في حلب !!!!!!"
        #expect(try names(text, .place) == ["حلب"])
        #expect(try names(text, .organization).isEmpty)
    }

    @Test("A preposition that is a given name as well begins a person's name")
    func givenName() throws {
        #expect(try names("أكد الشيخ علي حسن الكاظمي ذلك.", .person) == ["علي حسن الكاظمي"])
    }

    @Test(
        "Two names with a word for a child between them are one",
        arguments: ["زار الحسن بن سالم المدرسة أمس.", "قال محمد لمين ولد سلامة إن الاجتماع انتهى."]
    )
    func children(text: String) throws {
        #expect(try names(text, .person).count == 1)
        #expect(try names(text, .person).allSatisfy { $0.hasSuffix("سالم") || $0.hasSuffix("سلامة") })
    }

    @Test(
        "A university is called by the town behind the word, and is no town",
        arguments: [
            ("يدرس الطب في جامعة زيورخ منذ عامين.", "جامعة زيورخ"), ("تخرج حسن من جامعة القاهرة.", "جامعة القاهرة"),
        ]
    )
    func university(text: String, name: String) throws {
        #expect(try names(text, .organization) == [name])
        #expect(try names(text, .place).isEmpty)
    }

    @Test("A club is known whose name begins with a word and ends with a town")
    func club() throws {
        let text = "فاز ريال مدريد على بايرن ميونيخ أمس."
        #expect(try names(text, .organization).sorted() == ["بايرن ميونيخ", "ريال مدريد"])
        #expect(try names(text, .place).isEmpty)
    }

    @Test("Two words that lost the blank between them are no place")
    func glued() throws {
        let text = "نفذ الطيران غارة في شمال غربي سورياالقيادة المركزية تعلن مقتل قيادي."
        #expect(try names(text, .place).allSatisfy { !$0.contains("القيادة") })
    }
}
