// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("What a rule makes of a record, part by part")
struct RuleExplanationTests {
    private func explanation(_ rules: String, _ values: [String: [TestValue]]) throws -> RuleExplanation {
        let ruleset = try Fixture.compile(rules)
        return ruleset.explain(try Fixture.record(values), rule: 0, fields: Fixture.fields)
    }

    /// One line a part, indented, `+` for those that hold.
    private func tree(_ node: ExplainedNode, _ depth: Int = 0) -> String {
        var text = String(repeating: "  ", count: depth) + (node.holds ? "+ " : "- ")
        switch node.kind {
        case .all: text += node.selector ?? "all"
        case .any: text += node.selector ?? "any"
        case .not: text += "not"
        case .search(let name): text += name
        case .item(let item):
            let wanted = item.wanted.map { ($0.holds ? "+" : "") + $0.text }.joined(separator: ",")
            let found = item.found.map { ($0.isWanted ? "+" : "") + $0.text }.joined(separator: ",")
            text += "\(item.key): \(wanted) found \(found)"
        }
        return text + "\n" + node.parts.map { tree($0, depth + 1) }.joined()
    }

    @Test("every part is there with its line, the values wanted and the values found, whether it decides or not")
    func parts() throws {
        let rule = Fixture.rule(
            """
              what: {class: attack, status: [reported, ongoing]}
              where: {place|contains|all: [rif, idlib]}
              who:
                - {actor: nobody}
                - {actor|neq: army}
              filter_near: {near: true}
              filter_many: {killed|gte: 10}
              condition: what and (where or who) and not 1 of filter_*
            """
        )
        let explanation = try explanation(
            rule,
            [
                "class": ["attack"], "status": ["Ongoing"], "place": ["Aleppo", "Rif Idlib"], "actor": ["army"],
                "near": [true],
            ]
        )
        #expect(
            tree(explanation.condition) == """
                - all
                  + what
                    + all
                      + class: +attack found +attack
                      + status: reported,+ongoing found +Ongoing
                  + any
                    + where
                      + place|contains|all: +rif,+idlib found Aleppo,+Rif Idlib
                    - who
                      - any
                        - actor: nobody found army
                        - actor|neq: +army found +army
                  - not
                    + 1 of filter_*
                      + filter_near
                        + near: +true found +true
                      - filter_many
                        - killed|gte: 10 found \n
                """
        )
        #expect(!explanation.matches)
        #expect(explanation.distance == 1)
        #expect(explanation.condition.written == "(what and (where or who) and not 1 of filter_*)")
    }

    @Test("what stands for nothing, keywords and other fields are told as such")
    func specialValues() throws {
        let rule = Fixture.rule(
            "  a: {place: null, status: ''}\n  b: [hospital]\n  c: {actor|fieldref: status}\n  condition: all of them"
        )
        let explanation = try explanation(rule, ["text": ["a Hospital"], "status": ["x"], "actor": ["X"]])
        #expect(
            tree(explanation.condition) == """
                - all of them
                  - a
                    - all
                      + place: +null found \n\
                      - status: '' found x
                  + b
                    + keywords: +hospital found +a Hospital
                  + c
                    + actor|fieldref: +status found +X

                """
        )
        guard case .item(let item) = explanation.condition.parts[2].parts[0].kind else { return #expect(Bool(false)) }
        #expect(item.referenced == ["x"])
    }

    @Test("a filter tells that it holds the match back, and why")
    func filter() throws {
        let filter = """
            ---
            title: Drills
            id: 3f0e2a34-6a0f-4f64-8a3e-6f1d2c9b7a11
            logsource: {product: rasid, category: event}
            filter:
              rules: any
              drill: {status: drill}
              condition: not drill

            """
        let rules = Fixture.rule("  s: {class: attack}\n  condition: s") + filter
        let held = try explanation(rules, ["class": ["attack"], "status": ["drill"]])
        guard case .heldBack(let by) = held.outcome else { return #expect(Bool(false), "\(held.outcome)") }
        #expect(by.title == "Drills")
        #expect(held.distance == 1)
        #expect(tree(held.filters[0].condition) == "- not\n  + drill\n    + status: +drill found +drill\n")
        #expect(try explanation(rules, ["class": ["attack"]]).matches)
    }

    @Test(
        "how far a rule is from a match: the lines that would have to turn out otherwise",
        arguments: [
            ("a and b", 2), ("a or b", 1), ("not a", 0), ("not (c or d)", 1), ("a and not c", 2), ("not (c and d)", 0),
            ("1 of them", 0), ("all of them", 3),
        ]
    )
    func distance(condition: String, distance: Int) throws {
        let rule = Fixture.rule(
            "  a: {class: attack}\n  b: {place: hama}\n  c: {status: drill}\n  d: {near: true}\n  condition: \(condition)"
        )
        #expect(try explanation(rule, ["status": ["drill"]]).distance == distance)
    }

    @Test("the verdict is the one of the fast way, for any rule and record", arguments: [11, 12, 13, 14] as [UInt64])
    func sameVerdict(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let conditions = [
            "s and t", "s or not t", "s and not (t or u)", "1 of them", "all of s*", "not u", "(s or t) and not u",
        ]
        let documents = (0..<150).map { number in
            Fixture.rule(
                """
                  s: \(RandomSearch.search(&random))
                  t: \(RandomSearch.search(&random))
                  u: \(RandomSearch.search(&random))
                  condition: \(conditions.randomElement(using: &random) ?? "s")
                """,
                id: "7a0b1c2d-0000-4000-8000-\(String(1_000_000_000_000 + number).suffix(12))"
            )
        }
        let filters = (0..<4).map { number in
            """
            title: Filter \(number)
            id: 7a0b1c2d-0000-4000-8001-\(String(1_000_000_000_000 + number).suffix(12))
            logsource: {product: rasid, category: event}
            filter:
              rules: any
              f: \(RandomSearch.search(&random))
              condition: \(number % 2 == 0 ? "not f" : "not f or not f")

            """
        }
        let ruleset = try Fixture.compile((documents + filters).joined(separator: "---\n"))
        for _ in 0..<60 {
            let record = try RandomSearch.record(&random)
            let verdict = ruleset.verdict(on: record)
            let explanations = ruleset.explain(record, fields: Fixture.fields)
            #expect(explanations.filter(\.matches).map(\.rule.id) == verdict.matches.map(\.rule.id))
            let held = explanations.compactMap { explanation -> [String]? in
                guard case .heldBack(let filter) = explanation.outcome else { return nil }
                return [explanation.rule.id, filter.id]
            }
            #expect(held == verdict.filtered.map { [$0.rule.id, $0.filter.id] })
            #expect(explanations.allSatisfy { ($0.distance == 0) == $0.matches })
        }
    }
}
