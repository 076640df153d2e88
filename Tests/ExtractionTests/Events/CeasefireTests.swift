// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Ceasefires")
struct CeasefireTests {
    @Test(
        "have come as far as the text says",
        arguments: [
            ("دعا مجلس الأمن إلى وقف فوري لإطلاق النار.", .calledFor),
            ("طالبت المنظمات بهدنة إنسانية في المدينة.", .calledFor),
            ("يجب وقف إطلاق النار فورا.", .calledFor),
            ("طالب الأهالي بإعلان هدنة في الحي.", .calledFor),
            ("يجب أن يكون هناك وقف لإطلاق النار.", .calledFor),
            ("عرضت الحكومة هدنة لثلاثة أيام.", .offered),
            ("دعا المبعوث الأطراف إلى احترام الهدنة.", .upholdCalledFor),
            ("طالب الوسطاء بتمديد الهدنة أسبوعا.", .upholdCalledFor),
            ("تتواصل المفاوضات للتوصل إلى وقف لإطلاق النار.", .negotiated),
            ("أعلن الجيش هدنة لمدة يومين.", .declared),
            ("دخل وقف إطلاق النار حيز التنفيذ صباح اليوم.", .declared),
            ("نفى المتحدث التوصل إلى هدنة.", .denied),
            ("اتفق الطرفان على وقف إطلاق النار.", .agreed),
            ("توصل الجانبان إلى اتفاق لوقف إطلاق النار.", .agreed),
            ("تم تمديد الهدنة ثلاثة أيام.", .extended),
            ("خرقت قوات النظام الهدنة في ريف حمص.", .violated),
            ("سجل المراقبون خروقات لوقف إطلاق النار.", .violated),
            ("رفضت الحركة وقف إطلاق النار.", .rejected),
            ("رفضت الحكومة مقترحا لوقف إطلاق النار في العاصمة.", .rejected),
            ("طلب الوسطاء إعلان وقف لإطلاق النار لكن القيادة رفضت ذلك.", .rejected),
            ("دخلت المساعدات إلى المدينة خلال الهدنة.", .mentioned),
            ("انهارت الهدنة بعد ساعات.", .collapsed),
            ("انتهت الهدنة مساء السبت.", .expired),
            ("آن الأوان لأن تصمت المدافع في السودان.", .calledFor),
            ("لم تدم الهدنة سوى يومين.", .collapsed),
            ("دعت الوساطة الطرفين إلى صفقة تفضي إلى وقف إطلاق النار.", .calledFor),
            ("رحبت القاهرة بالاتفاق على وقف إطلاق النار ودعت الطرفين إلى احترامه.", .upholdCalledFor),
            ("رحبت عمان بإعلان الهدنة ودعت الأطراف إلى احترامها.", .upholdCalledFor),
        ] as [(String, CeasefireStage)]
    )
    func stages(sentence: String, stage: CeasefireStage) throws {
        let found = try extract(sentence).events.filter { $0.eventClass == .ceasefire }
        #expect(found.map(\.ceasefire?.stage) == [stage], "\(found.map(\.reasons))")
        #expect(found.first?.status == CeasefireReader.status(of: stage))
    }

    @Test(
        "are none where a truce is something else, or something else stops",
        arguments: [
            "اتفقت الكتلتان على هدنة سياسية حتى الانتخابات.",
            "دعا الوزير إلى هدنة إعلامية بين الحزبين.",
            "أعلنت رابطة المشجعين هدنة بين الجماهير قبل المباراة.",
            "أوقفت الشركة إنتاج السيارات.",
            "دعت المنظمة إلى وقف قصف المستشفيات.",
            "قرر البنك وقف صرف القروض.",
        ]
    )
    func otherSenses(sentence: String) throws {
        #expect(try extract(sentence).events.allSatisfy { $0.eventClass != .ceasefire })
    }
}
