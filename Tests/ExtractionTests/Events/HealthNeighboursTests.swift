// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Health care where something else is struck")
struct HealthNeighboursTests {
    @Test(
        "was only near it",
        arguments: [
            "القصف وقع على بعد ثلاثين مترا من مستوصف في حلب.", "الغارة وقعت على مسافة قصيرة من مستشفى الأمل.",
            "استهدفت الغارة محلا في الجهة المقابلة لمستشفى الأمل.", "قصفت الطائرات مخبزا خلف مستشفى الأمل في دوما.",
            "استهدفت مسيرة دراجة نارية أمام مستشفى تبنين في جنوب لبنان.",
            "أصاب صاروخ منزلا يقع قبالة مستشفى الأمل.",
            "انفجر لغم بدورية للجيش أمام بوابة مستشفى الفلوجة.",
            "انفجرت عبوة ناسفة قرب بوابة مستشفى في عدن مستهدفة رتلا عسكريا ولم تلحق أضرار بالمستشفى.",
            "قتل مدنيان بغارة استهدفت سيارة خلف مستشفى الأمل في رفح.",
        ]
    )
    func near(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence).filter { $0.status != .denied }
        #expect(!found.isEmpty && found.allSatisfy(\.proximity), "\(sentence)")
    }

    @Test(
        "nor is anything struck where trees fall and pipes burst",
        arguments: [
            "سقطت شجرة على سيارة خلف مستشفى الأمل في دمشق بسبب الرياح.",
            "انفجر أنبوب مياه خلف مستشفى الجمهورية في عدن.",
        ]
    )
    func mishaps(sentence: String) throws {
        #expect(try attacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "but its gate, its yard and what is fired from it are its own",
        arguments: [
            "انفجرت عبوة ناسفة أمام بوابة مستشفى الفلوجة وقتلت ممرضا.",
            "قتل ثلاثة أشخاص حين فجر انتحاري نفسه أمام بوابة مستشفى في كابل.",
            "أطلق المسلحون قذائف من باحة مستشفى في صعدة.",
            "يطلق القناصة النار من سطح المستشفى على الأحياء السكنية في تعز.",
            "قصفت الطائرات مبنى وزارة الصحة في غزة.",
        ]
    )
    func itself(sentence: String) throws {
        #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }
}
