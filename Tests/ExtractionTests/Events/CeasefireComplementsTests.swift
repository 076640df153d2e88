// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What is demanded of a ceasefire by a clause, a pronoun or a slogan")
struct CeasefireComplementsTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "clauses with كي, ألا and وأن depend on what stands over them",
        arguments: [
            ("ضغط الوزير على الحكومة كي توقف حربها على القطاع.", .calledFor),
            ("آن الأوان لكي تتوقف المعارك في المدينة.", .calledFor),
            ("ناشد الوسيط الطرفين ألا يخرقا الهدنة في العيد.", .upholdCalledFor),
            ("أعربت الوزيرة عن الأمل في أن تصمد الهدنة وأن تلتزم بها الفصائل.", .upholdCalledFor),
            ("طالب النائب بالإفراج عن الأسرى وأن يعلن الطرفان هدنة.", .calledFor),
            ("قال السفير إن على الجميع أن يحافظوا على وقف إطلاق النار.", .upholdCalledFor),
            ("على المتمردين أن يعلنوا هدنة قبل العيد.", .calledFor),
            ("رسالتنا إلى الطرفين هي أن يوقفوا القتال.", .calledFor),
            ("قد يعلن الوسطاء هدنة مساء اليوم.", .negotiated),
        ] as [(String, CeasefireStage)]
    )
    func clauses(sentence: String, stage: CeasefireStage) throws { #expect(try stages(sentence) == [stage]) }

    @Test(
        "a pronoun takes up the ceasefire, or the fighting that is to stop",
        arguments: [
            ("وقف النار أولوية ونطالب به منذ شهور.", [.calledFor]),
            ("الهدنة مطلب الأهالي وينادون بها كل يوم.", [.calledFor]),
            ("رفع المتظاهرون صور ضحايا الحرب وطالبوا بوقفها.", [.calledFor]),
            ("ندد المجلس بالقتال ودعا إلى وقفه فورا.", [.calledFor]),
            ("دعا المجلس إلى الاستفادة من الهدنة وتثبيتها.", [.upholdCalledFor]),
            ("يدعو المبعوث طرفي الهدنة في الحديدة إلى الوفاء بالتزاماتهما.", [.upholdCalledFor]),
            // What they call for is something else.
            ("خلال الهدنة قدم الوسيط خطة ودعا إليها الأطراف.", [.mentioned]),
            ("أعلنت الشركة إضرابا وطالب النقيب بوقفه.", []),
            ("اشتعلت حرب الأسعار وطالب التجار بوقفها.", []),
        ] as [(String, [CeasefireStage])]
    )
    func pronouns(sentence: String, expected: [CeasefireStage]) throws { #expect(try stages(sentence) == expected) }

    @Test(
        "a priority, the only way out, a slogan and a resolution to be passed demand it",
        arguments: [
            "الأولوية الآن لإسكات السلاح في المدينة، قال البطريرك.",
            "الوقف الفوري لإطلاق النار هو المدخل الوحيد لعودة النازحين.",
            "أطلق ناشطون حملة تحت شعار أوقفوا الحرب.",
            "طالب الائتلاف باستصدار قرار من المجلس لوقف إطلاق النار.",
            "صوتت الجمعية العامة على قرار غير ملزم يطالب بهدنة إنسانية.",
            "دعا البيان إلى كسر الحصار وفرض إدخال المساعدات ووقف العدوان.",
            "رحب الوزراء بعودة الحكومة إلى العاصمة، داعين إلى وقف فوري للقتال.",
            "ناشد الأمين العام طرفي القتال أن يلقيا السلاح.",
            "وقف القتال في المدينة واجب شرعي، قال المفتي.",
            "تريد الحكومة أن تتوقف الحرب.",
            "أمهل الاتحاد الأفريقي المتحاربين أسبوعا لوقف إطلاق النار.",
            "طالبت المنظمة بالوقف الفوري للأعمال العدائية في الإقليم.",
            "وأعرب عن أمله في هدنة إنسانية.",
            "ناشد الشيوخ المتقاتلين حقن الدماء.",
            "طالب المتظاهرون بوقف الإبادة الجماعية.",
            "دعا البابا إلى وقف حمام الدم.",
            "يأمل الأهالي أن يؤدي الضغط الدولي إلى هدنة.",
            "يجب على الأطراف أن تلتزم بوقف الهجمات على المدنيين.",
        ]
    )
    func called(sentence: String) throws { #expect(try stages(sentence) == [.calledFor]) }
}
