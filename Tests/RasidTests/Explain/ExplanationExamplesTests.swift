// SPDX-License-Identifier: Apache-2.0

import Explanations
import SourceYAML
import Testing

@testable import rasid

@Suite("Examples of explanations")
struct ExplanationExamplesTests {
    static let checked = Explanation.all.filter { CheckedExample($0.example).problems != nil }.map(\.code)

    @Test("give the very message", arguments: checked)
    func gives(code: String) throws {
        let explanation = try #require(Explanation.of(code))
        let problems = try #require(CheckedExample(explanation.example).problems)
        #expect(problems.all.contains { $0.code == code }, "\(problems)")
    }

    @Test("are right once mended", arguments: checked)
    func mended(code: String) throws {
        let explanation = try #require(Explanation.of(code))
        let mended = try #require(explanation.mended)
        let problems = try #require(CheckedExample(explanation.example, saying: mended).problems)
        #expect(problems.isEmpty, "\(problems)")
    }

    @Test("Most codes of rules and tests have one that is checked")
    func many() {
        let all = Explanation.all.filter { ["rule", "test"].contains($0.family) }
        #expect(Self.checked.count >= all.count - 12)
    }
}
