// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Violence told beside a truce that is in force")
struct CeasefireBackdropTests {
    private func stages(_ sentence: String) throws -> [CeasefireStage?] {
        try extract(sentence).events.filter { $0.eventClass == .ceasefire }.map(\.ceasefire?.stage)
    }

    @Test(
        "clauses of circumstance, days and hours of it",
        arguments: [
            "غارات على مأرب والهدنة في أسبوعها الثاني",
            "قصفت الدبابات الحي وكانت الهدنة في شهرها الأول.",
            "أطلق الجيش النار على المتظاهرين مع أن الهدنة سارية.",
            "وكان وقف النار في أسبوعه الأول حين قصفت الطائرات السوق.",
            "ثالث أيام الهدنة: قصف على تعز وقتلى",
            "كييف: 40 هجوما روسيا في أول أيام الهدنة",
            "قصفت المدفعية السوق في اليوم الثاني من الهدنة.",
            "خلال ساعات الهدنة سقطت ثلاث قذائف على الفاشر.",
            "قصف مدفعي على الحديدة بعد دقائق من صمت المدافع",
            "عودة القصف إلى إدلب بعد يوم من الهدنة",
            "بعد أن أعلنت الهدنة بساعة سقطت قذائف على السوق.",
            "ما إن بدأت الهدنة حتى سقطت الصواريخ.",
            "اتهمت الخرطوم الدعم السريع بقصف الفاشر خلال الهدنة المعلنة.",
            "الهدنة لم توقف القصف على الأحياء الشرقية.",
            "لم يمنع وقف النار المسيرات من ضرب صور.",
            "ما كاد وقف النار يبدأ حتى قصفت الطائرات البلدة.",
        ]
    )
    func beside(sentence: String) throws { #expect(try stages(sentence) == [.violated]) }

    @Test(
        "where nothing violent happens on that day",
        arguments: [
            "مع انقضاء اليوم الثاني من الهدنة عاد السكان.",
            "انتشلت الفرق عشرين جثة في اليوم الثالث للهدنة.",
            "أفرج عن دفعة حتى اليوم الثالث من الهدنة.",
            "وكان وقف النار في أسبوعه الأول حين وصل الوفد.",
            "انتشل المسعفون جثث قتلى الغارات بعد يوم من الهدنة.",
            "عاد السكان إلى بيوتهم التي دمرها القصف في أول أيام الهدنة.",
        ]
    )
    func calm(sentence: String) throws { #expect(try stages(sentence) == [.mentioned]) }

    @Test(
        "who stays out of one",
        arguments: [
            "أعلن الفصيل أنه خارج الهدنة."
        ]
    )
    func outside(sentence: String) throws { #expect(try stages(sentence) == [.rejected]) }
}
