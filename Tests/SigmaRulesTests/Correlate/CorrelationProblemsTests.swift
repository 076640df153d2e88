// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("What is wrong with correlations")
struct CorrelationProblemsTests {
    @Test(
        "what can't be is told at the very word",
        arguments: [
            (
                "{type: event_cuont, rules: [attack], timespan: 1h, condition: {gte: 2}}", "rule.unknown-value",
                "event_cuont"
            ),
            (
                "{type: event_count, rules: [atack], timespan: 1h, condition: {gte: 2}}", "rule.unknown-reference",
                "atack"
            ),
            ("{type: event_count, rules: [], timespan: 1h, condition: {gte: 2}}", "rule.empty-list", "["),
            (
                "{type: event_count, rules: [attack], timespan: 1 hour, condition: {gte: 2}}", "rule.invalid-timespan",
                "1 hour"
            ),
            ("{type: event_count, rules: [attack], timespan: 0s, condition: {gte: 2}}", "rule.invalid-timespan", "0s"),
            ("{type: event_count, rules: [attack], timespan: 1h}", "rule.missing-key", "{"),
            ("{type: event_count, rules: [attack], timespan: 1h, condition: {}}", "rule.missing-key", "{}"),
            (
                "{type: event_count, rules: [attack], timespan: 1h, condition: {gte: 2, field: place}}",
                "rule.unused-key", "place"
            ),
            ("{type: value_count, rules: [attack], timespan: 1h, condition: {gte: 2}}", "rule.missing-key", "{gte"),
            (
                "{type: value_sum, rules: [attack], timespan: 1h, condition: {gte: 2, field: kiled}}",
                "rule.unknown-field", "kiled"
            ),
            (
                "{type: event_count, rules: [attack], group-by: [palce], timespan: 1h, condition: {gte: 2}}",
                "rule.unknown-field", "palce"
            ),
            (
                "{type: temporal, rules: [attack, call], timespan: 1h, condition: attack and call}", "rule.wrong-type",
                "attack and"
            ),
            ("{type: temporal, rules: [attack, attack], timespan: 1h}", "rule.duplicate-value", "attack]"),
            ("{type: temporal, rules: [attack, call], timespan: 1h, groupby: [place]}", "rule.unknown-key", "groupby"),
            (
                "{type: temporal, rules: [attack, call], timespan: 1h, group-by: [x], aliases: {x: {attack: place}}}",
                "rule.incomplete-alias", "x: {attack"
            ),
            (
                "{type: temporal, rules: [attack], timespan: 1h, group-by: [x], aliases: {x: {attack: place, call: place}}}",
                "rule.unknown-reference", "call: place"
            ),
            (
                "{type: event_count, rules: [11111111-0000-4000-8000-000000000003], timespan: 1h, condition: {gte: 2}}",
                "rule.circular-correlation", "11111111-0000-4000-8000-000000000003]"
            ),
        ]
    )
    func problems(correlation: String, code: String, word: String) throws {
        let text = Fixture.correlation("  " + correlation)
        let problem = try #require(Fixture.problems(text).first { $0.severity == .error })
        #expect(problem.code == code)
        let position = try #require(problem.location?.position)
        let line = try #require(text.split(separator: "\n", omittingEmptySubsequences: false)[safe: position.line - 1])
        #expect(line.dropFirst(position.column - 1).hasPrefix(word), "\(line)")
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
