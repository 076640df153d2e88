// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import RuleWorkshop
import Testing

@Suite("Where tests of rules lie")
struct RuleTestFilesTests {
    @Test("in folders called tests, below the rules and beside them; no file twice")
    func places() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "rule-tests-\(UUID())")
        defer { try? FileManager.default.removeItem(at: root) }
        let files = [
            "rules/a.yml", "rules/tests/b.yml", "rules/deep/tests/deeper/c.yaml", "rules/tests/notes.txt",
            "rules/tests/.hidden.yml", "rules.d/own.yml", "tests/d.yml",
        ]
        for file in files {
            let url = root.appending(path: file)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data().write(to: url)
        }
        func found(_ names: String...) -> [String] {
            RuleTestFiles.paths(for: names.map { root.appending(path: $0).path })
                .map { String($0.dropFirst(root.path.count + 1)) }
        }
        #expect(found("rules", "rules.d/") == ["rules/deep/tests/deeper/c.yaml", "rules/tests/b.yml", "tests/d.yml"])
        #expect(found("tests") == ["tests/d.yml"])
        #expect(found("rules/tests/b.yml") == ["rules/tests/b.yml"])
        #expect(found("rules/deep") == ["rules/deep/tests/deeper/c.yaml", "rules/tests/b.yml"])
    }
}
