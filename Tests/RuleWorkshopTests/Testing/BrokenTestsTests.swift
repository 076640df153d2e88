// SPDX-License-Identifier: Apache-2.0

import RuleWorkshop
import SigmaRules
import Testing

@Suite("Tests that a change breaks")
struct BrokenTestsTests {
    @Test("are those that passed before, and fail now")
    func broken() throws {
        let tests = try Workshop.tests(
            """
            tests:
              - name: An attack
                events: [{event.class: attack, place.name: Homs}]
                expect: [{rule: Any Attack}]
              - name: Failed all along
                events: [{event.class: attack, place.name: Homs}]
                expect: none
              - name: Passes with both
                events: [{event.class: ceasefire}]
                expect: none
            """
        )
        let old = try Workshop.ruleset(Workshop.rules)
        let new = try Workshop.ruleset(Workshop.rules.replacing("place.name: Hama", with: "place.name: Homs"))
        func broken(_ new: CompiledRuleset) throws -> [String] {
            try RuleTestRunner.broken(tests, by: new, insteadOf: old, extractor: Workshop.extractor()).map(\.test.name)
        }
        #expect(try broken(new) == ["An attack"])
        #expect(try broken(old) == [])
    }
}
