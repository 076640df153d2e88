// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("Conditions")
struct ConditionParserTests {
    /// Three searches of which the first two hold; what must come out shows how the condition was read.
    @Test(
        "precedence, parentheses, quantifiers",
        arguments: [
            ("yes_a", true), ("no_a", false), ("not no_a", true), ("not not no_a", false),
            ("yes_a or no_a and no_a", true), ("(yes_a or no_a) and no_a", false),
            ("no_a and no_a or yes_a", true), ("not no_a and yes_b", true), ("not (no_a or yes_a)", false),
            ("no_a or not no_a and yes_a", true), ("((yes_a))", true),
            ("1 of them", true), ("any of them", true), ("all of them", false),
            ("1 of yes_*", true), ("all of yes_*", true), ("1 of no_*", false), ("all of *_a", false),
            ("not 1 of no* and all of yes*", true), ("1 of *es_b", true), ("all of y*_*", true),
        ]
    )
    func evaluation(condition: String, holds: Bool) throws {
        let detection = """
              yes_a: {class: attack}
              yes_b: {status: reported}
              no_a: {class: ceasefire}
              condition: \(condition)
            """
        let record = try Fixture.record(["class": ["attack"], "status": ["reported"]])
        #expect(try Fixture.compile(Fixture.rule(detection)).matches(record).isEmpty != holds)
    }

    @Test("a list of conditions is a list of alternatives")
    func list() throws {
        let detection = "  a: {class: attack}\n  b: {class: ceasefire}\n  condition: [a, b]"
        let ruleset = try Fixture.compile(Fixture.rule(detection))
        #expect(ruleset.matches(try Fixture.record(["class": ["ceasefire"]])).count == 1)
        #expect(ruleset.matches(try Fixture.record(["class": ["aid"]])).isEmpty)
    }

    @Test("\"them\" leaves out what begins with an underscore")
    func underscore() throws {
        let detection = "  a: {class: attack}\n  _b: {class: ceasefire}\n  condition: all of them or all of _*"
        let ruleset = try Fixture.compile(Fixture.rule(detection))
        #expect(ruleset.matches(try Fixture.record(["class": ["attack"]])).count == 1)
        #expect(ruleset.matches(try Fixture.record(["class": ["ceasefire"]])).count == 1)
    }

    /// The column is that of the marked word; the condition begins in column 14.
    @Test(
        "errors point at the very word",
        arguments: [
            ("selection and filtre", "rule.unknown-selection", 28, 6, "did you mean \"filter\"?"),
            ("selection AND filter", "rule.condition-syntax", 24, 3, "write \"and\" in lower case"),
            ("selection and", "rule.condition-syntax", 24, 3, "it has \"selection\", \"filter\""),
            ("and filter", "rule.condition-syntax", 14, 3, "the name of a selection must come before \"and\""),
            ("(selection or filter", "rule.condition-syntax", 14, 1, "add a \")\""),
            ("selection or filter)", "rule.condition-syntax", 33, 1, "remove it, or add the \"(\" it closes"),
            ("selection filter", "rule.condition-syntax", 24, 6, "put \"and\" or \"or\" before it"),
            ("1 of sel_*", "rule.unknown-selection", 19, 5, "it has \"selection\", \"filter\""),
            ("all of", "rule.condition-syntax", 20, 0, nil),
            ("them", "rule.unknown-selection", 14, 4, "write \"1 of them\" or \"all of them\""),
            ("selection*", "rule.unknown-selection", 14, 10, "write \"1 of selection*\" or \"all of selection*\""),
            (
                "selection | count() > 5", "rule.condition-syntax", 24, 1,
                "counting behind a pipe is no longer part of Sigma: write a second rule with \"correlation\" that "
                    + "counts"
            ),
        ]
    )
    func problems(condition: String, code: String, column: Int, length: Int, help: String?) throws {
        let detection = "  selection: {class: attack}\n  filter: {status: denied}\n  condition: \(condition)"
        let problems = try Fixture.problems(Fixture.rule(detection)).filter { $0.severity == .error }
        #expect(problems.map(\.code) == [code])
        #expect(problems.first?.location?.position == SourcePosition(line: 8, column: column))
        #expect(problems.first?.location?.length == length)
        #expect(problems.first?.help == help)
    }

    @Test("a condition over several lines keeps its positions")
    func folded() throws {
        let detection = "  selection: {class: attack}\n  condition: >-\n    selection and\n    not filtr"
        let problem = try #require(try Fixture.problems(Fixture.rule(detection)).first)
        #expect(problem.location?.description == "rule.yml:9:9")
    }

    @Test("nesting has a limit")
    func depth() throws {
        let nested = String(repeating: "(", count: 100) + "a" + String(repeating: ")", count: 100)
        let problems = try Fixture.problems(Fixture.rule("  a: {class: attack}\n  condition: \(nested)"))
        #expect(problems.map(\.code) == ["rule.condition-depth"])
    }
}
