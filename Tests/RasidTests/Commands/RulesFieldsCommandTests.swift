// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import JSONStream
import Testing

@Suite("rasid rules fields")
struct RulesFieldsCommandTests {
    @Test("Tells what a field says and can be")
    func one() throws {
        let run = try RasidProcess("rules", "fields", "ceasefire.stage")
        #expect(run.output.contains("How far the ceasefire has come."))
        #expect(run.output.contains("called-for"))
    }

    @Test("A family stands for its fields; an unknown one gets a did-you-mean")
    func families() throws {
        let run = try RasidProcess("rules", "fields", "place", "--format", "json")
        let names = try JSONDocument(parsing: run.output).root.elements.compactMap { $0["name"]?.string }
        #expect(names.contains("place.pcode") && names.allSatisfy { $0.hasPrefix("place.") })
        let unknown = try RasidProcess("rules", "fields", "place.contry")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("did you mean \"place.country\"?"))
    }

    @Test("The document is what the program prints")
    func document() throws {
        let document = try String(contentsOfFile: "docs/rules/fields.md", encoding: .utf8)
        #expect(try RasidProcess("rules", "fields", "--format", "markdown").output == document, "run make docs")
    }
}
