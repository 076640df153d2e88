// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@Suite("Sentences")
struct SentenceSplitterTests {
    /// `|` marks where a sentence must end; the text itself is without it.
    private func expectSplit(_ marked: String) {
        let parts = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let trimmed = parts.map { part in
            String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        }
        #expect(sentences(parts.joined()) == trimmed)
    }

    @Test(
        "Stops end sentences",
        arguments: [
            "قصف الطيران المدينة.| ثم انسحب.",
            "هل صمدت الهدنة؟| نعم!| ربما",
            "سقطت قذيفة في إدلب.,| وأضاف المصدر أن أحدا لم يصب.,| ثم هدأ القصف.",
            "غادر الوفد. ,| ولم يعلق أحد",
            "توقف القصف.وعاد الأهالي".replacingOccurrence(of: ".و", with: ".|و"),
            "هل هذا صحيح؟!| لا أحد يعلم",
            "The truce held.| Nobody was hurt.",
        ]
    )
    func stops(marked: String) {
        expectSplit(marked)
    }

    @Test(
        "Stops inside numbers, abbreviations and lists don't",
        arguments: [
            "بلغت النسبة 3.5 في المئة أمس.| وارتفعت",
            "وصل د. سامر إلى حلب.| ثم عاد",
            "قال أ.د. خالد إن الوضع صعب.| وغادر",
            "نقلت (أ.ف.ب) عن مصدر.| وأكد",
            "التقى U.S. forces هناك.| وغادر",
            "said Mr. Smith today.| He left",
            "1. فتح الممرات فورا.| ثم غيرها",
            "عام 1440 هـ.| وبعدها",
            "الإصدار v2.1 جاهز.| وانتهى",
        ]
    )
    func abbreviations(marked: String) {
        expectSplit(marked)
    }

    @Test(
        "A quotation isn't torn from its speaker",
        arguments: [
            "قال: «نريد هدنة. لن ننتظر أكثر. هذا قرارنا» وغادر.| ثم عاد",
            "قال: \"نريد هدنة. لن ننتظر\".| وأضاف \"انتهى الأمر\".",
            "وصرخ: “أين الإسعاف؟ أين الأطباء؟” ثم سقط.| وبكى",
            "«الوضع كارثي.» قال الطبيب في المشفى.| ثم صمت",
            "«الوضع كارثي.»| المدينة محاصرة",
        ]
    )
    func quotations(marked: String) {
        expectSplit(marked)
    }

    @Test(
        "Line breaks end sentences unless the line goes on",
        arguments: [
            "قصف على إدلب|\nثلاثة قتلى في حماة",
            "قتل ثلاثة مدنيين في\nريف إدلب الجنوبي",
            "قال المبعوث،\nفي جلسة أمس، إن الهدنة صامدة",
            "وقال المتحدث:\nلن ننسحب",
            "عاجل|\n\n، بعد سطر فارغ",
            "انتهى الاجتماع.|\nغادر الوفد",
            "من بين\n\n|الركام",
        ]
    )
    func lineBreaks(marked: String) {
        expectSplit(marked)
    }

    @Test(
        "Dots, bars and emoji end a sentence that has some words",
        arguments: [
            "مقتل خمسة مدنيين بقصف على إدلب..| وروسيا تنفي مسؤوليتها",
            "شاهد.. لحظة القصف",
            "قصف عنيف على المدينة الآن 🔥💔|اللهم سلم",
            "عاجل 🔴 قصف على المدينة",
        ]
    )
    func separators(marked: String) {
        expectSplit(marked)
    }

    @Test("Bars separate what news tickers join")
    func bars() {
        #expect(sentences("عاجل | غارة على المدينة") == ["عاجل | غارة على المدينة"])
        #expect(
            sentences("غارة على وسط المدينة الآن | قناة الأخبار") == ["غارة على وسط المدينة الآن |", "قناة الأخبار"]
        )
    }

    @Test("The title ends where it ends, stop or not")
    func title() {
        let title = "غارات على إدلب توقع"
        let scanned = scan("\(title)\nضحايا مدنيون. والقصف مستمر", title: title)
        #expect(scanned.sentences.map(\.flags) == [[.title, .unstopped, .startsLine], .startsLine, .unstopped])
        #expect(scanned.sentences.map(\.tokens) == [0..<4, 4..<7, 7..<9])
        #expect(scanned.tokens.filter { $0.flags.contains(.startsSentence) }.map(\.start) == [0, 20, 34])
    }

    @Test(
        "A question is told by its mark, quotation marks behind it or not",
        arguments: ["أين الهدنة؟", "سأل: «أين الهدنة؟»"]
    )
    func question(text: String) {
        #expect(scan(text).sentences.last?.flags.contains(.question) == true)
    }

    @Test("A run without punctuation is cut before a word that begins sentences")
    func longRun() {
        let filler = Array(repeating: "كلام", count: 130).joined(separator: " ")
        let scanned = scan("\(filler) وقال شاهد إن القصف مستمر")
        #expect(scanned.sentences.map(\.tokens) == [0..<130, 130..<135])
        #expect(scanned.sentences[0].flags.contains(.cut))
    }

    @Test("A run without anything to cut at is cut anyway")
    func endlessRun() {
        let scanned = scan(Array(repeating: "كلام", count: 5000).joined(separator: " "))
        #expect(scanned.sentences.allSatisfy { $0.tokens.count <= 401 })
    }

    @Test(
        "Every token is in one sentence, in order",
        arguments: ["", "…", "«", "أ.\n\n.,؟ ب 😀😀 #ت_ث | \"", "\n\nهدنة\n\n"]
    )
    func partition(text: String) {
        let scanned = scan(text)
        #expect(scanned.sentences.flatMap { Array($0.tokens) } == Array(scanned.tokens.indices))
        #expect(scanned.sentences.allSatisfy { !$0.tokens.isEmpty })
    }
}

extension String {
    fileprivate func replacingOccurrence(of part: String, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
