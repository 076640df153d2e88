// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import Testing

@Suite("Why a rule matched")
struct ExplainTests {
    private func reasons(_ detection: String, _ values: [String: [TestValue]]) throws -> [String] {
        let ruleset = try Fixture.compile(Fixture.rule(detection))
        let match = try #require(ruleset.matches(Fixture.record(values)).first)
        return match.reasons.map { reason in
            "\(reason.selection) \(reason.field.map { Fixture.fields[$0].name } ?? "keyword")=\(reason.value)"
        }
    }

    @Test("the selections, fields and values that held; not those that did not, nor what was denied")
    func reasons() throws {
        let detection = """
              what: {class: attack, status: [reported, ongoing]}
              where: {place|contains: idlib}
              who: {actor: nobody}
              filter: {near: true}
              condition: what and (where or who) and not filter
            """
        let values: [String: [TestValue]] = [
            "class": ["attack"], "status": ["Ongoing"], "place": ["Aleppo", "Idlib city"], "near": [false],
        ]
        #expect(
            try reasons(detection, values) == ["what class=attack", "what status=Ongoing", "where place=Idlib city"]
        )
    }

    @Test("of keywords, long texts and absent values what the rule wrote")
    func written() throws {
        let detection = """
              words: [hospital, clinic]
              long: {place|contains: needle}
              none: {actor: null}
              condition: all of them
            """
        let values: [String: [TestValue]] = [
            "text": ["A Hospital"],
            "place": [.text(String(repeating: "hay ", count: 50) + "needle")],
        ]
        let reasons = try reasons(detection, values)
        #expect(reasons == ["words keyword=hospital", "long place=needle", "none actor=null"])
    }

    @Test("each reason once")
    func once() throws {
        let detection = "  a: {class: attack}\n  condition: a and 1 of a*"
        #expect(try reasons(detection, ["class": ["attack"]]) == ["a class=attack"])
    }
}
