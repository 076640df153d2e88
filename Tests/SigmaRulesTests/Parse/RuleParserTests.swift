// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("Rule documents")
struct RuleParserTests {
    @Test("everything a rule can say about itself")
    func metadata() throws {
        let text = """
            title: هجوم على مستشفى
            id: 7A0B1C2D-0000-4000-8000-00000000ABCD
            name: hospital_attack
            status: test
            level: critical
            description: A hospital was hit.
            author: Someone
            license: Apache-2.0
            date: 2024-02-29
            modified: 2024-03-01
            references: [https://example.org/method]
            tags: [rasid.health, tlp.clear]
            falsepositives: [Fiction]
            fields: [place]
            scope: [news]
            related: [{id: 7a0b1c2d-0000-4000-8000-00000000abce, type: similar}]
            logsource: {product: rasid, category: event, definition: Events.}
            detection:
              selection: {class: attack}
              condition: selection
            """
        let ruleset = try Fixture.compile(text)
        let rule = try #require(ruleset.rules.first).metadata
        #expect(ruleset.warnings.isEmpty)
        #expect(rule.title == "هجوم على مستشفى")
        #expect(rule.id == "7a0b1c2d-0000-4000-8000-00000000abcd")
        #expect(rule.level == .critical)
        #expect(rule.status == .test)
        #expect(rule.tags == ["rasid.health", "tlp.clear"])
        #expect(rule.related == [.init(id: "7a0b1c2d-0000-4000-8000-00000000abce", kind: .similar)])
        #expect(rule.logSource == Fixture.logSource)
        #expect(rule.date == "2024-02-29")
    }

    @Test("what may be left out has a default and a warning")
    func defaults() throws {
        let text = "title: Short\nlogsource: {product: rasid}\ndetection:\n  s: {class: attack}\n  condition: s\n"
        let ruleset = try Fixture.compile(text)
        #expect(ruleset.warnings.all.map(\.code) == ["rule.missing-id", "rule.missing-level"])
        let rule = try #require(ruleset.rules.first).metadata
        #expect(rule.level == .medium)
        #expect(ruleset.warnings.all[0].help == "add \"id: \(rule.id)\"")
        #expect(try Fixture.compile(text).rules.first?.metadata.id == rule.id)
    }

    /// A line that replaces or is added to those of a good rule, and what must be said of it.
    @Test(
        "metadata that is not as the schema wants it",
        arguments: [
            ("title: [a]", "rule.wrong-type", 1, 8),
            ("title: ''\ntitel: b", "rule.unknown-key", 2, 1),
            ("id: 123e4567", "rule.invalid-id", 1, 5),
            ("status: tested", "rule.unknown-value", 1, 9),
            ("level: hihg", "rule.unknown-value", 1, 8),
            ("date: 2024/02/03", "rule.invalid-date", 1, 7),
            ("date: 2023-02-29", "rule.invalid-date", 1, 7),
            ("modified: yesterday", "rule.invalid-date", 1, 11),
            ("tags: [Rasid.Health]", "rule.invalid-tag", 1, 8),
            ("tags: [a.b, a.b]", "rule.duplicate-value", 1, 13),
            ("references: https://example.org", "rule.wrong-type", 1, 13),
            ("falsepositives: [x]", "rule.too-short", 1, 18),
            ("related: [{id: 7a0b1c2d-0000-4000-8000-00000000abce, type: twin}]", "rule.unknown-value", 1, 60),
            ("related: [{type: similar}]", "rule.missing-key", 1, 11),
            ("logsource: {}", "rule.empty-logsource", 1, 12),
            ("logsource: rasid", "rule.wrong-type", 1, 12),
            ("autor: me", "rule.unknown-key", 1, 1),
        ]
    )
    func metadataProblems(line: String, code: String, row: Int, column: Int) throws {
        let given = Set(line.split(separator: "\n").map { $0.prefix { $0 != ":" } })
        let rest = [
            "title: Good", "id: 7a0b1c2d-0000-4000-8000-00000000abcd", "level: low",
            "logsource: {product: rasid, category: event}", "detection: {s: {class: attack}, condition: s}",
        ]
        let kept = rest.filter { !given.contains($0.prefix { $0 != ":" }) }
        let problems = try Fixture.problems(line + "\n" + kept.joined(separator: "\n"))
        #expect(problems.map(\.code) == [code])
        #expect(problems.first?.location?.position == SourcePosition(line: row, column: column))
    }

    /// The place is within the detection section, whose first line is line 6.
    @Test(
        "detections that can't be evaluated are refused",
        arguments: [
            ("  s: {class|regex: a}", "rule.unknown-modifier", 6, 13),
            ("  s: {class|contain: a}", "rule.unknown-modifier", 6, 13),
            ("  s: {class|: a}", "rule.unknown-modifier", 6, 13),
            ("  s: {class|contains|wider|all: [a, b]}", "rule.unknown-modifier", 6, 22),
            ("  s: {clas: attack}", "rule.unknown-field", 6, 7),
            ("  s: {class|contains: 5}", "rule.wrong-value", 6, 23),
            ("  s: {killed|gt: many}", "rule.wrong-value", 6, 18),
            ("  s: {killed|gt|lt: 5}", "rule.modifier-conflict", 6, 7),
            ("  s: {killed|gt|contains: 5}", "rule.modifier-conflict", 6, 7),
            ("  s: {class|exists: 1}", "rule.wrong-value", 6, 21),
            ("  s: {class|exists|neq: true}", "rule.modifier-conflict", 6, 7),
            ("  s: {class: []}", "rule.empty-list", 6, 14),
            ("  s: {class: {a: b}}", "rule.wrong-type", 6, 14),
            ("  s: {class: [[a]]}", "rule.wrong-type", 6, 15),
            ("  s: {}", "rule.empty-selection", 6, 6),
            ("  s: []", "rule.empty-list", 6, 6),
            ("  s: [~]", "rule.null-keyword", 6, 7),
            ("  s: {'|startswith': a}", "rule.keyword-modifier", 6, 7),
            ("  s: {class: attack}\n  timeframe: 5m", "rule.timeframe", 7, 3),
            ("  s: {class: attack}\n  of: {class: attack}", "rule.invalid-selection-name", 7, 3),
        ]
    )
    func detectionProblems(detection: String, code: String, row: Int, column: Int) throws {
        let problems = try Fixture.problems(Fixture.rule(detection + "\n  condition: s"))
        let error = try #require(problems.first { $0.severity == .error })
        #expect(error.code == code)
        #expect(error.location?.position == SourcePosition(line: row, column: column))
    }

    @Test(
        "what is odd but can be evaluated is a warning",
        arguments: [
            ("  s: {class: atack}", "rule.unknown-value", "did you mean \"attack\"?"),
            ("  s: {class|startswith: peace}", "rule.unknown-value", "it has attack, ceasefire"),
            ("  s: {status|gt: 5}", "rule.type-mismatch", "remove \"|\" and what is behind it"),
            ("  s: {class|all: attack}", "rule.all-without-list", "remove it, or give a list"),
            (
                "  s: {place: [a, null]}", "rule.null-in-list",
                "make it a search of its own and join the two with \"or\""
            ),
            (
                "  s: {class: attack}\n  t: {status: x}", "rule.unused-selection",
                "add it to the condition, or remove it"
            ),
            (
                "  s: {class: attack}\n  s.old: {status: x}\n  condition: 1 of s*", "rule.invalid-selection-name",
                "use letters, digits, _ and -, such as selection_place"
            ),
            (
                "  s: {class: attack}\n  condition: s\ntags: [a.b, a.b]", "rule.duplicate-value", "remove one"
            ),
            ("  s: {class: attack}\n  condition: s\ndate: 2024/05/31", "rule.invalid-date", "write 2024-05-31"),
        ]
    )
    func warnings(detection: String, code: String, help: String?) throws {
        let rest = detection.contains("condition:") ? "" : "\n  condition: s"
        let ruleset = try Fixture.compile(Fixture.rule(detection + rest))
        #expect(ruleset.warnings.all.map(\.code) == [code])
        #expect(ruleset.warnings.all.first?.help == help)
    }

    @Test("collections of Sigma 1 are refused, not passed over", arguments: ["global", "reset", "repeat"])
    func collections(action: String) throws {
        let problems = try Fixture.problems("title: A\naction: \(action)\n")
        #expect(problems.map(\.code) == ["rule.unsupported-document"])
        #expect(problems.first?.location?.position?.line == 2)
    }

    @Test("all problems of a file are told at once, as people read them")
    func rendering() throws {
        let text = """
            title: Hospital struck
            id: 7a0b1c2d-0000-4000-8000-00000000abcd
            level: hihg
            logsource: {product: rasid, category: event}
            detection:
              selection:
                clas: attack
                text|contain: مستشفى
              condition: selection and not filtre
            """
        let error = #expect(throws: Diagnostics.self) { try Fixture.compile(text) }
        #expect(
            error?.rendered() == """
                rule.yml:3:8: error: "hihg" is no value of "level"; it takes informational, low, medium, high, critical \
                [rule.unknown-value]
                 3 | level: hihg
                   |        ^~~~
                help: did you mean "high"?

                rule.yml:8:10: error: there is no modifier "contain" [rule.unknown-modifier]
                 8 |     text|contain: مستشفى
                   |          ^~~~~~~
                help: did you mean "contains"?

                rule.yml:9:32: error: the rule has no selection "filtre" [rule.unknown-selection]
                 9 |   condition: selection and not filtre
                   |                                ^~~~~~
                help: it has "selection"

                rule.yml:7:5: error: there is no field "clas" [rule.unknown-field]
                 7 |     clas: attack
                   |     ^~~~
                help: did you mean "class"?

                """
        )
    }
}
