// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("A truce that only its agreement or its breaches name")
struct CeasefirePactsTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "breaches, and agreements that are broken",
        arguments: [
            "أحصت بيروت أكثر من ألفي خرق إسرائيلي منذ نوفمبر.",
            "خروقات إسرائيلية متواصلة في الجنوب: غارتان على بلدتي الطيبة وحولا",
            "طائرة مسيرة تقصف منزلا في عيتا الشعب في خرق جديد للاتفاق",
            "إيران تتهم إسرائيل بخرق الاتفاق وتطلق صواريخ على النقب",
            "الدعم السريع خرق تفاهم جدة وقصف الأحياء، يقول الجيش.",
            "باكستان تتهم الهند بكسر تفاهم وقف النار على خط السيطرة",
            "انتهكت إسرائيل اتفاق غزة عشرات المرات.",
            "أكثر من مئة خرق إسرائيلي للاتفاق منذ تشرين الثاني",
            "الناطق باسم الجيش: العدو يواصل خروقاته في تعز والحديدة",
            "يغير الطيران الإسرائيلي على البقاع ضاربا بالاتفاق عرض الحائط.",
            "أمر الوزير بقصف المدينة ردا على ما سماه خرقا صارخا.",
        ]
    )
    func broken(sentence: String) throws { #expect(try stages(sentence) == [.violated]) }

    @Test(
        "an agreement in force, and violence beside it",
        arguments: [
            "قصفت المدفعية بلدة كفركلا، والاتفاق ما زال قائما منذ أسبوعين.",
            "أطلق الجيش النار على الصيادين مع أن الاتفاق قائم.",
            "قتلت مسيرة شابا في حولا رغم الاتفاق.",
            "قتل راع برصاص القوات، والاتفاق الموقع في نوفمبر لا يزال ساريا.",
        ]
    )
    func strained(sentence: String) throws { #expect(try stages(sentence) == [.violated]) }

    @Test(
        "breaches that are to stop, and agreements that are to be kept",
        arguments: [
            "طالب لبنان بوقف الخروقات الإسرائيلية.",
            "طالب رئيس الحكومة الدول الضامنة بإلزام إسرائيل وقف خروقاتها.",
            "على الدول الراعية الضغط على إسرائيل لوقف خروقاتها.",
            "الرئيس: لا تخرقوا الاتفاق",
            "دعا الاتحاد الأوروبي إلى الالتزام باتفاق غزة.",
            "دعت فرنسا إسرائيل إلى احترام اتفاق نوفمبر والانسحاب من الجنوب.",
            "شدد الرئيس على ضرورة تطبيق القرار 1701 كاملا.",
            "ناشد أهالي الجنوب الدولة أن تلزم إسرائيل باتفاق نوفمبر.",
        ]
    )
    func upheld(sentence: String) throws { #expect(try stages(sentence) == [.upholdCalledFor]) }

    @Test(
        "one that is welcome",
        arguments: [
            "مصر ترحب باتفاق غزة.",
            "بارك الزعيم اتفاق حلب.",
        ]
    )
    func welcome(sentence: String) throws { #expect(try stages(sentence) == [.agreed]) }

    @Test(
        "known, and named beside the truce it is",
        arguments: [
            "أنهى القرار 1701 الحرب.",
            "منذ القرار 1701 تنتشر القوة الدولية جنوب النهر.",
        ]
    )
    func known(sentence: String) throws { #expect(try stages(sentence) == [.mentioned]) }

    @Test(
        "what else is broken or kept to",
        arguments: [
            "خرق مجهولون حظر التجول وسرقوا متجرا.",
            "اتهمت المنظمة الحكومة بخرق القانون الدولي.",
            "خرق أمني كبير في شركة الاتصالات",
            "طائرة تجسس خرقت الأجواء اللبنانية.",
            "واشنطن تتهم طهران بخرق الاتفاق النووي.",
            "فرنسا خرقت اتفاق باريس للمناخ بحسب المحكمة.",
            "انتهاكات إسرائيلية لحقوق الأسرى",
            "سجلت البلدية عشرات الخروقات لقانون البناء.",
            "سجل المنتخب ثلاثة خروقات في دفاع الخصم.",
            "أدت الخروقات الأمنية إلى مقتل شرطي.",
            "غطي وجهه بخرقة عند الموت في الضفة.",
            "دعت النقابة الوزارة إلى احترام الاتفاق الموقع.",
            "قصفت الطائرات المصنع رغم الاتفاق النووي.",
            "أضرب العمال رغم الاتفاق.",
            "قصفت الطائرات المعسكر رغم الاتفاق على الانسحاب.",
            "دعا إلى الالتزام باتفاق باريس للمناخ.",
            "ضربت العاصفة الساحل والاتفاق على المناخ ما زال قائما.",
            "كل خرق في المدينة سيقابل برد قاس.",
        ]
    )
    func none(sentence: String) throws { #expect(try stages(sentence) == []) }
}
