// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import ProcessSupport
import Testing

/// Rule files with the slips that people make, and beside each what they are told. `make docs` writes that anew.
@Suite("Broken rule files")
struct BrokenRulesTests {
    private static let folder = "Tests/RasidTests/BrokenRules"

    static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yml") }.sorted()
    }()

    @Test("There are many kinds of them")
    func several() {
        #expect(Self.files.count >= 10)
    }

    @Test("are told about as they were", arguments: files)
    func told(file: String) throws {
        let path = "\(Self.folder)/\(file)"
        let run = try RasidProcess("rules", "check", "--config", "config/rasid.yaml", path)
        let golden = try String(contentsOfFile: "\(path.dropLast(4)).txt", encoding: .utf8)
        #expect(run.errors == golden)
    }

    @Test("Each message says what to do, or where else to look", arguments: files)
    func help(file: String) throws {
        let golden = try String(contentsOfFile: "\(Self.folder)/\(file.dropLast(4)).txt", encoding: .utf8)
        for message in golden.split(separator: "\n\n") {
            let isClear = ["\nhelp: ", "; it takes ", "error: expected "].contains { message.contains($0) }
            #expect(isClear, "\(message)")
        }
    }
}
