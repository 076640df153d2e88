// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Health care that is declared a target, and what is said of its being one")
struct HealthDeclaredTargetsTests {
    @Test(
        "is threatened by those who declare it",
        arguments: [
            "قال قائد اللواء إن أي مستوصف يعالج المتمردين سيصبح هدفا لقذائفنا.",
            "أعلنت الميليشيا أن سيارات الإسعاف التابعة للبلدية أهداف مشروعة.",
            "اعتبر الناطق العسكري مستشفى المدينة هدفا عسكريا مشروعا.",
            "هددت الفصائل بتحويل المستوصف إلى هدف عسكري.",
            "حذر القيادي من أن المستشفيات لن تكون بمأمن من صواريخه.",
            "لن تسلم المستشفيات من قصف قواتنا، قال القيادي في التنظيم.",
            "سنقصف المستشفيات إن لم تخرجوا منها، قال القائد العسكري.",
        ]
    )
    func threatened(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .threatened }, "\(sentence)")
    }

    @Test(
        "is to be spared, where it is called none",
        arguments: [
            "شددت المنظمة على أن المستشفيات ليست أهدافا مشروعة.", "العيادات يجب ألا تكون هدفا في أي حرب.",
            "لا يجوز أن تكون المستشفيات هدفا عسكريا.",
        ]
    )
    func spared(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .demanded }, "\(sentence)")
    }

    @Test(
        "is general of many, over a war",
        arguments: [
            "المشافي ظلت عرضة للقصف طوال الحرب السورية.", "بقيت عيادات إدلب عرضة لغارات الطيران سنوات.",
            "المراكز الصحية باتت عرضة للنهب والحرق في دارفور.",
        ]
    )
    func general(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .general }, "\(sentence)")
    }

    @Test(
        "is none of investments and visits",
        arguments: [
            "سيكون المستشفى الجديد هدفا لزيارة الوزير.", "قال المدير إن العيادة ستصبح هدفا للمستثمرين.",
            "ستكون المستشفيات الحكومية جاهزة لاستقبال المرضى.",
        ]
    )
    func none(sentence: String) throws {
        #expect(try attacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }
}
