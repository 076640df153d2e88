// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

/// A sentence with a gap that any deed fits into, and what it makes of it.
private struct SentenceFrame: CustomTestStringConvertible, Sendable {
    let text: String
    let statuses: Set<EventStatus>

    init(_ text: String, _ statuses: EventStatus...) {
        self.text = text
        self.statuses = Set(statuses)
    }

    var testDescription: String { text }

    /// The sentence about a deed; a preposition that is written together with it stands as بـ.
    func about(_ deed: String) -> String {
        text.replacing("بـ…", with: "ب" + deed).replacing("لـ…", with: "ل" + deed).replacing("…", with: deed)
    }
}

@Suite("What is told around a deed, whichever it is, says whether it happened")
struct FramesTests {
    private static let deeds = [
        "قصف مستشفى الأمل في دوما", "مقتل ثلاثة مسعفين في النبطية", "اقتحام مستشفى كمال عدوان", "خطف طبيب في طرابلس",
    ]

    private static let nominal = [
        SentenceFrame("طالبت منظمة أطباء بلا حدود بفتح تحقيق مستقل في ….", .demanded),
        SentenceFrame("تقدم محامون بشكوى إلى الأمم المتحدة بشأن ….", .demanded),
        SentenceFrame("طالب ذوو الضحايا بكشف ملابسات ….", .demanded),
        SentenceFrame("نفت قوات الدعم السريع ….", .denied),
        SentenceFrame("نفى مدير الأمن ما تداولته صفحات عن ….", .denied),
        SentenceFrame("وصف الناطق العسكري ما تردد عن … بأنه كذب.", .denied),
        SentenceFrame("لا أساس للأخبار التي تحدثت عن ….", .denied),
        SentenceFrame("قبل نحو عشر سنوات هز … الرأي العام.", .historical),
        SentenceFrame("روى الناجي تفاصيل … عام 2014.", .historical),
        SentenceFrame("تحدث الكتاب عن … خلال الحرب الأهلية.", .historical),
        SentenceFrame("توعد زعيم التنظيم بـ….", .threatened, .planned),
        SentenceFrame("أحبط الجيش هجوما كان يهدف إلى ….", .planned),
        SentenceFrame("أفشل الأمن محاولة ….", .planned),
        SentenceFrame("حذر ناشطون من نية القوات ….", .planned),
        SentenceFrame("لو حدث … لتوقفت المفاوضات.", .hypothetical),
        SentenceFrame("تعهدت القوات بعدم ….", .hypothetical),
        SentenceFrame("تدور الرواية حول ….", .hypothetical),
        SentenceFrame("نفذ الدفاع المدني تمرينا يحاكي ….", .hypothetical),
    ]

    @Test("deeds told as nouns", arguments: nominal, deeds)
    private func deedsAsNouns(frame: SentenceFrame, deed: String) throws {
        let sentence = frame.about(deed)
        let found = try attacksOnHealth(in: sentence)
        #expect(found.allSatisfy { frame.statuses.contains($0.status) || $0.context == "crime" }, "\(sentence)")
    }

    private static let clauses = [
        "تقصف الطائرات الروسية مستشفى الأمل في دوما", "تقتحم قوات الدعم السريع مستشفى النو",
        "تقتل القوات الإسرائيلية ثلاثة مسعفين في النبطية",
    ]

    private static let verbal = [
        SentenceFrame("سوف …، بحسب مصادر.", .planned), SentenceFrame("ربما … اليوم.", .hypothetical),
        SentenceFrame("يتخوف الأطباء من أن ….", .hypothetical), SentenceFrame("كاد أن ….", .hypothetical),
        SentenceFrame("من المتوقع أن ….", .planned, .hypothetical),
    ]

    @Test("deeds told by verbs", arguments: verbal, clauses)
    private func deedsAsVerbs(frame: SentenceFrame, clause: String) throws {
        let sentence = frame.about(clause)
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { frame.statuses.contains($0.status) }, "\(sentence)")
    }

    private static let past = [
        SentenceFrame("في عام 2013 ….", .historical), SentenceFrame("… في عام 2013، وفق تقرير سابق.", .historical),
        SentenceFrame("قبل نحو عشر سنوات ….", .historical), SentenceFrame("… أثناء الاجتياح عام 1982.", .historical),
    ]

    @Test(
        "a year alone is long ago, where nothing says when the news is from",
        arguments: past,
        ["قصفت الطائرات مستشفى الأمل في دوما", "اقتحمت القوات مستشفى النو", "خطف مسلحون طبيبا في طرابلس"]
    )
    private func yearsAlone(frame: SentenceFrame, clause: String) throws {
        let sentence = frame.about(clause)
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { frame.statuses.contains($0.status) }, "\(sentence)")
    }

    @Test(
        "attacks on a kind, without a name, a place or a time, are general",
        arguments: [
            "ظاهرة … تتفاقم.", "خطورة … على المدنيين", "دراسة تبحث أثر … على الأطفال.", "إن … خط أحمر.",
            "قال الخبير إن … يهدف إلى ترويع السكان.", "أصبح … سياسة ممنهجة في الحروب الحديثة.",
        ],
        ["قصف المستشفيات", "استهداف الطواقم الطبية", "الاعتداء على سيارات الإسعاف"]
    )
    func kinds(frame: String, deed: String) throws {
        let sentence = frame.replacing("…", with: deed)
        #expect(try reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "and what is told plainly has happened",
        arguments: [
            "أعلنت وزارة الصحة …", "أدان الائتلاف …", "أفاد ناشطون بـ…", "فتحت النيابة تحقيقا في …",
            "قال المتحدث إن … وقع فجر اليوم",
        ],
        deeds
    )
    private func facts(frame: String, deed: String) throws {
        let sentence = SentenceFrame(frame).about(deed)
        #expect(try !reportedAttacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }
}
