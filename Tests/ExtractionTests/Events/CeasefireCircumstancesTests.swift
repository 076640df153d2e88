// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What only dates or frames a ceasefire")
struct CeasefireCircumstancesTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "violence since one began breaks it",
        arguments: [
            "قصفت المدفعية البلدة تسع مرات منذ بدء الهدنة.",
            "اندلعت معارك ضارية في تعز بعد ساعات من دخول الهدنة حيز التنفيذ.",
            "قتل عشرون شخصا في اشتباكات اندلعت بعد يومين من توقيع الهدنة.",
            "تجدد القتال في الخرطوم بعد دقائق من بدء سريان الهدنة.",
            "لم تمض ساعة على إعلان وقف إطلاق النار حتى عاد القصف.",
            "استمرت المعارك في محيط المطار في اليوم الثاني من الهدنة.",
        ]
    )
    func since(sentence: String) throws { #expect(try stages(sentence) == [.violated]) }

    @Test(
        "fighting in spite of one breaks it",
        arguments: [
            "رغم إعلان تمديد الهدنة كثف الجانبان القتال في دارفور.",
            "تشهد إدلب تصعيدا عسكريا مع أن المنطقة مشمولة باتفاق لوقف إطلاق النار.",
            "قتل طفل بقصف على البلدة رغم سريان اتفاق خفض التصعيد.",
            "قصفت الطائرات القرية في خرق لاتفاق \"خفض التصعيد\".",
            "تواصل روسيا غاراتها ضاربة عرض الحائط باتفاق وقف إطلاق النار.",
            "تعد هذه الغارة الأعنف منذ الإعلان عن الهدنة.",
            "تخضع المحافظة لاتفاق وقف إطلاق النار، إلا أن قوات النظام تقصفها يوميا.",
            "اتهم الجيش المتمردين بالتنصل من الهدنة.",
            "استغل المتمردون الهدنة وقصفوا الأحياء السكنية.",
        ]
    )
    func spite(sentence: String) throws { #expect(try stages(sentence) == [.violated]) }

    @Test(
        "nothing but the date where nothing violent is told",
        arguments: [
            "عاد النازحون إلى قراهم منذ بدء الهدنة.",
            "فتحت الأسواق أبوابها في صنعاء بعد سريان الهدنة.",
            "لم تشهد المدينة قتالا منذ الهدنة.",
            "رغم الهدنة لا تزال الطرق مغلقة.",
            "ألقت طائرات منشورات تحذر من دخول مناطق وقف إطلاق النار.",
            "يصادف اليوم ذكرى توقيع اتفاق وقف إطلاق النار.",
            "مع انقضاء اليوم الثاني من الهدنة فتحت المتاجر.",
            "دفن السكان موتاهم خلال الهدنة السابقة.",
            "يتحدث الوسطاء عن ضرورة وجود ظروف مثالية للهدنة.",
        ]
    )
    func since2(sentence: String) throws { #expect(try stages(sentence) == [.mentioned]) }

    @Test(
        "a span of time is whole without the truce behind it",
        arguments: [
            "تحاول الأمم المتحدة منذ أسابيع ترتيب هدنة في الحديدة.",
            "في وقت تكثفت فيه المساعي لإعلان هدنة في المخيم.",
        ]
    )
    func notTheTruce(sentence: String) throws { #expect(try stages(sentence) == [.negotiated]) }

    @Test(
        "a demand that is not heeded is a demand",
        arguments: [
            "استمر القصف رغم الدعوات الدولية إلى هدنة."
        ]
    )
    func demandInSpite(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }
}
