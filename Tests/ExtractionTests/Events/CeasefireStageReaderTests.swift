// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("How far a ceasefire has come")
struct CeasefireStageReaderTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "a call demands, urges, asks for or drafts one",
        arguments: [
            "دعا الأمين العام للأمم المتحدة إلى وقف فوري لإطلاق النار في السودان.",
            "طالبت ثلاثون دولة بهدنة إنسانية عاجلة في غزة.",
            "حث وزراء خارجية أوروبا طرفي النزاع على الاتفاق على هدنة.",
            "شدد المبعوث الأممي على ضرورة التوصل إلى وقف دائم لإطلاق النار.",
            "قال الوزير إنه يجب وقف القتال فورا.",
            "يتضمن مشروع القرار دعوة إلى هدنة مدتها ثلاثون يوما.",
            "قدمت الجزائر مشروع قرار يطالب بوقف فوري لإطلاق النار.",
            "صوت مجلس الأمن على قرار يدعو إلى وقف إطلاق النار.",
            "جدد الرئيس المصري دعوته لوقف إطلاق النار.",
            "دعت الكويت إلى أن تتوقف الأعمال القتالية خلال شهر رمضان.",
            "طالب المتظاهرون في لندن بوقف الحرب على غزة.",
            "أوقفوا إطلاق النار فورا، هتف المحتجون في باريس.",
            "نداء أممي عاجل لهدنة إنسانية في الفاشر",
            "واشنطن تدعو طرفي الصراع في السودان إلى هدنة لمدة 72 ساعة",
            "لا بد من وقف إطلاق النار قبل أي حوار.",
            "وأكدت المنظمة أن الوقت حان لوقف القتال.",
            "طلبت الأمم المتحدة هدنة من خمسة أيام لإدخال المساعدات.",
            "دعوات دولية لوقف القصف على إدلب",
            "المطلوب الآن وقف إطلاق النار، بحسب رئيس المنظمة.",
            "أوصى المجلس بإعلان هدنة في طرابلس.",
            "وشددت على أن وقف إطلاق النار ضرورة ملحة لإنقاذ المدنيين.",
        ]
    )
    func calledFor(sentence: String) throws {
        #expect(try stages(sentence) == [.calledFor])
    }

    @Test(
        "an offer comes from those who would keep it",
        arguments: [
            "عرض الجيش هدنة لمدة يومين على المسلحين.",
            "اقترحت روسيا وقفا لإطلاق النار في حلب.",
            "الحوثيون يعرضون وقف الهجمات على السعودية",
        ]
    )
    func offered(sentence: String) throws {
        #expect(try stages(sentence) == [.offered])
    }

    @Test(
        "a demand to keep, extend or return to one is no call for a new one",
        arguments: [
            "دعت الأمم المتحدة جميع الأطراف إلى احترام الهدنة.",
            "طالب المبعوث بتمديد الهدنة أسبوعا.",
            "حث الاتحاد الأفريقي الجانبين على الالتزام بوقف إطلاق النار.",
            "شدد الوزيران على ضرورة تثبيت وقف إطلاق النار في ليبيا.",
            "دعت باريس إلى وقف خروقات الهدنة.",
            "يجب على الطرفين العودة إلى الهدنة.",
            "دعا إلى الحفاظ على وقف إطلاق النار وتجنب انهياره.",
        ]
    )
    func upholdCalledFor(sentence: String) throws {
        #expect(try stages(sentence) == [.upholdCalledFor])
    }

    @Test(
        "talks, efforts and failed talks are negotiation",
        arguments: [
            "تجري في القاهرة مفاوضات بشأن هدنة في غزة.",
            "يسعى الوسطاء إلى التوصل إلى هدنة قبل رمضان.",
            "وصل وفد الحركة إلى الدوحة لبحث وقف إطلاق النار.",
            "جهود قطرية لإبرام هدنة",
            "اقترب الطرفان من التوصل إلى اتفاق لوقف إطلاق النار.",
            "يناقش مجلس الأمن مقترحا للهدنة.",
            "فشلت المحادثات في التوصل إلى هدنة.",
            "لم يتوصل الطرفان إلى اتفاق لوقف إطلاق النار.",
            "هل تنجح الوساطة في التوصل إلى هدنة؟",
            "قال مصدر إن المباحثات حول التهدئة تتقدم ببطء.",
        ]
    )
    func negotiated(sentence: String) throws {
        #expect(try stages(sentence) == [.negotiated])
    }

    @Test(
        "a declaration, a beginning or one set to begin",
        arguments: [
            "أعلن الجيش هدنة من جانب واحد لمدة ثلاثة أيام.",
            "بدأ سريان وقف إطلاق النار صباح اليوم.",
            "دخلت الهدنة حيز التنفيذ فجر الأحد.",
            "أعلنت قوات سوريا الديمقراطية وقف عملياتها العسكرية في دير الزور.",
            "أعلن الحوثيون وقف هجماتهم الصاروخية على السعودية.",
            "من المقرر أن تبدأ الهدنة يوم الجمعة.",
        ]
    )
    func declared(sentence: String) throws {
        #expect(try stages(sentence) == [.declared])
    }

    @Test(
        "an agreement, however it is told",
        arguments: [
            "اتفق الجانبان على هدنة إنسانية في الحديدة.",
            "توصلت الفصائل والنظام إلى اتفاق يقضي بوقف إطلاق النار.",
            "وقع الطرفان اتفاقا لوقف إطلاق النار في جدة.",
            "وافقت الحركة على مقترح الهدنة.",
            "التوصل إلى هدنة بين العشيرتين في البصرة",
            "تم الاتفاق على وقف الأعمال القتالية في الغوطة.",
        ]
    )
    func agreed(sentence: String) throws {
        #expect(try stages(sentence) == [.agreed])
    }

    @Test(
        "an extension",
        arguments: [
            "مدد الطرفان الهدنة سبعة أيام.",
            "اتفق الجانبان على تمديد وقف إطلاق النار 24 ساعة.",
            "أعلنت قطر تمديد الهدنة الإنسانية يومين إضافيين.",
        ]
    )
    func extended(sentence: String) throws {
        #expect(try stages(sentence) == [.extended])
    }

    @Test(
        "one that holds",
        arguments: [
            "لا تزال الهدنة صامدة في جنوب لبنان.",
            "التزم الطرفان بالهدنة في يومها الأول.",
            "يسود الهدوء المدينة مع استمرار وقف إطلاق النار.",
        ]
    )
    func inForce(sentence: String) throws {
        #expect(try stages(sentence) == [.inForce])
    }

    @Test(
        "a breach, or violence in spite of it",
        arguments: [
            "خرقت القوات وقف إطلاق النار للمرة الثالثة.",
            "اتهم الجيش المتمردين بخرق الهدنة.",
            "قصفت المدفعية البلدة رغم سريان الهدنة.",
            "سجلت لجنة المراقبة عشرين انتهاكا لوقف إطلاق النار.",
            "يعد القصف خرقا واضحا لاتفاق الهدنة.",
            "لم يلتزم الطرفان بوقف إطلاق النار.",
            "تجددت الاشتباكات في الخرطوم على الرغم من الهدنة.",
            "تبادل الطرفان الاتهامات بانتهاك الهدنة.",
        ]
    )
    func violated(sentence: String) throws {
        #expect(try stages(sentence) == [.violated])
    }

    @Test(
        "a suspension",
        arguments: [
            "علقت الفصائل مشاركتها في اتفاق الهدنة.",
            "علق الفصيل الهدنة مع القوات الحكومية.",
            "أعلن المتمردون تعليق العمل بالهدنة.",
        ]
    )
    func suspended(sentence: String) throws {
        #expect(try stages(sentence) == [.suspended])
    }

    @Test(
        "a refusal, a veto, or none to be",
        arguments: [
            "رفضت إسرائيل مقترحا لهدنة إنسانية.",
            "استخدمت روسيا حق النقض ضد مشروع قرار يدعو إلى هدنة في حلب.",
            "لا هدنة مع الإرهابيين، قال القائد العسكري.",
            "قال رئيس الوزراء إنه لن يكون هناك وقف لإطلاق النار.",
            "أحبط الفيتو الأمريكي قرارا يطالب بوقف إطلاق النار في غزة.",
            "رد الجيش برفض دعوات وقف إطلاق النار.",
            "استبعد الرئيس وقف إطلاق النار في الوقت الراهن.",
        ]
    )
    func rejected(sentence: String) throws {
        #expect(try stages(sentence) == [.rejected])
    }

    @Test(
        "an end by failure",
        arguments: [
            "انهارت الهدنة بعد ساعات من إعلانها."
        ]
    )
    func collapsed(sentence: String) throws {
        #expect(try stages(sentence) == [.collapsed])
    }

    @Test(
        "an end by time",
        arguments: [
            "انتهت الهدنة التي استمرت أسبوعا.",
            "مع انتهاء مهلة الهدنة استؤنف القتال.",
        ]
    )
    func expired(sentence: String) throws {
        #expect(try stages(sentence) == [.expired])
    }

    @Test(
        "a denial that there is one",
        arguments: [
            "نفت الحركة التوصل إلى هدنة.",
            "نفى مصدر عسكري وجود أي وقف لإطلاق النار في المدينة.",
        ]
    )
    func denied(sentence: String) throws {
        #expect(try stages(sentence) == [.denied])
    }

    @Test(
        "one that only dates, names or conditions something",
        arguments: [
            "دخلت قافلة المساعدات خلال الهدنة.",
            "منذ هدنة عام 2018 لم تشهد المدينة قتالا.",
            "يراقب الفريق الأممي وقف إطلاق النار في الحديدة.",
            "قبل وقف إطلاق النار كان السكان يعيشون في الملاجئ.",
            "لجنة مراقبة وقف إطلاق النار تجتمع في رأس الناقورة.",
        ]
    )
    func mentioned(sentence: String) throws {
        #expect(try stages(sentence) == [.mentioned])
    }

    @Test(
        "are none where a truce is something else, or something else stops",
        arguments: [
            "أعلن الحزبان هدنة سياسية بانتظار الانتخابات.",
            "دعت النقابة إلى هدنة اجتماعية مع الحكومة.",
            "اتفق الناديان على هدنة بين جماهيرهما قبل الديربي.",
            "قررت البلدية وقف أعمال البناء في الحي.",
            "طالب الطلاب بوقف رفع الرسوم.",
            "أعلنت الشركتان هدنة في حرب الأسعار.",
            "دعت الوزارة إلى وقف إطلاق النار في الأعراس.",
            "دعا الطبيب إلى وقف التدخين.",
        ]
    )
    func otherSenses(sentence: String) throws {
        #expect(try stages(sentence) == [])
    }
}
