// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("How a ceasefire comes about and ends")
struct CeasefireOutcomesTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "it is signed, begins, is bargained for, or ends",
        arguments: [
            ("وقع الجانبان في جدة على هدنة لسبعة أيام.", .agreed),
            ("بدأ فجر الأربعاء تنفيذ وقف إطلاق النار في الجنوب.", .declared),
            ("بدأت الحركة أحدث هدنة يوم الاثنين.", .declared),
            ("انتهت الاشتباكات بهدنة بين العشيرتين والجيش.", .agreed),
            ("رهن القائد قبوله بالهدنة بانسحاب الجيش.", .negotiated),
            ("تجري في جنيف محادثات ترمي إلى وقف القتال.", .negotiated),
            ("أنهى المتمردون وقفا أحاديا لإطلاق النار.", .collapsed),
            ("قال الوزير إن الهدنة يجب أن تصمد كي تصل القوافل.", .upholdCalledFor),
            ("دعا الاتحاد إلى التنفيذ الكامل لاتفاقات مينسك ووقف إطلاق النار.", .upholdCalledFor),
            ("على الحكومة والحزب العودة إلى المفاوضات وإنهاء القتال.", .calledFor),
            ("بحث الوفد تطبيق القرار فيما يتعلق بالانسحاب ووقف إطلاق النار.", .negotiated),
            ("الحركة منفتحة على هدنة طويلة.", .negotiated),
            ("تحتاج الهدنة إلى مراقبين محايدين.", .mentioned),
            ("موسكو تجهض بيانا في المجلس يدعو إلى هدنة.", .rejected),
            ("أعلن الوسيط نجاح الجهود في تمديد الهدنة يومين.", .extended),
            ("تدعو مجموعة الاتصال إلى التقيد بنظام الصمت.", .upholdCalledFor),
            ("على الرغم من وقف إطلاق النار سمع دوي مدافع في المدينة.", .violated),
            ("الحركة تعلن انسحابها من الهدنة.", .collapsed),
            ("المتمردون يرفضون تمديد اتفاق وقف إطلاق النار.", .rejected),
            ("تبذل مصر جهودا لتمديد اتفاق التهدئة.", .negotiated),
            ("عقد الوسطاء محادثات حول الهدنة في جدة.", .negotiated),
            ("قبل الجيش بالهدنة.", .agreed),
            ("وقع الطرفان اتفاق وقف إطلاق النار في جدة.", .agreed),
            ("لا يزال وقف إطلاق النار صامدا في الجنوب.", .inForce),
            ("استمرار الهدنة ضروري لنجاح الجولة.", .upholdCalledFor),
            ("باتت الدولتان على بعد خطوات من إعلان هدنة.", .negotiated),
            ("هاجم المتمردون مواقع الجيش متجاهلين الهدنة.", .violated),
            ("وكانت هدنة سابقة انتهت قبل عامين.", .mentioned),
            ("الهدنة مع المتمردين باتت من الماضي.", .collapsed),
            ("وكان الطرفان أعلنا هدنة مماثلة في 2013.", .mentioned),
            ("أعلن الطرفان هدنة في 26 يوليو.", .declared),
            ("أمر الرئيس الجيش بتعليق القصف الجوي شهرا.", .declared),
            ("هدأت الجبهة منذ التوسط في اتفاق لوقف إطلاق النار، لكن الجانبين يتبادلان الاتهامات بانتهاكات.", .violated),
        ] as [(String, CeasefireStage)]
    )
    func outcomes(sentence: String, stage: CeasefireStage) throws { #expect(try stages(sentence) == [stage]) }

    @Test(
        "words that look alike tell of none",
        arguments: [
            // Surrender, aggression of somebody's manners, remarks.
            "انتهت المفاوضات بخروج المقاتلين وإلقاء السلاح.",
            "طالب الصيادون بهدنة بيولوجية تحمي الأسماك.",
            "طالبت المنظمة بوقف إطلاق الرصاص المطاطي على المتظاهرين.",
            "عثر على جثته بعد توقف إطلاق النار في الحي.",
            "يأمل الوزير أن الاتفاق سيوقف سلوكها العدواني.",
        ]
    )
    func others(sentence: String) throws { #expect(try stages(sentence).isEmpty) }

    @Test("remarks suspend nothing")
    func remarks() throws {
        #expect(try !stages("تغيب تعليقات الدولتين على اتفاق وقف إطلاق النار.").contains(.suspended))
    }
}
