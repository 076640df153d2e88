// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("What is odd about rules that are right")
struct RuleFindingsTests {
    private static let fields = FieldTable([
        .init("class", values: ["attack", "ceasefire"], isSingle: true, summary: "What kind of event it is."),
        .init("resources", values: ["facility", "staff"], summary: "What was attacked."),
        .init("place", summary: "Where it was."),
        .init("killed", .number, isSingle: true, summary: "How many were killed."),
        .init("near", .flag, isSingle: true, summary: "Only near it."),
        .init("text", isSearchedByKeywords: true, summary: "The whole text."),
    ])

    private static func document(_ body: String, title: String, id: String, level: String = "low") -> String {
        """
        title: \(title)
        id: 3f0e2a34-6a0f-4f64-8a3e-6f1d2c9b7a\(id)
        level: \(level)
        falsepositives: [Unknown]
        logsource: {product: rasid, category: event}
        \(body)

        """
    }

    private static func findings(_ text: String) throws -> [Diagnostic] {
        let compiler = RulesetCompiler(fields: fields, logSource: Fixture.logSource)
        return try compiler.compile([try YAMLFile(text: text, name: "rule.yml")]).findings().all
    }

    private static func codes(_ selections: String, _ condition: String) throws -> [String] {
        let body = "detection:\n    \(selections.replacing("\n", with: "\n    "))\n    condition: \(condition)"
        return try findings(document(body, title: "A rule", id: "10")).map(\.code)
    }

    @Test(
        "Conditions that can't hold, whatever comes",
        arguments: [
            ("a: {class: attack}\nb: {class: ceasefire}", "a and b"),
            ("a: {class: attack}", "a and not a"),
            ("a: {killed|gt: 5}\nb: {killed|lt: 3}", "a and b"),
            ("a: {near: true}\nb: {near: false}", "a and b"),
            ("a: {place: Idlib}\nb: {place: null}", "a and b"),
            ("a: {place|exists: false}\nb: {place|contains: Id}", "a and b"),
            ("a: {class: war}", "a"),
            ("a: {class|contains: '*'}\nb: {class: null}", "a and b"),
            ("a: {place: [Idlib, Hama]}\nb: {place: [Hama, Idlib]}", "a and not b"),
            ("keywords: [truce]\na: {place: Hama}", "keywords and a and not 1 of them"),
        ]
    )
    func never(selections: String, condition: String) throws {
        #expect(try Self.codes(selections, condition) == ["rule.never-matches"])
    }

    @Test(
        "Conditions that hold for everything",
        arguments: [
            ("a: {class: attack}", "a or not a"),
            ("a: {killed|gte: 5}\nb: {killed|lt: 5}\nc: {killed: null}", "1 of them"),
        ]
    )
    func always(selections: String, condition: String) throws {
        #expect(try Self.codes(selections, condition) == ["rule.always-matches"])
    }

    @Test(
        "Selections that make no difference",
        arguments: [
            ("a: {class: attack}\nfilter: {class: ceasefire}", "a and not filter"),
            ("a: {class: attack}\nb: {class: [attack, ceasefire]}", "a and b"),
            ("a: {place: [Idlib, Hama]}\nb: {place: Idlib}", "a or b"),
            ("a: {killed|gte: 10}\nb: {killed|gte: 5}", "a and b"),
            ("a: {class: attack}\nb: {class: attack}", "a and b"),
        ]
    )
    func idle(selections: String, condition: String) throws {
        #expect(try Self.codes(selections, condition) == ["rule.idle-selection"])
    }

    @Test(
        "Conditions about which nothing is odd",
        arguments: [
            ("a: {class: attack}\nfilter: {near: true}", "a and not filter"),
            ("a: {resources: facility}\nb: {resources: staff}", "a and b"),
            ("a: {place: Idlib}\nb: {place: Hama}", "a and b"),
            ("a: {killed|gte: 5}\nb: {killed|lt: 9}", "a and b"),
            ("a: {killed|re: '^1'}\nb: {killed|re: '^2'}", "a and b"),
            ("a: {text|re: x}\nb: {text|re|i: x}", "b and not a"),
            ("a: {class: attack}\nb: {class: ceasefire}", "a or b"),
            ("a: {place|fieldref: text}\nb: {place: Idlib}", "a and b"),
        ]
    )
    func nothing(selections: String, condition: String) throws {
        #expect(try Self.codes(selections, condition) == [])
    }

    @Test("Why a condition never holds is told selection by selection")
    func notes() throws {
        let body = """
            detection:
                attack: {class: attack}
                truce: {class: ceasefire}
                none: {place: x, place|exists: false}
                condition: attack and truce and none
            """
        let finding = try #require(try Self.findings(Self.document(body, title: "A rule", id: "10")).first)
        #expect(finding.location?.description == "rule.yml:10:16")
        #expect(
            finding.notes.map(\.message) == ["\"none\" never holds", "\"attack\" and \"truce\" exclude each other"]
        )
    }

    private static func filter(_ selection: String) -> String {
        document("detection:\n    a: {class: attack}\n    condition: a", title: "Attack", id: "10") + "---\n"
            + document(
                "filter:\n    rules: [3f0e2a34-6a0f-4f64-8a3e-6f1d2c9b7a10]\n    x: \(selection)\n    condition: not x",
                title: "A filter",
                id: "11"
            )
    }

    @Test(
        "Filters that hold back nothing, everything, something",
        arguments: [
            ("{class: ceasefire}", ["rule.idle-filter"]), ("{class: attack}", ["rule.silencing-filter"]),
            ("{place: Idlib}", []),
        ]
    )
    func filters(selection: String, expected: [String]) throws {
        #expect(try Self.findings(Self.filter(selection)).map(\.code) == expected)
    }

    private static func two(_ first: String, _ firstLevel: String, _ second: String, _ secondLevel: String) -> String {
        document("detection:\n    a: \(first)\n    condition: a", title: "First", id: "10", level: firstLevel) + "---\n"
            + document("detection:\n    a: \(second)\n    condition: a", title: "Second", id: "11", level: secondLevel)
    }

    @Test(
        "Rules in the shadow of others",
        arguments: [
            (two("{class: attack}", "high", "{class: attack, place: Idlib}", "low"), ["Second"]),
            (two("{class: attack}", "low", "{class: attack}", "low"), ["Second"]),
            (two("{place: Idlib}", "low", "{place: [Idlib, Hama]}", "high"), ["First"]),
            (two("{class: attack}", "low", "{class: attack, place: Idlib}", "high"), []),
            (two("{class: attack, near: true}", "high", "{class: attack}", "low"), []),
            (two("{place: [Idlib, Hama]}", "high", "{place: [Hama, Homs]}", "low"), []),
            (two("{class: attack}", "high", "{class: ceasefire}", "low"), []),
        ]
    )
    func shadowed(text: String, expected: [String]) throws {
        let findings = try Self.findings(text).filter { $0.code == "rule.shadowed" }
        let titles = findings.compactMap { $0.location?.position?.line == 1 ? "First" : "Second" }
        #expect(titles == expected)
    }

    @Test("A rule with an own filter is no wider than one without")
    func filteredShadow() throws {
        let text =
            Self.filter("{place: Idlib}") + "---\n"
            + Self.document("detection:\n    a: {class: attack}\n    condition: a", title: "Later", id: "12")
        #expect(try !Self.findings(text).contains { $0.code == "rule.shadowed" })
    }

    @Test("A rule without falsepositives")
    func falsePositives() throws {
        let text = Self.document("detection:\n    a: {class: attack}\n    condition: a", title: "A rule", id: "10")
            .replacing("falsepositives: [Unknown]\n", with: "")
        #expect(try Self.findings(text).map(\.code) == ["rule.no-falsepositives"])
    }
}
