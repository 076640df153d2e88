// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Testing

@Suite("rasid version")
struct VersionCommandTests {
    @Test("Tells the program's version and those of the libraries, as text or JSON")
    func formats() throws {
        let text = try RasidProcess("version").output
        #expect(text.hasPrefix("rasid 0.1.0\nswift 6."))
        let json = try JSONDocument(parsing: try RasidProcess("version", "--format", "json").output)
        #expect(json.root["rasid"]?.string == "0.1.0")
    }
}
