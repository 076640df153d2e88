// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@testable import SigmaRules

@Suite("The index of rules")
struct RuleIndexTests {
    private static let words = ["idlib", "hama", "homs", "قصف", "مشفى", "rif", "a", "x12"]

    /// A random search over the fields of the fixture.
    private func search(_ random: inout SplitMix) -> String {
        func word() -> String { RuleIndexTests.words.randomElement(using: &random) ?? "" }
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return "{place: \(word())}"
        case 1: return "{place|contains: [\(word()), \(word())]}"
        case 2: return "{actor|startswith: \(word()), status: reported}"
        case 3: return "{place|contains|all: [\(word()), \(word())]}"
        case 4: return "['\(word())', '\(word())*\(word())']"
        case 5: return "{killed: [\(Int.random(in: 0..<15, using: &random)), 12]}"
        case 6: return "{killed|gte: \(Int.random(in: 0..<15, using: &random))}"
        case 7: return "{place|cased|contains: \(word().uppercased())}"
        case 8: return "{place: null}"
        default: return "{actor|endswith|neq: \(word())}"
        }
    }

    private func record(_ random: inout SplitMix) throws -> SigmaRecord {
        func word() -> TestValue {
            let word = RuleIndexTests.words.randomElement(using: &random) ?? ""
            return .text(Bool.random(using: &random) ? word : word.uppercased() + " " + word)
        }
        var values: [String: [TestValue]] = ["text": [word()], "status": ["reported"]]
        if Bool.random(using: &random) { values["place"] = [word(), word()] }
        if Bool.random(using: &random) { values["actor"] = [word()] }
        if Bool.random(using: &random) { values["killed"] = [.number(Int.random(in: 0..<15, using: &random))] }
        return try Fixture.record(values)
    }

    @Test("rules found by the index are those found by asking every rule", arguments: [1, 2, 3, 4] as [UInt64])
    func equivalence(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let conditions = ["s and t", "s or t", "s and not t", "not s", "1 of them", "t"]
        let documents = (0..<200).map { number in
            Fixture.rule(
                """
                  s: \(search(&random))
                  t: \(search(&random))
                  condition: \(conditions.randomElement(using: &random) ?? "s")
                """,
                id: "7a0b1c2d-0000-4000-8000-\(String(1_000_000_000_000 + number).suffix(12))"
            )
        }
        let ruleset = try Fixture.compile(documents.joined(separator: "---\n"))
        #expect(ruleset.rules.count == 200)
        let alone = try documents.map { try Fixture.compile($0) }
        for _ in 0..<50 {
            let record = try record(&random)
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
        let workspace = MatchWorkspace(index: ruleset.index, ruleCount: ruleset.rules.count)
        workspace.prepare(try Fixture.record(["class": ["attack"], "place": ["P42"]]))
        var candidates: [Int] = []
        workspace.forEachCandidate { candidates.append($0) }
        #expect(candidates == [42])
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
