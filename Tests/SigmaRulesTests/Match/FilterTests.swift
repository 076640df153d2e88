// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("Filters")
struct FilterTests {
    private func rules(_ filter: String, logSource: String = "{product: rasid, category: event}") -> String {
        """
        name: attack
        \(Fixture.rule("  s: {class: attack}\n  condition: s"))---
        title: Exercises
        id: 3f0e2a34-6a0f-4f64-8a3e-6f1d2c9b7a11
        logsource: \(logSource)
        filter: \(filter)

        """
    }

    @Test(
        "a match must pass the filter as well",
        arguments: [
            ("{rules: [attack], selection: {status: drill}, condition: not selection}", "drill", false),
            ("{rules: [attack], selection: {status: drill}, condition: not selection}", "reported", true),
            (
                "{rules: [3f0e2a34-6a0f-4f64-8a3e-6f1d2c9b7a10], selection: {status: drill}, condition: not selection}",
                "drill", false
            ),
            ("{rules: any, selection: {status: drill}, condition: not selection}", "drill", false),
            ("{rules: [attack], selection: {status: drill}, condition: selection}", "drill", true),
            ("{rules: [attack], selection: {status: drill}, condition: selection}", "reported", false),
            ("{rules: [attack], a: {status: drill}, b: {place: Hama}, condition: not 1 of them}", "drill", false),
            ("{rules: [other], selection: {status: drill}, condition: not selection}", "drill", true),
        ]
    )
    func passing(filter: String, status: String, passes: Bool) throws {
        let ruleset = try Fixture.compile(rules(filter))
        let verdict = try ruleset.verdict(on: Fixture.record(["class": ["attack"], "status": [.text(status)]]))
        #expect(verdict.matches.map(\.rule.name) == (passes ? ["attack"] : []))
        #expect(verdict.filtered.map(\.filter.title) == (passes ? [] : ["Exercises"]))
    }

    @Test("a search identifier of the filter has nothing to do with one of the rule that has its name")
    func ownNames() throws {
        let ruleset = try Fixture.compile(rules("{rules: [attack], s: {status: drill}, condition: not s}"))
        let record = try Fixture.record(["class": ["attack"], "status": ["reported"]])
        #expect(ruleset.matches(record).map(\.reasons.count) == [1])
    }

    @Test("a filter of other records leaves the rule alone")
    func otherLogSource() throws {
        let filter = "{rules: [attack], selection: {status: drill}, condition: not selection}"
        let ruleset = try Fixture.compile(rules(filter, logSource: "{product: rasid, category: statement}"))
        #expect(try ruleset.matches(Fixture.record(["class": ["attack"], "status": ["drill"]])).count == 1)
        #expect(ruleset.warnings.all.map(\.code) == ["rule.other-logsource"])
    }

    @Test(
        "what is odd is told at the very word",
        arguments: [
            ("{rules: [atack], selection: {status: drill}, condition: not selection}", "rule.idle-filter", "13:18"),
            ("{rules: [attack], selection: {status: drill}, condition: selection}", "rule.narrowing-filter", "13:66"),
            ("{selection: {status: drill}, condition: not selection}", "rule.missing-key", "13:9"),
            ("{rules: [attack], selection: {status: drill}}", "rule.missing-key", "13:9"),
            ("{rules: [attack], selection: {stauts: drill}, condition: not selection}", "rule.unknown-field", "13:39"),
            (
                "{rules: [attack], selection: {status: drill}, condition: [selection, not selection]}",
                "rule.condition-syntax", "13:66"
            ),
        ]
    )
    func problems(filter: String, code: String, place: String) throws {
        let problem = try #require(Fixture.problems(rules(filter)).first)
        #expect(problem.code == code)
        #expect(problem.location?.description == "rule.yml:\(place)")
    }
}
