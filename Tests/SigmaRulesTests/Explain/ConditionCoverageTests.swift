// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import Testing

@Suite("Which parts of rules records put to the test")
struct ConditionCoverageTests {
    /// `kind name` of all that was not seen, `+` for what was not seen holding, `-` for what was not seen failing.
    private func missing(_ rules: String, _ records: [[String: [TestValue]]]) throws -> [String] {
        let ruleset = try Fixture.compile(rules)
        var coverage = ConditionCoverage(ruleset, fields: Fixture.fields)
        for values in records {
            coverage.add(ruleset.explain(try Fixture.record(values), fields: Fixture.fields))
        }
        return coverage.rules.flatMap(\.points).filter { $0.seen < 2 }.map { point in
            "\(point.wasTrue ? "" : "+")\(point.wasFalse ? "" : "-") \(point.kind) \(point.name)"
        }
    }

    private let rule = Fixture.rule(
        """
          s: {class: attack}
          filter_near: {near: true}
          filter_drill: {status: drill}
          condition: s and not 1 of filter_*
        """
    )

    @Test("nothing is seen without records")
    func nothing() throws {
        let points = [
            "rule Something is found", "selection s", "selection filter_near", "selection filter_drill", "branch s",
            "branch not 1 of filter_*", "branch filter_near", "branch filter_drill",
        ]
        #expect(try missing(rule, []) == points.map { "+- \($0)" })
    }

    @Test("a filter that holds where the rest does not hold either has decided nothing")
    func masked() throws {
        let records: [[String: [TestValue]]] = [
            ["class": ["attack"]], ["class": ["ceasefire"], "near": [true]],
            ["class": ["attack"], "status": ["drill"]],
        ]
        // The second record shows neither that the selection is needed nor what the filter does.
        #expect(try missing(rule, records) == ["- branch s", "+ branch filter_near"])
    }

    @Test("all is seen once every operand has decided both ways")
    func complete() throws {
        let records: [[String: [TestValue]]] = [
            ["class": ["attack"]], ["class": ["ceasefire"]], ["class": ["attack"], "near": [true]],
            ["class": ["attack"], "status": ["drill"]],
        ]
        #expect(try missing(rule, records) == [])
    }

    @Test("a filter document's parts count where the rule holds")
    func filterDocument() throws {
        let rules =
            Fixture.rule("  s: {class: attack}\n  condition: s") + """
                ---
                title: Drills
                id: 3f0e2a34-6a0f-4f64-8a3e-6f1d2c9b7a11
                logsource: {product: rasid, category: event}
                filter: {rules: any, drill: {status: drill}, condition: not drill}

                """
        let outside: [[String: [TestValue]]] = [["class": ["attack"]], ["class": ["ceasefire"], "status": ["drill"]]]
        #expect(try missing(rules, outside) == ["- filter Drills", "+ selection Drills: drill"])
        #expect(try missing(rules, outside + [["class": ["attack"], "status": ["drill"]]]) == [])
    }

    @Test("the share is that of what was seen, each part counting twice")
    func share() throws {
        let ruleset = try Fixture.compile(Fixture.rule("  s: {class: attack}\n  condition: s"))
        var coverage = ConditionCoverage(ruleset, fields: Fixture.fields)
        #expect(coverage.share == 0)
        coverage.add(ruleset.explain(try Fixture.record(["class": ["attack"]]), fields: Fixture.fields))
        #expect(coverage.share == 0.5)
        #expect(coverage.rules.map(\.share) == [0.5])
    }
}
