// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What else of health care an attack struck")
struct HealthOccupantsTests {
    @Test(
        "stands in another clause",
        arguments: [
            ("قصفت المدفعية مستشفى الأمل في دوما، وأتلفت كميات من الأدوية.", [HealthResource.facility, .supplies]),
            ("قصف الطيران مستشفى الأمل وتضررت أجهزة غسيل الكلى.", [.facility, .supplies]),
            ("أصابت قذيفة مستشفى الأمل، وكان بين القتلى ثلاثة مرضى.", [.facility, .patients]),
            ("استهدف القناصة سيارة إسعاف كانت تقل جريحين، ما أدى إلى مقتل أحدهما.", [.transport, .patients]),
            ("قصفت مسيرة سيارة إسعاف وعلى متنها مسعفان في النبطية.", [.transport, .personnel]),
            ("اقتحمت القوات المستشفى وأخرجت المرضى بالقوة.", [.facility, .patients]),
            ("حاصرت الدبابات مستشفى الأمل وبداخله عشرات المرضى والأطباء.", [.facility, .patients, .personnel]),
            ("قتل تسعة أشخاص في غارة على مستشفى الأمل من بينهم مرضى.", [.facility, .patients]),
            ("اقتحمت القوات المستشفى واعتقلت عددا من المرضى والممرضين.", [.facility, .patients, .personnel]),
            ("استخدم المسلحون الأطباء دروعا بشرية في مستشفى الموصل.", [.personnel]),
        ]
    )
    func resources(sentence: String, resources: [HealthResource]) throws {
        let found = try reportedAttacksOnHealth(in: sentence).compactMap(\.health)
        #expect(found.contains { health in resources.allSatisfy(health.resources.contains) }, "\(sentence)")
    }

    @Test(
        "staff who lost their lives, and the surgeon",
        arguments: [
            "فقد ممرض حياته في غارة على النبطية.", "فقد ثلاثة أطباء حياتهم جراء القصف على غزة.",
            "خطف مسلحون الجراح من عيادته في بغداد.",
        ]
    )
    func staff(sentence: String) throws {
        let found = try reportedAttacksOnHealth(in: sentence).compactMap(\.health)
        #expect(found.contains { $0.resources.contains(.personnel) }, "\(sentence)")
    }

    @Test(
        "but no tempers, roads and wounds",
        arguments: [
            "فقد الطبيب أعصابه خلال القصف.", "فقد ممرض حياته في حادث سير.", "تضميد الجراح بعد القصف واجب الجميع.",
            "فقد أعلن المستشفى استقبال جرحى.",
        ]
    )
    func none(sentence: String) throws {
        #expect(try reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "what did not happen is denied, whichever verb says so",
        arguments: ["قال الناطق إنه لم يحدث قصف لأي مستشفى.", "لم يحصل اقتحام لمستشفى الأمل، بحسب مديره."]
    )
    func denied(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .denied }, "\(sentence)")
    }
}
