// SPDX-License-Identifier: Apache-2.0

import Explanations
import Testing

@Suite("Explanations")
struct ExplanationTests {
    @Test("No code is there twice")
    func distinct() {
        #expect(Set(Explanation.all.map(\.code)).count == Explanation.all.count)
    }

    @Test(
        "Codes are a family and a slug, and each page tells what is wrong and what to do",
        arguments: Explanation.all.map(\.code)
    )
    func whole(code: String) throws {
        let explanation = try #require(Explanation.of(code))
        #expect(code.wholeMatch(of: /[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*/) != nil)
        #expect(explanation.meaning.hasSuffix(".") && explanation.remedy.hasSuffix("."))
        #expect(!explanation.example.shown.isEmpty)
    }

    @Test("A file that is shown in part is whole when it is read")
    func file() throws {
        let explanation = try #require(Explanation.of("rule.unknown-field"))
        let file = try #require(explanation.example.file())
        #expect(file.hasPrefix(explanation.example.shown))
        #expect(file.contains("\ntitle: "))
    }
}
