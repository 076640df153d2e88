// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Fighting that stops, told by a verb")
struct CeasefireHaltsTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "parties that stop their own fire",
        arguments: [
            "أوقف الجانبان إطلاق النار في المدينة.",
            "أوقف الجيش القتال من جانب واحد.",
            "ستتوقف الأعمال العسكرية في المدينة مساء اليوم.",
            "سيتوقف القتال لثلاثة أيام.",
        ]
    )
    func stopped(sentence: String) throws { #expect(try stages(sentence) == [.declared]) }

    @Test(
        "a vow not to",
        arguments: [
            "لن نوقف القتال قبل خروج الاحتلال."
        ]
    )
    func vowed(sentence: String) throws { #expect(try stages(sentence) == [.rejected]) }

    @Test(
        "a hope that it stops",
        arguments: [
            "أعرب عن أمله في أن تتوقف الحرب."
        ]
    )
    func hoped(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "is no ceasefire where it dies down, or an attack is beaten off, or an illness of peace is to end",
        arguments: [
            "عاد الرجل إلى بيته بعد توقف القتال.", "توقف القتال بعد سقوط المهاجمين.",
            "وقع الطرفان اتفاق سلام ينهي القتال.",
            "طالبت النقابة بوقف الاعتداءات على المعلمين في المدارس.", "يتحدث الحزب عن إيقاف الحرب على الفساد.",
            "سياسة المهادنة لا تنفع.", "سينتقل الوزير إلى الدوحة لتهدئة مخاوف نظرائه.",
        ]
    )
    func none(sentence: String) throws { #expect(try stages(sentence) == []) }
}
