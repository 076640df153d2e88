// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What is demanded of a ceasefire")
struct CeasefireDemandsTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "pressing for one and standing up for it demand it",
        arguments: [
            "يضغط نواب في البرلمان من أجل وقف إطلاق النار في السودان.",
            "أصرت القاهرة على وقف الحرب قبل أي حديث آخر.",
            "أكد المجلس تأييده لوقف إطلاق النار في ليبيا.",
            "استعجلت منظمة الصحة هدنة لتطعيم الأطفال.",
            "هتف المتظاهرون بوقف الحرب على الفاشر.",
            "ضغوط دولية لوقف القتال في تيغراي",
            "نريد وقفا لإطلاق النار الآن، قالت أم من خان يونس.",
            "قال الرئيس إنه يتوقع من المتمردين أن يعلنوا هدنة خلال الأعياد.",
            "من الأفضل وقف القتال قبل حلول الشتاء.",
            "آن أوان وقف الحرب في أوكرانيا.",
            "دعا الوسطاء الأطراف السودانية إلى إسكات السلاح.",
            "طالب المؤتمر بوقف العدائيات في دارفور.",
        ]
    )
    func pressed(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "a duty laid on somebody by a clause",
        arguments: [
            "قال وزير الخارجية إن على إسرائيل أن توقف عدوانها على القطاع.",
            "على الجيش أن يوقف القصف فورا.",
            "يتعين على كييف أن تكف عن قصف دونيتسك.",
            "شدد البابا على أن على الأطراف جميعا أن توقف القتال.",
        ]
    )
    func duty(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "any qualities between the stop and what stops",
        arguments: [
            "طالبت ثماني دول بوقف فوري وغير مشروط لإطلاق النار في غزة.",
            "طالب اجتماع الرياض بوقف إطلاق النار.",
            "دعت القمة إلى وقف شامل ودائم وغير مشروط للقتال.",
            "حث المبعوث الطرفين على وقف ثنائي لإطلاق النار.",
        ]
    )
    func named(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "a court that orders somebody to it",
        arguments: [
            "محكمة العدل الدولية تأمر إسرائيل بوقف هجومها على رفح",
            "أمرت المحكمة أذربيجان أرمينيا بوقف القتال.",
        ]
    )
    func orders(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "a resolution for one",
        arguments: [
            "ينظر مجلس الأمن في قرار لوقف إطلاق النار في اليمن."
        ]
    )
    func resolutions(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "an imperative, also behind an exclamation",
        arguments: [
            "كفى حربا، أوقفوا إطلاق النار فورا.",
            "وقال البابا للقادة: كفى، أوقفوا القتال.",
            "كفى دما, أوقفوا الحرب الآن.",
        ]
    )
    func imperatives(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "one that is broken by noise, or thrown at the wall",
        arguments: [
            "لم تمض ساعتان على بدء سريان الهدنة حتى عاد دوي المدافع إلى محاور طرابلس.",
            "ضربت الفصائل بالهدنة عرض الحائط.",
        ]
    )
    func broken(sentence: String) throws { #expect(try stages(sentence) == [.violated]) }

    @Test("a plural that goes on telling is no imperative")
    func narrated() throws {
        #expect(try stages("سلم المقاتلون مواقعهم، أوقفوا إطلاق النار وانسحبوا.") != [.calledFor])
    }

    @Test(
        "a demand that is refused, ignored or voted down",
        arguments: [
            "لم تتجاوب الحكومة مع الدعوات إلى هدنة إنسانية.",
            "تجاهل الجنرالان دعوات وقف إطلاق النار.",
            "فشل مجلس الأمن في اعتماد قرار يدعو إلى هدنة.",
            "أسقط المجلس مشروع قرار يطالب بوقف القتال.",
            "لا داعي لهدنة في الوقت الراهن، قال القائد.",
            "لا حديث عن وقف إطلاق النار قبل الانسحاب.",
            "قال قائد الفصيل إنه لن يلتزم بأي هدنة.",
            "لا عودة إلى وقف إطلاق النار مع المتمردين، قال الوزير.",
            "أعلن القائد أن كتائبه في حل من الهدنة.",
            "لا نية لدى موسكو لوقف الحرب.",
        ]
    )
    func refused(sentence: String) throws { #expect(try stages(sentence) == [.rejected]) }

    @Test(
        "a demand to keep one takes in that attacks stop",
        arguments: [
            "طالب المجلس الطرفين باحترام الهدنة ووقف الهجمات.",
            "ناشد الأهالي الفصائل عدم خرق الهدنة.",
            "البرهان وحميدتي مدعوان إلى تمديد الهدنة.",
            "أعرب عن أمله أن لا يعمل المتمردون على نقض الهدنة.",
            "نريد تمديد الهدنة، قالت وزيرة الخارجية.",
            "شدد المبعوث على أهمية الحفاظ على التهدئة.",
            "حثت لندن الطرفين على المحافظة على وقف إطلاق النار.",
            "دعا المبعوث إلى الامتثال لاتفاق وقف إطلاق النار.",
        ]
    )
    func kept(sentence: String) throws { #expect(try stages(sentence) == [.upholdCalledFor]) }

    @Test(
        "what a truce needs is not the truce",
        arguments: [
            "قال إن الوثيقة ليست دعوة لخرق الهدنة."
        ]
    )
    func conditions(sentence: String) throws { #expect(try stages(sentence) == [.mentioned]) }

    @Test("one that is in force, health care, or peace among neighbours demand none")
    func others() throws {
        #expect(try stages("دعا الاتحاد إلى وقف إطلاق النار المتفق عليه في جدة.") == [.upholdCalledFor])
        #expect(try stages("طالبت بممر آمن لسيارات الإسعاف ووقف استهدافها.").isEmpty)
        #expect(try stages("دعا الشيخ إلى هدنة بين العائلتين.").isEmpty)
    }
}
