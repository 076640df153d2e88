// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

/// Sentences made by crossing: what is called for, by whom and how, with what may stand in between. What each comes to is known by
/// how it is made.
@Suite("The stage of a truce stays what it is, whatever its sentence is crossed with")
struct CeasefireCrossingTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage] {
        try extract(sentence).events.compactMap { $0.ceasefire?.stage }
    }

    // MARK: What is called for

    private static let wanted = [
        "وقف إطلاق النار", "وقف فوري لإطلاق النار", "الوقف الفوري للقتال", "هدنة إنسانية", "هدنة مدتها أسبوع",
        "تهدئة فورية",
        "وقف الأعمال العدائية", "إنهاء الحرب", "وقف القصف", "وقف الغارات الجوية", "إسكات المدافع", "تجميد القتال",
        "حقن دماء المدنيين", "وضع حد للقتال", "وقف العمليات العسكرية", "وقف العدوان",
    ]

    private static let calls = [
        "دعا وزير خارجية عمان إلى %.", "كررت الجامعة العربية دعوتها إلى %.", "شدد الموفد على ضرورة %.",
        "أعرب الملك عن أمله في %.", "رأى البطريرك أن لا بديل عن %.", "وجه الأساقفة نداء عاجلا من أجل %.",
        "يدعو مشروع القرار إلى %.", "لا أمل للناس إلا أن تدعو الدول إلى %.", "انضمت هولندا إلى الدعوات إلى %.",
        "حذر الموفد من المجاعة، حاثا الجانبين على %.", "دعوات دولية إلى % في دارفور", "المطلوب من الجيش %.",
        "تتزايد الضغوط من أجل %.", "رحب الموفد بفتح المعبر ودعا إلى %.", "اقترحت سلطنة عمان التحرك من أجل %.",
    ]

    @Test("calls", arguments: calls, wanted)
    func called(call: String, for wanted: String) throws {
        let sentence = call.replacing("%", with: wanted)
        #expect(try stages(sentence) == [.calledFor], "\(sentence)")
    }

    // MARK: What is put in between

    private static let inserted = [
        "مجددا", "علنا", "في رسالة", "على هامش القمة", "خلال اتصال هاتفي مع نظيره الهندي", "إثر اجتماع مغلق",
        "عقب لقائه السفير الياباني", "قبيل جلسة البرلمان", "بالتزامن مع زيارة الوفد", "في ظل تدهور الأوضاع",
        "بلا تأخير",
        "مع اقتراب العيد",
        "، كما قال،", "، بحسب بيان لمكتبه،", "– وفق ما نقل مراسلون –", "، على حد تعبيره،", "(الاثنين)",
        "، في ختام جولته،",
    ]

    private static let stable: [(Clause, CeasefireStage)] = [
        (Clause("دعا | وزير خارجية عمان | إلى هدنة إنسانية | في دارفور."), .calledFor),
        (Clause("حثت | سويسرا | طرفي النزاع | على وقف القتال."), .calledFor),
        (Clause("ناشد | الأسقف | المتحاربين | وقف إطلاق النار."), .calledFor),
        (Clause("قال الموفد إن على الطرفين | وقف إطلاق النار."), .calledFor),
        (Clause("وافق الجيش | على هدنة إنسانية."), .agreed),
        (Clause("أعلن الوسيط | التوصل إلى وقف لإطلاق النار."), .agreed),
        (Clause("طالب الأسقف | الطرفين | باحترام الهدنة."), .upholdCalledFor),
        (Clause("رفضت الحكومة | دعوات سويسرا | إلى هدنة إنسانية."), .rejected),
    ]

    private static let duties: [(Clause, CeasefireStage)] = [
        (Clause("أكدت سويسرا أن على الجيش | أن يوقف القصف."), .calledFor),
        (Clause("قال الموفد إن على الفصائل | أن تلتزم بالهدنة."), .upholdCalledFor),
    ]

    @Test("what is put in between", arguments: stable, inserted)
    private func kept(clause: (Clause, CeasefireStage), inserted: String) throws {
        try expectKept(clause, with: inserted)
    }

    @Test(
        "also between those who have a duty and its clause",
        arguments: duties,
        inserted
    )
    private func duty(clause: (Clause, CeasefireStage), inserted: String) throws {
        try expectKept(clause, with: inserted)
    }

    private func expectKept(_ clause: (Clause, CeasefireStage), with inserted: String) throws {
        for sentence in clause.0.with(inserted) {
            let plain = sentence.replacing(" ،", with: "،").replacing("،،", with: "،")
            #expect(try stages(plain).first == clause.1, "\(plain)")
        }
    }

    // MARK: Twins

    private static let withheld = [
        "امتنع السفير | عن الدعوة إلى %.", "انتقد السفير | الدعوات إلى %.", "لم يشدد السفير | على ضرورة %.",
        "نفى السفير | أن يكون دعا إلى %.", "لم يؤيد السفير | الدعوات إلى %.", "رفض السفير | الدعوة إلى %.",
        "لم يدع السفير | إلى %.",
    ]

    @Test(
        "calls that are withheld are none",
        arguments: withheld,
        ["هدنة", "وقف إطلاق النار", "وقف القتال", "إنهاء الحرب"]
    )
    func withheldCalls(frame: String, wanted: String) throws {
        for sentence in Clause(frame.replacing("%", with: wanted)).with("أمس") {
            #expect(try !stages(sentence).contains(.calledFor), "\(sentence)")
        }
    }

    @Test(
        "a truce that dates what is demanded is not called for",
        arguments: [
            "دعا % إلى إعادة الإعمار بعد اتفاق وقف إطلاق النار.", "طالب % بإيصال الغذاء مع بدء الهدنة.",
            "دعا % إلى الاستفادة من اتفاق وقف إطلاق النار.",
            "عاد الطلاب بعد شهر من بدء اتفاق وقف إطلاق النار، كما ذكر %.",
        ],
        ["الوزير", "الاتحاد الأفريقي", "البابا"]
    )
    func dates(frame: String, caller: String) throws {
        let sentence = frame.replacing("%", with: caller)
        #expect(try stages(sentence).allSatisfy { $0 == .mentioned || $0 == .agreed }, "\(sentence)")
    }

    @Test(
        "what is asked, hoped for on markets or invented is no call",
        arguments: ["هل يدعو المجلس إلى %؟", "صعدت الأسهم وسط آمال ب%.", "في رواية جديدة يتفق الجيشان على %."],
        ["هدنة", "وقف إطلاق النار", "وقف القتال"]
    )
    func others(frame: String, wanted: String) throws {
        let sentence = frame.replacing("%", with: wanted)
        #expect(try stages(sentence).allSatisfy { $0 == .mentioned || $0 == .negotiated }, "\(sentence)")
    }

    private static let otherStops = [
        "وقف تصدير القمح", "وقف الرحلات الجوية", "وقف الدعم عن الوقود", "إنهاء الإضراب", "هدنة تجارية", "هدنة سياسية",
        "وقف الحرب التجارية",
        "وقف بناء المستوطنات", "وقف العمل بالقانون", "إنهاء الانقسام",
    ]

    @Test("stops of other things are none", arguments: calls.filter { !$0.contains("المطلوب") }, otherStops)
    func otherThings(call: String, stop: String) throws {
        let sentence = call.replacing("%", with: stop)
        #expect(try stages(sentence).isEmpty, "\(sentence)")
    }
}
