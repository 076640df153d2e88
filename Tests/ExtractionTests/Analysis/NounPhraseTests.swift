// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Noun phrases")
struct NounPhraseTests {
    @Test(
        "a noun takes its genitives and adjectives with it, up to a verb, a particle or a mark",
        arguments: [
            ("قصفت الطائرات مستشفى الأمل أمس", "مستشفى", "مستشفى الأمل"),
            ("قصفت الطائرات المستشفى في البلدة", "المستشفى", "المستشفى"),
            ("قصفت المستشفى، وانسحبت", "المستشفى", "المستشفى"),
            ("دمرت سيارات إسعاف ومدرسة", "سيارات إسعاف", "سيارات إسعاف"),
            ("اختطف مسلحون الطبيب", "مسلحون", "مسلحون"),
            ("طوقت آليات عسكرية المستشفى", "آليات عسكرية", "آليات عسكرية"),
            ("قصفت مدفعية النظام الأحياء", "مدفعية", "مدفعية النظام"),
            ("طردت الحركة الأطباء", "الحركة", "الحركة"),
            ("اقتحمت فجرا مركزا طبيا", "فجرا", "فجرا"),
            ("قصف الجيش مستشفى النور بثلاث دانات", "مستشفى", "مستشفى النور"),
            ("استهداف مستوصف القرية بـ14 قذيفة", "مستوصف", "مستوصف القرية"),
            ("غارات لثلاث طائرات", "غارات", "غارات"),
            ("فصيل مسلح فجر مستشفى البلدة", "مستشفى", "مستشفى البلدة"),
        ]
    )
    func extent(sentence: String, first: String, phrase: String) throws {
        let read = try ReadSentence(sentence)
        let found = try #require(read.grammar.nounPhrase(at: read.index(of: first)))
        #expect(read.written(found.units) == phrase)
    }

    @Test(
        "a name in quotation marks or a short bracket does not end it",
        arguments: [
            ("قصفت المروحيات مستشفى \"الأمل\" الجراحي", "مستشفى \"الأمل\" الجراحي"),
            ("قصفت المروحيات مستشفى (الأمل) الجراحي", "مستشفى (الأمل) الجراحي"),
        ]
    )
    func innerMarks(sentence: String, phrase: String) throws {
        let read = try ReadSentence(sentence)
        let found = try #require(read.grammar.nounPhrase(at: read.index(of: "مستشفى")))
        #expect(read.written(found.units) == phrase)
    }

    @Test(
        "what is joined by و, أو or a comma and و is one list",
        arguments: [
            ("قصفت المستشفى والمدرسة", ["المستشفى", "والمدرسة"]),
            ("قصفت المستشفى أو المدرسة", ["المستشفى", "المدرسة"]),
            ("قصفت المستشفى، والمدرسة", ["المستشفى", "والمدرسة"]),
            ("قصفت المستشفى في البلدة", ["المستشفى"]),
        ]
    )
    func coordination(sentence: String, phrases: [String]) throws {
        let read = try ReadSentence(sentence)
        let first = try #require(read.grammar.nounPhrase(at: read.index(of: "المستشفى")))
        #expect(read.grammar.coordination(from: first).map { read.written($0.units) } == phrases)
    }

    @Test("a list joined by a preposition of its own is another phrase")
    func otherPreposition() throws {
        let read = try ReadSentence("تعرضت للمستشفى وبالمدرسة")
        let first = try #require(read.grammar.nounPhrase(at: read.index(of: "للمستشفى")))
        #expect(first.preposition == .li)
        #expect(read.grammar.coordination(from: first).count == 1)
    }

    @Test("quantifiers and numbers in front are not what it is about")
    func head() throws {
        let read = try ReadSentence("دمرت الغارة ثلاثة مستشفيات")
        let phrase = try #require(read.grammar.nounPhrase(at: read.index(of: "ثلاثة")))
        #expect(read.written(phrase.head..<phrase.head + 1) == "مستشفيات")
    }

    @Test("a verb, a particle or a mark begins none", arguments: ["قصفت", "في", "."])
    func none(word: String) throws {
        let read = try ReadSentence("قصفت المستشفى في البلدة .")
        #expect(read.grammar.nounPhrase(at: try read.index(of: word)) == nil)
    }
}
