// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("How far a demand, a denial or a warning reaches")
struct StatusScopeTests {
    private func statuses(_ sentence: String) throws -> [EventStatus] {
        try extract(sentence).events.filter { $0.health != nil }.map(\.status)
    }

    @Test(
        "on an attack on health care",
        arguments: [
            ("طالبت العائلة بالإفراج عن الطبيب بعد اعتقاله في درعا.", .reported),
            ("لم يصب أحد جراء قصف المستشفى في حجة.", .reported),
            ("لم تتعرض أي سيارة إسعاف لقصف في المدينة.", .denied),
            ("حذرت الوزارة من هجوم وشيك على مستشفى المدينة.", .planned),
            ("حذر الهلال الأحمر من قصف مستشفى القدس.", .planned),
            ("يتساءل السكان عما إذا كان الطيران سيقصف المستشفى.", .hypothetical),
            ("رغم الدعوات إلى حماية المستشفيات قصفت طائرة اليوم مستشفى المدينة.", .reported),
            ("إن تعرض المستشفى لقصف آخر فسيغلق أبوابه.", .hypothetical),
            ("لم يثبت أن المستشفى تعرض لقصف.", .denied),
            ("نص الميثاق على عدم جواز قصف المستشفيات.", .hypothetical),
        ] as [(String, EventStatus)]
    )
    func reach(sentence: String, status: EventStatus) throws {
        let found = try statuses(sentence)
        #expect(found.contains(status), "\(found)")
    }
}
