// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("A ceasefire that a document holds")
struct CeasefireDocumentsTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "an agreement that was just reached",
        arguments: [
            "توصل الطرفان إلى اتفاق يتضمن وقفا لإطلاق النار وتبادل الأسرى.",
            "ويقضي الاتفاق الذي أبرم أمس بوقف القتال وانسحاب المقاتلين.",
            "وقعت الفصائل اتفاقا في البلدة يقضي بوقف القتال يومين.",
            "توصلت الأطراف إلى اتفاق يوقف القتال.",
            "غادر المقاتلون بموجب اتفاق توصلوا إليه مع الحكومة ويتضمن وقفا لإطلاق النار.",
        ]
    )
    func agreed(sentence: String) throws { #expect(try stages(sentence) == [.agreed]) }

    @Test(
        "an agreement known before",
        arguments: [
            "تخضع المحافظة لاتفاق نص على وقف إطلاق النار.",
            "أنهى القرار 1701 الحرب ونص على وقف الأعمال العدائية.",
            "وتنص المادة الثانية من الاتفاق على وقف إطلاق النار.",
        ]
    )
    func known(sentence: String) throws { #expect(try stages(sentence) == [.mentioned]) }

    @Test(
        "a plan, an offer or a draft",
        arguments: [
            "تتضمن المبادرة السعودية وقفا لإطلاق النار بإشراف الأمم المتحدة.",
            "ويتضمن المشروع الكويتي هدنة من شهر.",
            "نقل الوسطاء عرضا يقضي بالتزام الفصائل بوقف إطلاق الصواريخ.",
            "ويشمل المقترح هدنة من ستين يوما.",
        ]
    )
    func proposed(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "a draft of an agreement, talks about keeping one",
        arguments: [
            "وصل المبعوث حاملا مسودة اتفاق لوقف إطلاق النار.",
            "من غير الواضح ما إذا كان الطرفان سيتوصلان إلى هدنة.",
            "أعلن الوسيط أن الاتفاق على الهدنة لم ينضج بعد.",
            "تدرس الحركة عرض التهدئة.",
            "تستعد الأطراف لمحادثات بشأن تطبيق وقف إطلاق النار.",
            "يدور النقاش حول هدنة من شهرين.",
        ]
    )
    func talks(sentence: String) throws { #expect(try stages(sentence) == [.negotiated]) }

    @Test("an agreement that is talked over, and a draft that is foiled")
    func open() throws {
        #expect(try stages("بحث الوفدان في القاهرة صفقة تشمل هدنة.") == [.negotiated])
        #expect(try stages("تدرس الفصائل ورقة تتضمن هدنة من شهرين.") == [.negotiated])
        #expect(try stages("أحبطت روسيا مشروع قرار يدعو إلى هدنة في حلب.") == [.rejected])
    }
}
