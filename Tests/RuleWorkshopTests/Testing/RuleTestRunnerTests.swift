// SPDX-License-Identifier: Apache-2.0

import RuleWorkshop
import SigmaRules
import SourceYAML
import Testing

@Suite("Tests of rules are run")
struct RuleTestRunnerTests {
    private func run(_ tests: String, rules: String = Workshop.rules) throws -> [RuleTestResult] {
        let runner = RuleTestRunner(try Workshop.ruleset(rules), extractor: try Workshop.extractor())
        let tests = try Workshop.tests("tests:\n" + tests)
        try runner.problems(of: tests).throwIfErrors()
        return tests.map { runner.run($0) }
    }

    private func article(_ expect: String) -> String {
        """
          - name: A market is struck
            at: 2024-05-05T12:00:00Z
            articles:
              - text: استهدفت غارة جوية سوقاً في مدينة إدلب، اليوم الأحد، ما أدى إلى مقتل أربعة مدنيين.
            expect: \(expect)

        """
    }

    @Test(
        "an alert is as expected when it says all that is asked, in any spelling of the names",
        arguments: [
            ("[{rule: Any Attack}]", nil),
            ("[{rule: any_attack, level: medium, kind: raised, status: reported, killed: 4, sources: 1}]", nil),
            ("[{rule: 7B0B1C2D-0000-4000-8000-000000000001, place: ادلب}]", nil),
            ("[{rule: Any Attack, place: [Idlib, إدلب], country: SY}]", nil),
            ("none", "nobody expects this alert of the rule \"Any Attack\""),
            (
                "[{rule: Three Attacks in One Place}, {rule: Any Attack}]",
                "no alert of the rule \"Three Attacks in One Place\" came"
            ),
            (
                "[{rule: Any Attack, place: [Idlib, Homs], killed: 5, stage: agreed}]",
                "the alert of the rule \"Any Attack\" is another: stage is not told, not agreed; "
                    + "place is Idlib, not Idlib, Homs; killed is 4, not 5"
            ),
        ] as [(String, String?)]
    )
    func comparison(expect: String, difference: String?) throws {
        let result = try #require(try run(article(expect)).first)
        #expect(result.differences.map(\.summary) == (difference.map { [$0] } ?? []))
        #expect(result.isPassed == (difference == nil))
    }

    @Test("an expectation that asks for more chooses first")
    func choice() throws {
        let events = """
              - name: Two places
                events:
                  - {event.class: attack, place.name: Homs}
                  - {event.class: attack, place.name: Idlib}
                expect:
                  - {rule: Any Attack}
                  - {rule: Any Attack, place: Homs}

            """
        #expect(try run(events).allSatisfy(\.isPassed))
    }

    @Test("a failure tells what the rule made of the event that came nearest to it")
    func reason() throws {
        let events = """
              - name: Never in Hama
                events:
                  - {event.class: threaten}
                  - {event.class: attack, place.name: Hama}
                expect:
                  - {rule: Any Attack}

            """
        let result = try #require(try run(events).first)
        let reason = try #require(result.reasons.first)
        guard case .heldBack(let filter) = reason.rule.outcome else { return #expect(Bool(false)) }
        #expect(filter.title == "Drills in Hama")
    }

    @Test("correlations count the events of a test by its clock, and nothing of other tests")
    func correlation() throws {
        let events = """
              - name: Three on one day
                events:
                  - {event.class: attack, place.name: Homs, at: 2024-05-05T01:00:00Z}
                  - {event.class: attack, place.name: Homs, at: 2024-05-05T02:00:00Z}
                  - {event.class: attack, place.name: Homs, at: 2024-05-05T03:00:00Z}
                expect:
                  - {rule: Any Attack}
                  - {rule: Any Attack}
                  - {rule: Any Attack}
                  - {rule: Three Attacks in One Place, level: high, place: Homs}
              - name: Three in as many days
                rules: [Three Attacks in One Place]
                events:
                  - {event.class: attack, place.name: Homs, at: 2024-05-05T01:00:00Z}
                  - {event.class: attack, place.name: Homs, at: 2024-05-06T02:00:00Z}
                  - {event.class: attack, place.name: Homs, at: 2024-05-07T03:00:00Z}
                expect: none

            """
        #expect(try run(events).flatMap { $0.differences.map(\.summary) } == [])
    }

    @Test("a rule that is not there is told with what was meant")
    func unknownRule() throws {
        do {
            _ = try run(article("[{rule: Any Atack}]"))
            #expect(Bool(false))
        } catch let problems as Diagnostics {
            #expect(problems.all.map(\.code) == ["test.unknown-rule"])
            #expect(problems.all.first?.help == "did you mean \"Any Attack\"?")
            #expect(problems.all.first?.location?.description == "tests.yml:6:21")
        }
    }

    @Test("coverage adds up over tests, correlations among it")
    func coverage() throws {
        let runner = RuleTestRunner(
            try Workshop.ruleset(Workshop.rules),
            extractor: try Workshop.extractor(),
            measuresCoverage: true
        )
        let events = """
            tests:
              - name: All there is
                events:
                  - {event.class: attack, place.name: Homs}
                  - {event.class: attack, place.name: Hama}
                  - {event.class: attack, place.name: Homs, event.context: crime}
                  - {event.class: threaten, place.name: Homs}
                expect: [{rule: Any Attack}]
              - name: Enough of them
                events:
                  - {event.class: attack, place.name: Homs}
                  - {event.class: attack, place.name: Homs}
                  - {event.class: attack, place.name: Homs}
                expect: none

            """
        let tests = try Workshop.tests(events)
        _ = runner.run(tests[0])
        let missing = runner.coverage?.rules.flatMap(\.points).filter { $0.seen < 2 }.map(\.name)
        #expect(missing == ["Three Attacks in One Place"])
        _ = runner.run(tests[1])
        #expect(runner.coverage?.share == 1)
    }
}
