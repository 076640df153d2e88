// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("Matching")
struct MatchingTests {
    private func matches(_ search: String, _ values: [String: [TestValue]]) throws -> Bool {
        let ruleset = try Fixture.compile(Fixture.rule("  s: \(search)\n  condition: s"))
        return try !ruleset.matches(Fixture.record(values)).isEmpty
    }

    @Test(
        "texts",
        arguments: [
            ("{place: Idlib}", "idlib", true), ("{place: Idlib}", "Idlib city", false),
            ("{place: إدلب}", "إدلب", true), ("{place: STRASSE}", "straße", true), ("{place: ΟΔΟΣ}", "οδος", true),
            ("{place: ''}", "", true), ("{place: ''}", "x", false),
            ("{place|contains: مدينة}", "في مدينة سراقب", true), ("{place|contains: City}", "the old CITY wall", true),
            ("{place|startswith: rif}", "Rif Dimashq", true), ("{place|startswith: dim}", "Rif Dimashq", false),
            ("{place|endswith: shq}", "Rif DimaSHQ", true), ("{place|endswith: rif}", "Rif Dimashq", false),
            ("{place|startswith|endswith: if}", "Rif Dimashq", true),
            ("{place|cased: Idlib}", "Idlib", true), ("{place|cased: Idlib}", "idlib", false),
            ("{place|contains|cased: dl}", "Idlib", true), ("{place|contains|cased: DL}", "Idlib", false),
            ("{place: 'i?lib'}", "Idlib", true), ("{place: 'إدل?'}", "إدلب", true), ("{place: 'إد?'}", "إدلب", false),
            ("{place: 'a*b*c'}", "axxbyyc", true), ("{place: 'a*b*c'}", "axxcyyb", false),
            ("{place: '*a*a*b'}", "aaaaab", true), ("{place: '*?b'}", "b", false), ("{place: '*'}", "", true),
            ("{place: 'a\\*b'}", "a*b", true), ("{place: 'a\\*b'}", "axb", false), ("{place: 'a\\b'}", "a\\b", true),
            ("{place|contains: aab}", "aaaab", true), ("{place|contains: abab}", "abaabab", true),
            ("{place: 12}", "12", true), ("{place: 12}", "12.0", false), ("{place: true}", "True", true),
            ("{place|gt: 5}", "12", true), ("{place|gt: 5}", "many", false),
        ]
    )
    func texts(search: String, value: String, holds: Bool) throws {
        #expect(try matches(search, ["place": [.text(value)]]) == holds)
    }

    @Test(
        "numbers and truth values",
        arguments: [
            ("{killed: 3}", 3, true), ("{killed: 3}", 4, false), ("{killed: 3.0}", 3, true), ("{killed: '3'}", 3, true),
            ("{killed: '1?'}", 12, true), ("{killed|gt: 3}", 3, false), ("{killed|gte: 3}", 3, true),
            ("{killed|lt: 3}", 2, true), ("{killed|lte: 2.5}", 3, false), ("{killed|neq: 3}", 4, true),
            ("{killed|neq: 3}", 3, false), ("{killed: [1, 2, 3]}", 2, true), ("{near: true}", true, true),
            ("{near: false}", true, false), ("{near: 'true'}", true, true),
        ] as [(String, TestValue, Bool)]
    )
    func otherValues(search: String, value: TestValue, holds: Bool) throws {
        #expect(try matches(search, [search.contains("near") ? "near" : "killed": [value]]) == holds)
    }

    @Test(
        "fields with several values and with none",
        arguments: [
            ("{actor: b}", ["a", "b"], true), ("{actor: [b, c]}", ["a", "b"], true),
            ("{actor|all: [a, b]}", ["b", "x", "a"], true), ("{actor|all: [a, c]}", ["a", "b"], false),
            ("{actor|contains|all: [a, b]}", ["xa", "bx"], true), ("{actor|contains|all: [a, b]}", ["ab"], true),
            ("{actor|neq: a}", ["a", "b"], false), ("{actor|neq: [a, c]}", ["b"], true), ("{actor|neq: a}", [], true),
            ("{actor|neq|all: [a, b]}", ["a"], true), ("{actor: null}", [], true), ("{actor: null}", ["a"], false),
            ("{actor: [a, null]}", [], true), ("{actor|exists: true}", ["a"], true),
            ("{actor|exists: true}", [], false),
            ("{actor|exists: false}", [], true), ("{actor|exists: false}", [""], false), ("{actor: ''}", [], false),
            ("{actor: '*'}", [], false), ("{actor|neq: null}", ["a"], true),
        ] as [(String, [TestValue], Bool)]
    )
    func lists(search: String, values: [TestValue], holds: Bool) throws {
        #expect(try matches(search, ["actor": values]) == holds)
    }

    @Test(
        "maps, lists of maps, keywords",
        arguments: [
            ("{class: attack, status: reported}", true), ("{class: attack, status: denied}", false),
            ("[{class: ceasefire}, {status: reported}]", true), ("[{class: ceasefire}, {status: denied}]", false),
            ("[{class: attack, status: denied}, {class: ceasefire}]", false),
            ("[مشفى, مستشفى]", true), ("[عيادة, صيدلية]", false), ("'قصف*مستشفى'", true), ("مستشفى*قصف", false),
            ("{'|all': [قصف, مستشفى]}", true), ("{'|all': [قصف, عيادة]}", false), ("[2024, x]", true),
            ("{'|contains': [Idlib]}", true), ("{'|cased': [IDLIB]}", false), ("[عيادة, {class: attack}]", true),
            ("{'|all': [قصف, مستشفى], class: attack}", true), ("{'|all': [قصف, مستشفى], class: ceasefire}", false),
        ]
    )
    func structures(search: String, holds: Bool) throws {
        let values: [String: [TestValue]] = [
            "class": ["attack"], "status": ["reported"], "text": ["قصف استهدف مستشفى في Idlib عام 2024"],
        ]
        #expect(try matches(search, values) == holds)
    }

    @Test("a folding of one's own works on both sides")
    func ownFolding() throws {
        let folding = TextFolding { text in String(text.map { $0 == "أ" || $0 == "إ" ? "ا" : $0 }) }
        let compiler = RulesetCompiler(fields: Fixture.fields, logSource: Fixture.logSource, folding: folding)
        let text = Fixture.rule(
            "  s: {place|contains: ادلب}\n  t: {place|cased|contains: ادلب}\n  condition: s and not t"
        )
        let ruleset = try compiler.compile([YAMLFile(text: text, name: "f")])
        let record = try Fixture.record(["place": ["ريف إدلب"]], folding: folding)
        #expect(ruleset.matches(record).count == 1)
    }

    @Test("a field can be emptied and filled again, and the others stay")
    func reuse() throws {
        let place = try #require(Fixture.fields.id(of: "place"))
        let killed = try #require(Fixture.fields.id(of: "killed"))
        var record = try Fixture.record(["place": ["a"], "killed": [1]])
        record.removeAll(of: place)
        #expect(record[place].isEmpty)
        record.append(.number(2), to: place)
        #expect(record[place].map(\.text) == ["2"])
        #expect(record[killed].map(\.text) == ["1"])
    }
}
