// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite("Who says what, in the press's constructions")
struct SpeakerTests {
    struct Said: Sendable, Equatable, CustomTestStringConvertible {
        var speaker: String
        var content: String

        init(_ speaker: String, _ content: String) {
            self.speaker = speaker
            self.content = content
        }

        var testDescription: String { "\(speaker): \(content)" }
    }

    private func statements(_ text: String) throws -> [Said] {
        try TestResources.extraction(of: text).statements.map { Said($0.speakerText, $0.content.text) }
    }

    @Test(
        "An office goes on with its institution and the name of who holds it, and ends in front of what is said",
        arguments: [
            (
                "ودعا الأمين العام للأمم المتحدة أنطونيو غوتيريش إلى وقف الحرب.",
                Said("الأمين العام للأمم المتحدة أنطونيو غوتيريش", "إلى وقف الحرب")
            ),
            (
                "قال المدير العام لمنظمة الصحة العالمية تيدروس أدهانوم غيبريسوس إن الوقود نفد.",
                Said("المدير العام لمنظمة الصحة العالمية تيدروس أدهانوم غيبريسوس", "الوقود نفد")
            ),
            (
                "وأكد الأمين العام للحزب حسن نصر الله أن الرد قادم.",
                Said("الأمين العام للحزب حسن نصر الله", "الرد قادم")
            ),
            (
                "نفى رئيس حكومة الوحدة الوطنية عبد الحميد الدبيبة وجود خلاف مع المصرف.",
                Said("رئيس حكومة الوحدة الوطنية عبد الحميد الدبيبة", "وجود خلاف مع المصرف")
            ),
            ("واتهم المتحدث الجيش باستهداف المدنيين.", Said("المتحدث", "الجيش باستهداف المدنيين")),
            (
                "اتهمت منظمة العفو الدولية الحكومة الليبية بتجاهل مصير المهجرين.",
                Said("منظمة العفو الدولية", "الحكومة الليبية بتجاهل مصير المهجرين")
            ),
            (
                "أعلنت منظمة أطباء بلا حدود تعليق عملها في المدينة.",
                Said("منظمة أطباء بلا حدود", "تعليق عملها في المدينة")
            ),
        ]
    )
    func offices(text: String, said: Said) throws {
        #expect(try statements(text).first == said)
    }

    @Test(
        "A participle belongs to the subject of the sentence, also where its verb is none of speech",
        arguments: [
            (
                "قال المبعوث إن الحل قريب. من جانبه، رفض المتحدث باسم الحكومة الإسرائيلية الدعوة، مشيراً إلى أن العمليات ستستمر.",
                Said("المتحدث باسم الحكومة الإسرائيلية", "العمليات ستستمر")
            ),
            (
                "قال المحافظ إن مسؤولا أكد أن الطريق مفتوح، مضيفا أن المساعدات وصلت.",
                Said("المحافظ", "المساعدات وصلت")
            ),
        ]
    )
    func participles(text: String, said: Said) throws {
        #expect(try statements(text).last == said)
    }

    @Test(
        "Whom a medium quotes is the speaker, not the medium",
        arguments: [
            (
                "نقلت وكالة سبأ عن الناطق باسم وزارة الصحة قوله إن الإصابات ارتفعت.",
                Said("الناطق باسم وزارة الصحة", "الإصابات ارتفعت")
            ),
            (
                "ونقلت القناة عن مسؤول كبير قوله إن الفجوات كبيرة.",
                Said("مسؤول كبير", "الفجوات كبيرة")
            ),
            (
                "قال الوزير إن الحل بعيد. ونقلت عنه فرانس برس قوله إن الوفد عاد.",
                Said("الوزير", "الوفد عاد")
            ),
        ]
    )
    func quotedByMedia(text: String, said: Said) throws {
        #expect(try statements(text).last == said)
    }

    @Test(
        "What is said stands in front of the cue as well",
        arguments: [
            (
                "\"الوضع صعب في المستشفى\"، يقول الجراح الذي عاد من الجنوب.",
                Said("الجراح", "الوضع صعب في المستشفى")
            ),
            ("«لن ننتظر طويلا»، قال دبلوماسي.", Said("دبلوماسي", "لن ننتظر طويلا")),
        ]
    )
    func behindContent(text: String, said: Said) throws {
        #expect(try statements(text).first == said)
    }

    @Test(
        "Clauses and words put in between do not hide the speaker",
        arguments: [
            (
                "قالت أم محمد، وهي نازحة من بيت حانون: \"لا ماء لدينا\".", Said("أم محمد", "لا ماء لدينا")
            ),
            ("ذكر مصدر أمني رفض الكشف عن اسمه أن مسلحين فروا.", Said("مصدر أمني", "مسلحين فروا")),
            ("أما نظيره فأكد أن باريس تعمل على التهدئة.", Said("نظيره", "باريس تعمل على التهدئة")),
            ("ورد النائب بالقول إن الأمر مرفوض.", Said("النائب", "الأمر مرفوض")),
            (
                "أصدرت وزارة الخارجية السعودية بيانا أعربت فيه عن قلقها.",
                Said("وزارة الخارجية السعودية", "عن قلقها")
            ),
        ]
    )
    func insertions(text: String, said: Said) throws {
        #expect(try statements(text).first == said)
    }

    @Test(
        "Headlines leave the verb out, and may begin with a label",
        arguments: [
            ("عاجل | مراسل الجزيرة: غارة على طريق الناقورة", Said("مراسل الجزيرة", "غارة على طريق الناقورة")),
            (
                "#عاجل الناطق باسم الدفاع المدني محمود بصل للجزيرة: طواقمنا انتشلت سبعة",
                Said("الناطق باسم الدفاع المدني محمود بصل", "طواقمنا انتشلت سبعة")
            ),
        ]
    )
    func headlines(text: String, said: Said) throws {
        #expect(try statements(text).first == said)
    }

    @Test(
        "What nobody says is no statement",
        arguments: [
            "ولم يعلق مكتب رئيس الوزراء على التقرير.", "سقطت قذائف على المدينة. المصدر: شبكة شام",
            "ونقلت سيارات الإسعاف الجرحى إلى المدينة.",
        ]
    )
    func none(text: String) throws {
        #expect(try statements(text).isEmpty)
    }

    @Test("Rules and standards are no sources")
    func rules() throws {
        let said = try statements("وقالت الخلية إن المعتقل مطلوب وفق أحكام المادة الرابعة.")
        #expect(said.map(\.content) == ["المعتقل مطلوب وفق أحكام المادة الرابعة"])
    }

    @Test("A word in quotation marks within what is told indirectly is not all that was said")
    func partQuoted() throws {
        let statement = try #require(
            try TestResources.extraction(of: "وقال المتحدث إن روسيا \"قلقة للغاية\".").statements.first
        )
        #expect(statement.mode == .indirect)
        #expect(statement.content.text == "روسيا \"قلقة للغاية\"")
    }
}
