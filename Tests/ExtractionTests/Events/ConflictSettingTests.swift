// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@testable import Extraction

@Suite("The setting of an attack on health care")
struct ConflictSettingTests {
    private func contexts(_ text: String, in year: Int? = nil) throws -> [String?] {
        let day = year.map { CivilDate(year: $0, month: 5, day: 1) }
        return try TestResources.extraction(of: text, publishedAt: day).events.filter { $0.health != nil }.map(
            \.context
        )
    }

    @Test(
        "is crime where the country is at peace",
        arguments: [
            "اعتدى مرافقو مريض على طبيب في مستشفى بمدينة سوسة التونسية وكسروا نظارته.",
            "تعرضت ممرضة للضرب من قبل زوج مريضة في مستشفى حكومي بالرياض.",
            "اعتدى رجل مخمور على طبيب في مستشفى بالعاصمة الأردنية وهدده بسكين.",
            "تعرضت صيدلية في الدار البيضاء للسرقة ليلا.",
            "اعتدى مرافق أحد المرضى على طبيب مناوب في مستشفى بعمان الأردنية.",
            "طعن شاب ممرضة في حي الأندلس بتونس بعد خلاف عائلي.",
        ]
    )
    func crime(_ text: String) throws {
        let found = try contexts(text)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0 == "crime" }, "\(found)")
    }

    @Test(
        "is war where weapons, an armed group or a country at war are named",
        arguments: [
            "اعتدى مسلحون من جماعة الحوثي على طبيب في مستشفى بمدينة إب.",
            "اقتحم مسلحون مستشفى في طرابلس الليبية وضربوا طبيبا.",
            "قصفت مدفعية مستشفى في تونس العاصمة.",
            "اختطف مسلحون طبيبا من عيادته فجر أمس.",
            "حول الجنود مستشفى الصداقة التركي إلى ثكنة عسكرية.",
            "حاصر الجنود المستشفى الإندونيسي منذ الفجر.",
        ]
    )
    func war(_ text: String) throws {
        let found = try contexts(text)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0 == nil }, "\(found)")
    }

    @Test(
        "makes no attack of mishaps in a country at peace",
        arguments: [
            "تضرر مستشفى في مدينة صفاقس التونسية بسبب الأمطار وخرج قسم الولادة عن الخدمة.",
            "منع محتجون سيارات الإسعاف من المرور في قفصة التونسية.",
            "هدد الأطباء بالإضراب في مستشفى بالعاصمة التونسية.",
            "أثر العجز المالي سلبا على الصيادلة في تونس.",
            "أصيب طبيب بيطري في هجوم أسد بحديقة الحيوان في عمان الأردنية.",
        ]
    )
    func mishaps(_ text: String) throws {
        let found = try contexts(text)
        #expect(found.isEmpty, "\(found)")
    }

    @Test(
        "takes a village's name for no war where a city at peace is named",
        arguments: ["سيارة متوقفة تعطل نقل مريض من مركز صحي الزاهر بمكة المكرمة."]
    )
    func namesakes(_ text: String) throws {
        #expect(try contexts(text, in: 2015).allSatisfy { $0 == "crime" })
    }

    @Test("leaves what people say of attacks in general alone")
    func general() throws {
        #expect(try contexts("أدانت النقابة استهداف المستشفيات.") == [nil])
    }

    @Test(
        "follows the year of publication",
        arguments: [(2008, "crime"), (2015, nil)]
    )
    func years(_ year: Int, _ context: String?) throws {
        let found = try contexts("اعتدى مسلحون على طبيب في مستشفى بمدينة بنغازي الليبية.", in: year)
        #expect(found == [context])
    }
}
