// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML
import Testing

@testable import Extraction

@Suite("Attacks told and attacks mentioned")
struct OccurrenceTests {
    private static let table = """
        # columns: stem\tweight\trarity
        bias\t-1\t0
        قصف\t6\t2
        كره\t-4\t2
        """

    private func verdict(_ text: String) throws -> OccurrenceModel.Verdict {
        let model = try OccurrenceModel(SourceFile(name: "t.tsv", bytes: Array(Self.table.utf8)))
        var tokens = TokenizedText()
        TextScanner.scan(Array(text.utf8), into: &tokens)
        // One spelling has one number; the stems found for the first of them serve the second as well.
        let spellings = tokens.tokens.map(\.hash)
        let words = ContiguousArray(spellings.map { Int32(spellings.firstIndex(of: $0) ?? -1) })
        var stems = OccurrenceStems()
        let sentence = 0..<tokens.tokens.count
        let verdict = model.verdict(on: sentence, of: tokens, words: words, stems: &stems)
        #expect(model.verdict(on: sentence, of: tokens, words: words, stems: &stems) == verdict)
        return verdict
    }

    @Test("weights add up over the length of the sentence's vector")
    func score() throws {
        #expect(try verdict("القصف").score == 2)
        #expect(abs(try verdict("وقصفوا بالقصف").score - (12 / Float(8).squareRoot() - 1)) < 0.001)
        #expect(abs(try verdict("قصف كرة القدم").score - (2 / Float(8).squareRoot() - 1)) < 0.001)
        #expect(try verdict("القصف").strongest == "قصف")
    }

    @Test("a sentence without known words is not told")
    func unknown() throws {
        #expect(try verdict("صباح الخير") == OccurrenceModel.Verdict(score: -1, strongest: nil))
    }

    @Test("a weight that is no number is told with its stem")
    func noNumber() {
        let problems = #expect(throws: Diagnostics.self) {
            try OccurrenceModel(
                SourceFile(name: "t.tsv", bytes: Array("# columns: stem\tweight\trarity\nقصف\tx\t1\n".utf8))
            )
        }
        #expect(problems?.errors.first?.code == "occurrences.no-number")
        #expect(problems?.errors.first?.message.contains("قصف") == true)
    }

    @Test(
        "strikes and shootings that are told stay",
        arguments: [
            "قصفت طائرات حربية قرية في ريف حماة الشمالي أمس ما أدى إلى مقتل ثلاثة مدنيين",
            "فتح مسلحون مجهولون النار على دورية للشرطة شمال بغداد فقتلوا شرطيين وأصابوا ثلاثة آخرين بجروح",
            "انفجرت سيارة مفخخة قرب سوق شعبي وأسفر الانفجار عن مقتل خمسة أشخاص وإصابة عشرين",
            "استهدفت غارة جوية سيارة على الطريق الساحلي وقتل فيها شخصان",
        ]
    )
    func told(text: String) throws {
        #expect(try extract(text).events.contains { $0.eventClass == .attack })
    }

    @Test(
        "violence that is only spoken of does not",
        arguments: [
            "يشن الحزب هجوما على سياسة الحكومة في خفض الضرائب قبل الانتخابات",
            "سجل الفريق هدفين بعد هجوم سريع في الدقيقة السبعين من المباراة",
            "قال الوزير إن مؤتمرا سيبحث سبل مكافحة الإرهاب والهجمات الإلكترونية على المصارف",
        ]
    )
    func mentioned(text: String) throws {
        #expect(try !extract(text).events.contains { $0.eventClass == .attack })
    }

    @Test("what strikes health care is told whatever the other words")
    func healthCare() throws {
        let events = try extract("قصف المستشفى قضية سياسية ناقشها المؤتمر").events
        #expect(events.contains { $0.eventClass == .attack && $0.health != nil })
    }

    @Test("what is denied or threatened need not be told, and stays")
    func denied() throws {
        let events = try extract("نفى وزير الزراعة أمام المؤتمر أن يكون الجيش قصف القرية").events
        #expect(events.contains { $0.eventClass == .attack && $0.status == .denied })
    }
}
