// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import JSONStream
import Testing

@Suite("rasid schema")
struct SchemaCommandTests {
    @Test("Lists the schemas there are")
    func list() throws {
        let lines = try RasidProcess("schema").output.split(separator: "\n").map { $0.prefix { $0 != " " } }
        #expect(lines == ["article", "extraction", "alert", "rule-fields", "rule", "rule-tests", "configuration"])
    }

    @Test(
        "Prints one",
        arguments: ["article", "extraction", "alert", "rule-fields", "rule", "rule-tests", "configuration"]
    )
    func one(name: String) throws {
        let schema = try JSONDocument(parsing: try RasidProcess("schema", name).output).root
        #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["$id"]?.string == "urn:rasid:schema:\(name):v1")
    }

    @Test("The files below schemas are what the program prints", arguments: ["rule", "rule-tests", "configuration"])
    func files(name: String) throws {
        let file = try String(contentsOfFile: "schemas/\(name).schema.json", encoding: .utf8)
        #expect(try RasidProcess("schema", name).output == file, "run make docs")
    }

    @Test("A wrong name gets a did-you-mean")
    func wrongName() throws {
        let process = try RasidProcess("schema", "alrt")
        #expect(process.status == 2)
        #expect(process.errors.contains("alert"))
    }
}
