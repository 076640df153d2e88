// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import SigmaRules
import SourceYAML
import Testing

@Suite("Rulesets from files")
struct RulesetCompilerTests {
    private static let ids = (1...9).map { "7a0b1c2d-0000-4000-8000-00000000000\($0)" }

    private func rule(_ number: Int) -> String {
        Fixture.rule("  s: {class: attack}\n  condition: s", id: RulesetCompilerTests.ids[number])
    }

    /// Runs with a directory of files that is gone afterwards.
    private func withDirectory(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "rasid-rules-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (name, text) in files {
            let file = root.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
        try body(root.path)
    }

    @Test("directories in depth, in the order of names, several documents a file")
    func directories() throws {
        let files = [
            "b.yml": rule(3), "a/z.yaml": rule(1) + "---\n" + rule(2), "a/notes.txt": "no rule",
            ".hidden.yml": "no: rule",
        ]
        try withDirectory(files) { root in
            let ruleset = try Fixture.compiler.compile(paths: [root])
            #expect(ruleset.rules.map(\.metadata.id) == [1, 2, 3].map { RulesetCompilerTests.ids[$0] })
            let same = try Fixture.compiler.compile(paths: [root + "/a", root + "/b.yml"])
            #expect(same.digest == ruleset.digest)
            #expect(try Fixture.compiler.compile(paths: [root + "/b.yml"]).digest != ruleset.digest)
        }
    }

    @Test("the problems of all files come together")
    func allFiles() throws {
        try withDirectory(["a.yml": "title: [", "b.yml": "titel: x", "c.yml": rule(1)]) { root in
            let error = #expect(throws: Diagnostics.self) {
                try Fixture.compiler.compile(paths: [root, root + "/none"])
            }
            let codes = try #require(error).errors.map(\.code)
            #expect(codes.first == "yaml.syntax")
            #expect(codes.contains("rule.missing-key"))
            #expect(codes.contains("rule.unreadable"))
        }
    }

    @Test("two rules of one id are refused, with both places")
    func duplicates() throws {
        let error = #expect(throws: Diagnostics.self) { try Fixture.compile(rule(1) + "---\n" + rule(1)) }
        let problem = try #require(error?.errors.first)
        #expect(problem.code == "rule.duplicate-id")
        #expect(problem.location?.description == "rule.yml:10:5")
        #expect(problem.notes.first?.location?.description == "rule.yml:1:8")
    }

    @Test("rules for other records and rules that say they can't be used are left out with a warning")
    func leftOut() throws {
        let other = rule(1).replacing("product: rasid, category: event", with: "product: windows")
        let unsupported = rule(2).replacing("level: low", with: "level: low\nstatus: unsupported")
        let ruleset = try Fixture.compile(other + "---\n" + unsupported + "---\n" + rule(3))
        #expect(ruleset.rules.map(\.metadata.id) == [RulesetCompilerTests.ids[3]])
        #expect(ruleset.warnings.all.map(\.code) == ["rule.other-logsource", "rule.unsupported-status"])
    }

    @Test("an empty file is odd, not wrong")
    func emptyFile() throws {
        #expect(try Fixture.compile("# nothing yet\n").warnings.all.map(\.code) == ["rule.empty-file"])
    }

    @Test("only the fields that rules ask for need be filled in")
    func usedFields() throws {
        let ruleset = try Fixture.compile(Fixture.rule("  s: {class: attack}\n  k: [word]\n  condition: s and k"))
        #expect(Set(ruleset.usedFields.map { Fixture.fields[$0].name }) == ["class", "text"])
    }
}
