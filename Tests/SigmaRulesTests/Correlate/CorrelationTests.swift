// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("Correlations")
struct CorrelationTests {
    /// An event: its time in minutes and its fields.
    private struct Step {
        var minute: Int
        var values: [String: [TestValue]]
        var identity: String?

        init(_ minute: Int, _ values: [String: [TestValue]], identity: String? = nil) {
            self.minute = minute
            self.values = values
            self.identity = identity
        }
    }

    private static func attack(_ place: TestValue..., killed: Int? = nil, actor: TestValue? = nil) -> [String:
        [TestValue]]
    {
        var values: [String: [TestValue]] = ["class": ["attack"], "place": place]
        if let killed { values["killed"] = [.number(killed)] }
        if let actor { values["actor"] = [actor] }
        return values
    }

    private static func call(_ place: TestValue) -> [String: [TestValue]] {
        ["class": ["ceasefire"], "place": [place]]
    }

    /// What a correlation says after each event: the number it is about, or nothing.
    private func numbers(_ correlation: String, _ steps: [Step]) throws -> [Double?] {
        var tracker = CorrelationTracker<Int>(try Fixture.compile(Fixture.correlation(correlation)))
        return try run(&tracker, Fixture.correlation(correlation), steps).map { $0.first?.number }
    }

    private func run(
        _ tracker: inout CorrelationTracker<Int>,
        _ rules: String,
        _ steps: [Step]
    ) throws -> [[CorrelationMatch<Int>]] {
        let ruleset = try Fixture.compile(rules)
        tracker.adopt(ruleset)
        return try steps.enumerated().map { index, step in
            let record = try Fixture.record(step.values)
            return tracker.add(
                ruleset.matches(record),
                of: record,
                at: Int64(step.minute) * 60_000,
                identity: step.identity ?? "event \(index)",
                as: index
            )
        }
    }

    @Test("how far a correlation has come: each group with its number and whether that is enough, the latest first")
    func standings() throws {
        let rules = Fixture.correlation(
            "  type: event_count\n  rules: [attack]\n  group-by: [place]\n  timespan: 1h\n  condition: {gte: 2}"
        )
        var tracker = CorrelationTracker<Int>(try Fixture.compile(rules))
        let steps = [
            Step(0, CorrelationTests.attack("Hama")), Step(10, CorrelationTests.attack("Idlib")),
            Step(20, CorrelationTests.attack("Hama")), Step(90, CorrelationTests.attack("Homs")),
        ]
        _ = try run(&tracker, rules, steps)
        let standing = try #require(tracker.standings(of: try Fixture.compile(rules)).first)
        #expect(standing.rule.title == "Several together")
        #expect(standing.sources == ["11111111-0000-4000-8000-000000000001"])
        #expect(standing.groupNames == ["place"])
        #expect(standing.groups.map(\.values) == [["homs"], ["hama"], ["idlib"]])
        #expect(standing.groups.map(\.number) == [1, 2, 1])
        #expect(standing.groups.map(\.holds) == [false, true, false])
        #expect(standing.groups.map(\.last) == [90, 20, 10].map { $0 * 60_000 })
    }

    @Test("event_count counts the events of a group within the time span")
    func eventCount() throws {
        let correlation = "  {type: event_count, rules: [attack], group-by: [place], timespan: 1h, condition: {gte: 3}}"
        let found = try numbers(
            correlation,
            [
                Step(0, CorrelationTests.attack("Idlib")), Step(10, CorrelationTests.attack("IDLIB")),
                Step(20, CorrelationTests.attack("Hama")), Step(60, CorrelationTests.attack("idlib")),
                Step(61, CorrelationTests.attack("Idlib")), Step(62, CorrelationTests.call("Idlib")),
                Step(200, CorrelationTests.attack("Idlib")),
            ]
        )
        #expect(found == [nil, nil, nil, 3, 3, nil, nil])
    }

    @Test("a range has two bounds")
    func range() throws {
        let correlation = "  {type: event_count, rules: [attack], timespan: 1h, condition: {gt: 1, lte: 3}}"
        let found = try numbers(correlation, (0..<5).map { Step($0, CorrelationTests.attack("Idlib")) })
        #expect(found == [nil, 2, 3, nil, nil])
    }

    @Test("value_count counts the values that differ, letter case aside")
    func valueCount() throws {
        let correlation = "  {type: value_count, rules: [attack], timespan: 1d, condition: {field: place, gte: 3}}"
        let found = try numbers(
            correlation,
            [
                Step(0, CorrelationTests.attack("Idlib")), Step(1, CorrelationTests.attack("IDLIB", "Hama")),
                Step(2, CorrelationTests.attack("Hama")), Step(3, CorrelationTests.attack("Homs")),
            ]
        )
        #expect(found == [nil, nil, nil, 3])
    }

    @Test("of several fields together every combination is one value")
    func severalFields() throws {
        let correlation =
            "  {type: value_count, rules: [attack], timespan: 1d, condition: {field: [place, actor], gte: 2}}"
        let found = try numbers(
            correlation,
            [
                Step(0, CorrelationTests.attack("Idlib", actor: "a")), Step(1, CorrelationTests.attack("Idlib")),
                Step(2, CorrelationTests.attack("Idlib", actor: "A")),
                Step(3, CorrelationTests.attack("Idlib", actor: "b")),
            ]
        )
        #expect(found == [nil, nil, nil, 2])
    }

    @Test(
        "sums, averages and percentiles are of the numbers there are",
        arguments: [
            ("value_sum", "{field: killed, gt: 20}", [nil, nil, nil, 25]),
            ("value_avg", "{field: killed, lt: 10}", [4, 4, nil, 25.0 / 3]),
            ("value_percentile", "{field: killed, gte: 6}", [nil, nil, nil, 6]),
            ("value_percentile", "{field: killed, gte: 10, percentile: 90}", [nil, nil, nil, 15]),
        ] as [(String, String, [Double?])]
    )
    func numbers(kind: String, condition: String, expected: [Double?]) throws {
        let found = try numbers(
            "  {type: \(kind), rules: [attack], timespan: 1d, condition: \(condition)}",
            [
                Step(0, CorrelationTests.attack("a", killed: 4)), Step(1, CorrelationTests.attack("a")),
                Step(
                    2,
                    CorrelationTests.attack("a", killed: 15).merging(["status": ["skip"]]) { $1 }.filter {
                        $0.key != "class"
                    }
                ),
                Step(3, CorrelationTests.attack("a").merging(["killed": [6, 15]]) { $1 }),
            ]
        )
        #expect(found == expected)
    }

    @Test("temporal wants every rule, in any order, within the time span and the group")
    func temporal() throws {
        let correlation = "  {type: temporal, rules: [attack, call], group-by: [place], timespan: 1h}"
        let found = try numbers(
            correlation,
            [
                Step(0, CorrelationTests.call("Idlib")), Step(30, CorrelationTests.attack("Hama")),
                Step(60, CorrelationTests.attack("Idlib")), Step(92, CorrelationTests.call("Hama")),
                Step(93, CorrelationTests.call("Homs")), Step(94, CorrelationTests.attack("Homs")),
            ]
        )
        #expect(found == [nil, nil, 2, nil, nil, 2])
    }

    @Test("temporal_ordered wants them in the order of the list, each in an event of its own")
    func ordered() throws {
        let correlation = "  {type: temporal_ordered, rules: [attack, call], timespan: 1h}"
        #expect(
            try numbers(correlation, [Step(0, CorrelationTests.call("a")), Step(1, CorrelationTests.attack("a"))])
                == [nil, nil]
        )
        #expect(
            try numbers(correlation, [Step(0, CorrelationTests.attack("a")), Step(0, CorrelationTests.call("a"))])
                == [nil, 2]
        )
        #expect(
            try numbers(correlation, [Step(0, ["class": ["attack", "ceasefire"]])]) == [nil]
        )
    }

    @Test("an event without a value to group by belongs to no group, and one with several to each")
    func groups() throws {
        let correlation = "  {type: event_count, rules: [attack], group-by: [place], timespan: 1h, condition: {gte: 2}}"
        var tracker = CorrelationTracker<Int>(try Fixture.compile(Fixture.correlation(correlation)))
        let found = try run(
            &tracker,
            Fixture.correlation(correlation),
            [
                Step(0, ["class": ["attack"]]), Step(1, ["class": ["attack"]]),
                Step(2, CorrelationTests.attack("a", "b")),
                Step(3, CorrelationTests.attack("b", "a")),
            ]
        )
        #expect(found.map(\.count) == [0, 0, 0, 2])
        #expect(found[3].map { $0.group.map { "\($0.name)=\($0.value)" } } == [["place=b"], ["place=a"]])
        #expect(found[3].map(\.members) == [[2, 3], [2, 3]])
        #expect(tracker.statistics.ungrouped == 2)
    }

    @Test("aliases call fields of different rules alike")
    func aliases() throws {
        let correlation = """
              type: temporal
              rules: [attack, call]
              group-by: [who]
              timespan: 1h
              aliases:
                who: {attack: actor, call: place}
            """
        let found = try numbers(
            correlation,
            [
                Step(0, CorrelationTests.attack("x", actor: "Idlib")), Step(1, CorrelationTests.call("x")),
                Step(2, CorrelationTests.call("Idlib")),
            ]
        )
        #expect(found == [nil, nil, 2])
    }

    @Test("until the condition no longer holds, matches belong to one episode")
    func episodes() throws {
        let correlation = "  {type: event_count, rules: [attack], timespan: 1h, condition: {gte: 2}}"
        let rules = Fixture.correlation(correlation)
        var tracker = CorrelationTracker<Int>(try Fixture.compile(rules))
        let minutes = [0, 10, 65, 300, 310]
        let found = try run(&tracker, rules, minutes.map { Step($0, CorrelationTests.attack("a")) }).flatMap(\.self)
        #expect(found.map { $0.episode / 60_000 } == [0, 0, 300])
        #expect(found.map(\.ordinal) == [1, 2, 1])
        #expect(found.map(\.members) == [[0, 1], [1, 2], [3, 4]])
    }

    @Test("an event that is late by less than the time span is put where it belongs")
    func late() throws {
        let correlation = "  {type: event_count, rules: [attack], timespan: 1h, condition: {gte: 3}}"
        let rules = Fixture.correlation(correlation)
        var tracker = CorrelationTracker<Int>(try Fixture.compile(rules))
        let minutes = [100, 150, 95, 160, 20, 101]
        let found = try run(&tracker, rules, minutes.map { Step($0, CorrelationTests.attack("a")) })
        #expect(found.map { $0.first?.members } == [nil, nil, [2, 0, 1], [0, 1, 3], nil, [2, 0, 5]])
        #expect(tracker.statistics.late == 1)
    }

    @Test(
        "several events about the same count once, and of their numbers the last count",
        arguments: [("event_count, {gte: 2}", [nil, nil, 2]), ("value_sum, {field: killed, gte: 1}", [3, 5, 12])]
            as [(String, [Double?])]
    )
    func subjects(test: String, expected: [Double?]) throws {
        let parts = test.split(separator: ", ", maxSplits: 1)
        let rules = Fixture.correlation(
            "  {type: \(parts[0]), rules: [attack], timespan: 1h, condition: \(parts[1])}"
        )
        let ruleset = try Fixture.compile(rules)
        var tracker = CorrelationTracker<Int>(ruleset)
        let found = try [(3, "one"), (5, "one"), (7, "other")].enumerated().map { index, event in
            let record = try Fixture.record(CorrelationTests.attack("a", killed: event.0))
            return tracker.add(
                ruleset.matches(record),
                of: record,
                at: 0,
                identity: "\(index)",
                subject: event.1,
                as: index
            )
        }
        #expect(found.map { $0.first?.number } == expected)
    }

    @Test("an event that came before is not counted again")
    func duplicates() throws {
        let correlation = "  {type: event_count, rules: [attack], timespan: 1h, condition: {gte: 2}}"
        let steps = [0, 1, 2].map { Step($0, CorrelationTests.attack("a"), identity: $0 == 2 ? "other" : "same") }
        #expect(try numbers(correlation, steps) == [nil, nil, 2])
    }

    @Test("a correlation can look at another one, whose group it may use")
    func chain() throws {
        let rules = Fixture.correlation(
            "  {type: temporal_ordered, rules: [several, call], group-by: [place], timespan: 2h}",
            more: """
                ---
                title: Several attacks
                id: 11111111-0000-4000-8000-000000000004
                name: several
                correlation: {type: event_count, rules: [attack], group-by: [place], timespan: 1h, condition: {gte: 2}}
                """
        )
        var tracker = CorrelationTracker<Int>(try Fixture.compile(rules))
        let found = try run(
            &tracker,
            rules,
            [
                Step(0, CorrelationTests.attack("a")), Step(1, CorrelationTests.call("a")),
                Step(2, CorrelationTests.attack("a")), Step(3, CorrelationTests.call("b")),
                Step(4, CorrelationTests.call("a")),
            ]
        )
        #expect(found.map { $0.map(\.rule.title) } == [[], [], ["Several attacks"], [], ["Several together"]])
        #expect(found[4].first?.members == [1, 0, 2, 4])
        #expect(found.joined().map(\.raisesAlerts) == [false, true])
    }

    @Test("rules that a correlation refers to raise no alerts of their own, unless it says generate")
    func generate() throws {
        let correlation = "  {type: event_count, rules: [attack], timespan: 1h, condition: {gte: 2}}"
        func alerting(_ rules: String) throws -> [Bool] {
            try Fixture.compile(rules).matches(Fixture.record(CorrelationTests.attack("a"))).map(\.raisesAlerts)
        }
        #expect(try alerting(Fixture.correlation(correlation)) == [false])
        #expect(try alerting(Fixture.correlation(correlation, more: "generate: true")) == [true])
    }

    @Test("without a level of its own a correlation has the highest of the rules it refers to")
    func level() throws {
        let rules = Fixture.correlation("  {type: temporal, rules: [attack, call], timespan: 1h}")
            .replacing("level: high\n", with: "")
        #expect(try Fixture.compile(rules).correlations.map(\.metadata.level) == [.low])
    }

    @Test("what is remembered is bounded, and what was forgotten too early is counted")
    func limits() throws {
        let correlation =
            "  {type: event_count, rules: [attack], group-by: [place], timespan: 1h, condition: {gte: 99}}"
        let rules = Fixture.correlation(correlation)
        var limits = CorrelationLimits()
        (limits.events, limits.eventsOfGroup) = (20, 5)
        var tracker = CorrelationTracker<Int>(try Fixture.compile(rules), limits: limits)
        _ = try run(&tracker, rules, (0..<8).map { Step($0, CorrelationTests.attack("a")) })
        #expect(tracker.statistics.held == 5)
        #expect(tracker.statistics.dropped == 3)
        let many = (0..<16).map { Step(10, CorrelationTests.attack(.text("p\($0)")), identity: "p\($0)") }
        _ = try run(&tracker, rules, many)
        #expect(tracker.statistics.held == 16)
        #expect(tracker.statistics.dropped == 8)
        _ = try run(&tracker, rules, [Step(1000, CorrelationTests.attack("z"))])
        #expect(tracker.statistics.held == 1)
        #expect(tracker.statistics.dropped == 8)
    }

    @Test("new rules keep what is remembered for correlations that did not change")
    func reload() throws {
        let correlation = "  {type: event_count, rules: [attack], timespan: 1h, condition: {gte: 2}}"
        let rules = Fixture.correlation(correlation)
        var tracker = CorrelationTracker<Int>(try Fixture.compile(rules))
        _ = try run(&tracker, rules, [Step(0, CorrelationTests.attack("a"), identity: "first")])
        let laidOutAnew = rules.replacing("timespan: 1h", with: "timespan:   1h")
        #expect(try run(&tracker, laidOutAnew, [Step(1, CorrelationTests.attack("a"))])[0].count == 1)
        let changed = rules.replacing("{class: attack}", with: "{class: attack, status: null}")
        #expect(try run(&tracker, changed, [Step(2, CorrelationTests.attack("a"))])[0].count == 0)
        #expect(tracker.statistics.held == 1)
    }
}
