// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Truces by other words, and what only sounds like them")
struct CeasefireWordsTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "guns that are to fall silent, wars that are to end",
        arguments: [
            "على المدافع أن تصمت في السودان فورا.",
            "آن للبنادق أن تسكت في اليمن.",
            "أما آن لهذه الحرب أن تتوقف؟",
            "كفى حربا على لبنان",
            "كفى حربا، أوقفوا إطلاق النار فورا.",
            "تمنى البطريرك أن تسكت البنادق قبل العيد.",
            "إسبانيا تريد أن تسكت المدافع قبل الشتاء.",
            "البابا: أسكتوا المدافع",
            "قال الوزير إن الوقت حان ليتوقف القتال.",
            "ألم يحن الوقت لوقف هذه الحرب؟",
            "لم يعد ثمة بديل عن إنهاء الحرب في السودان، بحسب المبعوث.",
            "ليت الحرب تنتهي غدا",
            "قال الكاهن إن الحرب يجب أن تنتهي.",
            "إن على الجميع أن يلقوا السلاح.",
            "والنقاط الأربع، هي: الوقف الفوري لإطلاق النار، وتشكيل حكومة وحدة.",
        ]
    )
    func called(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "joined commands, and commands to those spoken to",
        arguments: [
            "احقنوا الدماء وأوقفوا القتال",
            "ارفعوا الحصار وأوقفوا القصف",
            "افتحوا المعابر وأوقفوا الحرب على غزة",
            "يا عالم أوقفوا الحرب على غزة",
            "أوقفوا هذا الجنون، أوقفوا القصف",
        ]
    )
    func commands(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "two who stop, years of fighting, and papers that stop it",
        arguments: [
            "طالبت الصين بأن توقف أمريكا وإيران الضربات المتبادلة.",
            "حث الأمين العام الطرفين على القبول بصفقة تنهي الحرب.",
            "دعت أنقرة إلى إنهاء عامين من الحرب في السودان.",
            "الجامعة العربية تريد قرارا ملزما يوقف الحرب.",
            "طالب النائب بأن يوقف الجيش عملياته في المخيم.",
            "انتهت المهلة، وعلى إسرائيل وقف إطلاق النار وفتح المعابر.",
        ]
    )
    func objects(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }

    @Test(
        "that it lasts, and is not broken",
        arguments: [
            "دعا المبعوث إلى تمتين وقف النار.",
            "دعا الوزير إلى إنقاذ الهدنة قبل انهيارها.",
            "دعت قطر إلى البناء على الهدنة.",
            "لا تخرقوا الهدنة",
            "يجب ألا تنهار الهدنة.",
            "رجت الصين الطرفين أن يعودا إلى الهدنة.",
            "على الجميع أن يبقوا ملتزمين بالهدنة.",
            "عليهم أن يلتزموا التفاهم وأن يوقفوا خرق الهدنة.",
            "اقترح المبعوث أن تمدد هدنة الفصح شهرا.",
            "نتمنى أن تدوم الهدنة.",
            "طلب الوفد أن يجبر الوسطاء إسرائيل على تنفيذ ما وقعت عليه من وقف النار.",
        ]
    )
    func upheld(sentence: String) throws { #expect(try stages(sentence) == [.upholdCalledFor]) }

    @Test(
        "silence that is declared, wars that have stopped",
        arguments: [
            "أعلنت وزارة الدفاع سكوت النار في ريف السويداء ابتداء من الثامنة مساء.",
            "توقفت الحرب بين الهند وباكستان مساء السبت.",
            "أعلن البلدان أنهما أوقفا النار على طول الحدود.",
            "أذربيجان توقف عمليتها في الإقليم بعد استسلام الانفصاليين.",
            "أعلن الجيش وقف عملياته في حي الأشرفية.",
            "هدنة العيد سارية من الغد حتى الجمعة.",
        ]
    )
    func declared(sentence: String) throws { #expect(try stages(sentence) == [.declared]) }

    @Test(
        "votes and signatures",
        arguments: [
            "صوت مجلس الأمن بالإجماع على هدنة في سوريا.",
            "طرفا القتال في السودان يوقعان هدنة لسبعة أيام.",
            "ارتضى الطرفان هدنة من عشرة أيام.",
        ]
    )
    func agreed(sentence: String) throws { #expect(try stages(sentence) == [.agreed]) }

    @Test(
        "what is sought, near or hoped for",
        arguments: [
            "اقتربنا من اتفاق يوقف الحرب في لبنان.",
            "الوسيط متفائل بأن يوقع الطرفان الهدنة قريبا.",
            "تهدف المحادثات إلى إنهاء عشرين شهرا من القتال.",
            "الخلافات على استمرار الهدنة تعرقل المفاوضات.",
            "وقف النار في لبنان بات قريبا.",
        ]
    )
    func sought(sentence: String) throws { #expect(try stages(sentence) == [.negotiated]) }

    @Test(
        "voted down, unsigned, unwanted, and threatened over",
        arguments: [
            "صوتت واشنطن ضد وقف إطلاق النار في غزة.",
            "غادر حفتر موسكو دون أن يوقع وقف إطلاق النار.",
            "وزير المالية يهدد بالانسحاب من الحكومة إذا وافقت على الهدنة.",
            "سنترك الحكومة إن أقرت الهدنة.",
            "رد الحركة لا يظهر رغبة في هدنة.",
            "الحديث عن هدنة سابق لأوانه.",
        ]
    )
    func refused(sentence: String) throws { #expect(try stages(sentence) == [.rejected]) }

    @Test(
        "over again",
        arguments: [
            "إسرائيل تستأنف الحرب وتعلن الهدنة منتهية."
        ]
    )
    func over(sentence: String) throws { #expect(try stages(sentence) == [.expired]) }

    @Test(
        "lulls, policemen, firemen, companies, and truces of unions, courts and weather",
        arguments: [
            "توقف القصف المدفعي قليلا ثم عاد على الأحياء الشرقية.",
            "توقفت الحرب عام 1988 بعد ثماني سنوات.",
            "توقفت الاشتباكات بين الأهالي بعد تدخل الشرطة.",
            "أوقفت الشرطة إطلاق النار بعد مقتل المهاجم أمام المدرسة.",
            "رجال الإطفاء أوقفوا النار قبل وصولها إلى المستودعات.",
            "شركة طيران توقف عملياتها في المطار بعد الأمطار.",
            "كفى حربا كلامية بين الوزراء",
            "ارفعوا الأسعار وأوقفوا الدعم",
            "هدنة الرسوم بين الصين وأمريكا تنعش الأسهم",
            "ارتفعت الأسهم بعد الهدنة بين أكبر اقتصادين في العالم.",
            "هدنة قضائية بين الشركتين",
            "رئيس الحكومة يعرض على اتحاد الشغل هدنة بلا إضرابات.",
            "دعا الرئيس الأحزاب إلى هدنة حتى يوم الاقتراع.",
            "بعد أسبوع من الأمطار تأتي الهدنة غدا.",
        ]
    )
    func none(sentence: String) throws { #expect(try stages(sentence) == []) }

    @Test(
        "beside strikes and polls there are real ones",
        arguments: [
            "إضراب عام في تونس للمطالبة بوقف الحرب على غزة",
            "الأحزاب السودانية تدعو إلى هدنة إنسانية قبل الاقتراع.",
        ]
    )
    func real(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }
}
