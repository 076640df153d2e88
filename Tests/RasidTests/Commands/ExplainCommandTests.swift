// SPDX-License-Identifier: Apache-2.0

import Explanations
import FoundationEssentials
import JSONStream
import Testing

@Suite("rasid explain")
struct ExplainCommandTests {
    @Test("A page has the meaning, an example with its message, and how it should be")
    func page() throws {
        let run = try RasidProcess("explain", "rule.unknown-field")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("rule.unknown-field\n\nA rule asks for a field that no event has."))
        #expect(run.output.contains("rule.yml:3:9: error: there is no field \"event.clas\" [rule.unknown-field]"))
        #expect(run.output.contains("As it should be"))
    }

    @Test("A code may be copied with its brackets, and a family stands for all of it")
    func words() throws {
        #expect(try RasidProcess("explain", "[rule.timeframe]").output.hasPrefix("rule.timeframe\n"))
        let family = try RasidProcess("explain", "--format", "json", "test")
        let codes = try JSONDocument(parsing: family.output).root.elements.compactMap { $0["code"]?.string }
        #expect(codes == Explanation.all.map(\.code).filter { $0.hasPrefix("test.") })
    }

    @Test("An unknown code gets a did-you-mean")
    func unknown() throws {
        let run = try RasidProcess("explain", "rule.unknown-feild")
        #expect(run.status == 2)
        #expect(run.errors.contains("did you mean \"rule.unknown-field\"?"))
    }

    @Test("The document is what the program prints")
    func document() throws {
        let document = try String(contentsOfFile: "docs/messages.md", encoding: .utf8)
        #expect(try RasidProcess("explain", "--format", "markdown").output == document, "run make docs")
    }
}
