// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@testable import SigmaRules

@Suite("The index of rules")
struct RuleIndexTests {
    @Test("rules found by the index are those found by asking every rule", arguments: [1, 2, 3, 4] as [UInt64])
    func equivalence(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let conditions = ["s and t", "s or t", "s and not t", "not s", "1 of them", "t"]
        let documents = (0..<200).map { number in
            Fixture.rule(
                """
                  s: \(RandomSearch.search(&random))
                  t: \(RandomSearch.search(&random))
                  condition: \(conditions.randomElement(using: &random) ?? "s")
                """,
                id: "7a0b1c2d-0000-4000-8000-\(String(1_000_000_000_000 + number).suffix(12))"
            )
        }
        let ruleset = try Fixture.compile(documents.joined(separator: "---\n"))
        #expect(ruleset.rules.count == 200)
        let alone = try documents.map { try Fixture.compile($0) }
        for _ in 0..<50 {
            let record = try RandomSearch.record(&random)
            let expected = alone.flatMap { ruleset in
                ruleset.rules.filter { $0.holdsAskedInFull(record, ruleset.keywordFields) }.map(\.metadata.id)
            }
            #expect(ruleset.matches(record).map(\.rule.id) == expected)
        }
    }

    @Test("long texts that several records share are found again, and others are not mistaken for them")
    func sharedTexts() throws {
        let ruleset = try Fixture.compile(Fixture.rule("  s: [مشفى]\n  condition: s"))
        let filler = String(repeating: "لا شيء هنا. ", count: 50)
        for text in [filler + "مشفى", filler, filler + "مشفى", filler + "مقهى"] {
            let record = try Fixture.record(["text": [.text(text)]])
            for _ in 0..<3 { #expect(ruleset.matches(record).isEmpty != text.hasSuffix("مشفى")) }
        }
    }

    @Test("only rules whose rarest wanted value is there are asked")
    func guards() throws {
        let documents = (0..<100).map { number in
            Fixture.rule(
                "  s: {class: attack, place: p\(number)}\n  condition: s",
                id: "7a0b1c2d-0000-4000-8000-\(String(1_000_000_000_000 + number).suffix(12))"
            )
        }
        let ruleset = try Fixture.compile(documents.joined(separator: "---\n"))
        var state = MatchState(index: ruleset.index, ruleCount: ruleset.rules.count)
        state.prepare(try Fixture.record(["class": ["attack"], "place": ["P42"]]))
        #expect(state.candidates == [42])
    }
}

extension CompiledRule {
    /// Whether the rule matches, without any help of the index.
    fileprivate func holdsAskedInFull(_ record: SigmaRecord, _ keywordFields: [FieldTable.ID]) -> Bool {
        func holds(_ node: Int32) -> Bool {
            switch program.nodes[Int(node)] {
            case .all(let operands): operands.allSatisfy { holds($0) }
            case .any(let operands): operands.contains { holds($0) }
            case .not(let operand): !holds(operand)
            case .leaf(let leaf): program.leaves[Int(leaf)].holds(in: record, keywordFields: keywordFields)
            case .search(_, let inner): holds(inner)
            }
        }
        return holds(program.root)
    }
}
