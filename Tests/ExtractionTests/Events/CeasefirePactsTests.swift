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
            "وثقت اللجنة مئتي خرق روسي في أسبوع.",
            "خروقات إسرائيلية متواصلة في الجنوب: غارتان على بلدتي الطيبة وحولا",
            "طائرة مسيرة تقصف منزلا في عيتا الشعب في خرق جديد للاتفاق",
            "إيران تتهم إسرائيل بخرق الاتفاق وتطلق صواريخ على النقب",
            "الدعم السريع خرق تفاهم جدة وقصف الأحياء، يقول الجيش.",
            "أنقرة تتهم دمشق بكسر تفاهم الهدنة",
            "انتهكت إسرائيل اتفاق غزة عشرات المرات.",
            "خمسون خرقا تركيا للاتفاق في شهر",
            "الناطق باسم الجيش: العدو يواصل خروقاته في تعز والحديدة",
            "يغير الطيران الإسرائيلي على البقاع ضاربا بالاتفاق عرض الحائط.",
            "قصف الجيش الثكنة ردا على خرق فاضح.",
        ]
    )
    func broken(sentence: String) throws { #expect(try stages(sentence) == [.violated]) }

    @Test(
        "an agreement in force, and violence beside it",
        arguments: [
            "قصفت المدفعية بلدة كفركلا، والاتفاق ما زال قائما منذ أسبوعين.",
            "قصفت الزوارق المرفأ مع أن التفاهم نافذ.",
            "قتلت مسيرة شابا في حولا رغم الاتفاق.",
            "سقط جندي برصاص قناص، والتفاهم المعلن في شباط لا يزال نافذا.",
        ]
    )
    func strained(sentence: String) throws { #expect(try stages(sentence) == [.violated]) }

    @Test(
        "breaches that are to stop, and agreements that are to be kept",
        arguments: [
            "طالب لبنان بوقف الخروقات الإسرائيلية.",
            "طالبت المعارضة تركيا بإلزام روسيا وقف خروقاتها.",
            "على الوسطاء الضغط على روسيا لوقف خروقاتها.",
            "الوسيط: لا تنقضوا الاتفاق",
            "دعت أوسلو إلى الالتزام باتفاق الحديدة.",
            "دعت فرنسا إسرائيل إلى احترام اتفاق نوفمبر والانسحاب من الجنوب.",
            "شدد الرئيس على ضرورة تطبيق القرار 1701 كاملا.",
            "ناشد أهالي الجنوب الدولة أن تلزم إسرائيل باتفاق نوفمبر.",
        ]
    )
    func upheld(sentence: String) throws { #expect(try stages(sentence) == [.upholdCalledFor]) }

    @Test(
        "one that is welcome",
        arguments: [
            "عمان ترحب باتفاق الحديدة.",
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
            "قصف الإعلام الوزير بالانتقادات رغم الاتفاق.",
            "قوات الشرطة تفض الاعتصام رغم الاتفاق.",
            "قصفت الطائرات المعسكر رغم الاتفاق على الانسحاب.",
            "دعا إلى الالتزام باتفاق باريس للمناخ.",
            "ضربت العاصفة الساحل والاتفاق على المناخ ما زال قائما.",
            "أي خرق سيرد عليه الجيش بالقصف.",
        ]
    )
    func none(sentence: String) throws { #expect(try stages(sentence) == []) }
}
