// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite("Statements")
struct StatementReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var speaker: String
        var kind: Statement.SpeakerKind
        var mode: Statement.Mode
        var content: String

        var testDescription: String { text }
    }

    @Test(
        "A statement has a speaker and the words said",
        arguments: [
            Case(
                text: "قال مصدر طبي إن المشفى يعمل بنصف طاقته.",
                speaker: "مصدر طبي",
                kind: .unnamed,
                mode: .indirect,
                content: "المشفى يعمل بنصف طاقته"
            ),
            Case(
                text: "وأكدت وزارة الصحة أن الدواء يكفي أسبوعا.",
                speaker: "وزارة الصحة",
                kind: .collective,
                mode: .indirect,
                content: "الدواء يكفي أسبوعا"
            ),
            Case(
                text: "وقال دبلوماسي: «لن ننتظر طويلا حتى يأتي الرد».",
                speaker: "دبلوماسي",
                kind: .unnamed,
                mode: .direct,
                content: "لن ننتظر طويلا حتى يأتي الرد"
            ),
            Case(
                text: "قصفت الطائرات القرية مرتين، بحسب ناشطين.",
                speaker: "ناشطين",
                kind: .unnamed,
                mode: .indirect,
                content: "قصفت الطائرات القرية مرتين"
            ),
            Case(
                text: "وزير الدفاع، اليوم الأحد، إن الجنود عادوا إلى ثكناتهم.",
                speaker: "وزير الدفاع",
                kind: .named,
                mode: .indirect,
                content: "الجنود عادوا إلى ثكناتهم"
            ),
        ]
    )
    func cues(example: Case) throws {
        let statement = try #require(try TestResources.extraction(of: example.text).statements.first)
        #expect(statement.speakerText == example.speaker)
        #expect(statement.speakerKind == example.kind)
        #expect(statement.mode == example.mode)
        #expect(statement.content.text == example.content)
    }

    @Test("A verb without a subject goes on with the speaker before it")
    func sharedSpeaker() throws {
        let text = "قال مدير المستشفى إن الجرحى كثيرون. وأضاف أن الأسرة لا تكفي."
        let statements = try TestResources.extraction(of: text).statements
        #expect(statements.map(\.speakerText) == ["مدير المستشفى", "مدير المستشفى"])
        #expect(statements.last?.content.text == "الأسرة لا تكفي")
    }

    @Test("A participle is a further statement of the same speaker")
    func participle() throws {
        let text = "قال دبلوماسي إن المحادثات طويلة، لافتا إلى أن الوفود لم تتفق."
        let statements = try TestResources.extraction(of: text).statements
        #expect(statements.map(\.content.text) == ["المحادثات طويلة", "الوفود لم تتفق"])
        #expect(Set(statements.map(\.speakerText)) == ["دبلوماسي"])
    }

    @Test("What nobody in particular says is no statement")
    func impersonal() throws {
        #expect(try TestResources.extraction(of: "يذكر أن المدينة محاصرة منذ عامين.").statements.isEmpty)
    }

    @Test("An event belongs to the statement that tells of it")
    func eventInStatement() throws {
        let text = "أفاد مصدر طبي بأن طائرات قصفت المستشفى في إدلب."
        let extraction = try TestResources.extraction(of: text)
        let event = try #require(extraction.events.first { $0.eventClass == .attack })
        #expect(event.statement == extraction.statements.first?.id)
        #expect(event.statement != nil)
    }
}
