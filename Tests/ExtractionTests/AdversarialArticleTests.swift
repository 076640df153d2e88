// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Articles made to be hard to read")
struct AdversarialArticleTests {
    @Test(
        "are read to the end, and give no more than they hold",
        arguments: [
            ("قصف مستشفى ", 1_000), ("قصف مستشفى. ", 500), ("و", 1_000), ("و ", 1_000), ("((", 1_000),
            ("وقف إطلاق النار ", 500), ("الذي ", 1_000), ("\"", 1_000), ("ريف دمشق ", 500), ("لم أن قد ", 500),
        ]
    )
    func repeats(piece: String, count: Int) throws {
        let text = String(repeating: piece, count: count)
        let found = try extract(text)
        // Far more than the words there are, far less than their pairs.
        let most = text.count
        #expect(found.events.count <= most)
        #expect(found.events.reduce(0) { $0 + $1.evidence.count } <= most)
        #expect(found.entities.count <= 10)
    }

    /// What has to be kept and written of an extraction.
    private func weight(_ found: ArticleExtraction) -> Int {
        let events = found.events.reduce(0) { sum, event in
            sum + 1 + event.evidence.count + event.places.count + event.actors.count + event.targets.count
                + event.reasons.count
        }
        let entities = found.entities.reduce(0) { $0 + 1 + $1.mentions.count + $1.aliases.count }
        return events + entities + found.statements.count + found.times.count
    }

    @Test(
        "give twice as much when they are twice as long, not four times",
        arguments: [
            "#قصف_مستشفى ", "قصف مستشفى ", "قصف مستشفى الأمل في حلب.\n", "حلب دمشق ", "وقف إطلاق النار ", "«قال \"",
            "وقال إن قصف مستشفى أدى إلى مقتل ثلاثة. ", "قبل ثلاثة أيام ", "قوات روسية ", "قصف هذه المنطقة. ",
            "مقتل ثلاثة مدنيين ", "ومستشفى الأمل ", "قرية مرعيان ", "1,234 ", "ثلاثة و", "أكثر من ", "في 3 آب 2019 ",
            "بين 3 و", "الوزير محمد أحمد ", "قصف قتل دمر هاجم ", "المبعوث ", "بحسب مصادر ", "منذ ", "عاااا ", "😀 ",
            "<b>",
            "&quot;", "http://a.b/ ", "(", "«", "،", "\n",
        ]
    )
    func grows(piece: String) throws {
        let short = weight(try extract(String(repeating: piece, count: 300)))
        let long = weight(try extract(String(repeating: piece, count: 600)))
        #expect(long <= 2 * short + 100)
    }

    @Test(
        "give twice as much when they are twice as long and no two of their names are alike",
        arguments: ["الوزير محمد", "مستشفى", "قرية", "قوات", "قصف", "#"]
    )
    func growsByNames(head: String) throws {
        let letters = Array("بتثجحخدذ")
        func name(_ number: Int) -> String {
            "مر" + String(String(number, radix: 8).map { letters[$0.wholeNumberValue ?? 0] }) + "ان"
        }
        func text(_ count: Int) -> String { (0..<count).map { "\(head) \(name($0)) " }.joined() }
        let short = weight(try extract(text(300)))
        let long = weight(try extract(text(600)))
        #expect(long <= 2 * short + 100)
    }

    @Test("a list of facilities is read even where some of their names are verbs and others stand in front of them")
    func facilitiesOfAnyName() throws {
        let letters = Array("بتثجحخدذرزسشصضطظعغفقكلمنهوي")
        func name(_ number: Int) -> String {
            number == 0 ? "" : String(letters[number % letters.count]) + name(number / letters.count)
        }
        let text = (34_069..<34_449).map { "مستشفى \(name($0)) " }.joined()
        #expect(try extract(text).events.count < 400)
    }

    @Test(
        "are read in pieces of bounded length: no sentence, phrase or clause of theirs grows with them",
        arguments: [
            "قتل ", "قصف ", "قصف قتل دمر هاجم ", "وقصف ومستشفى ", "هدنة ", "وقف إطلاق النار ", "مستشفى ", "محمد أحمد ",
            "ثلاثة ", "1,234 ", "«قال ", "(قصف ", "#قصف_مستشفى ", "قتل ثلاثة ", "قتل، ",
        ]
    )
    func bounds(piece: String) throws {
        let sentence = try ReadSentence(String(repeating: piece, count: 1_600))
        let grammar = sentence.grammar
        // The cut is made behind the word that is one too many.
        #expect(grammar.range.count <= 401)
        let groups = try TestResources.shipped().lexicon.groups
        var steps = 0
        for index in grammar.range {
            let phrase = grammar.nounPhrase(at: index)
            steps += phrase?.units.count ?? 1
            #expect((phrase?.end ?? index) - index <= SentenceGrammar.longestPhrase + 8)
            let unit = grammar[index]
            guard unit.group >= 0, let frame = groups[Int(unit.group)].frame else { continue }
            let found = grammar.arguments(of: index, frame: frame, groups: groups)
            #expect(found.end - index <= SentenceGrammar.longestClause + SentenceGrammar.longestPhrase)
        }
        #expect(steps <= grammar.range.count * SentenceGrammar.longestPhrase)
    }

    @Test(
        "of nothing but triggers give four times as much when they are four times as long",
        arguments: ["قتل ", "قصف ", "قصف قتل دمر هاجم ", "قتل ثلاثة ", "دعا إلى ", "هدنة ", "نفى قصف "]
    )
    func growsByTriggers(piece: String) throws {
        let short = weight(try extract(String(repeating: piece, count: 800)))
        let long = weight(try extract(String(repeating: piece, count: 3_200)))
        #expect(long <= 4 * short + 200)
    }

    @Test("keep of one event no more than it can use", arguments: ["#قصف_مستشفى ", "قصف مستشفى الأمل. "])
    func bounded(piece: String) throws {
        for event in try extract(String(repeating: piece, count: 400)).events {
            #expect(event.evidence.count <= 64)
            #expect(event.places.count <= 6)
            #expect(event.reasons.count <= 16)
        }
    }

    @Test("a line of a megabyte without any mark is read")
    func longLine() throws {
        let text = String(repeating: "ب", count: 1 << 19)
        #expect(text.utf8.count == 1 << 20)
        let found = try extract(text + " قصفت الطائرات مستشفى الأمل")
        #expect(found.events.count == 1)
    }
}
