// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Testing

@Suite("rasid lexicon")
struct LexiconCommandTests {
    @Test("check: what is shipped is right, and is counted")
    func shipped() throws {
        let run = try RasidProcess("lexicon", "check", "--strict")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("groups of words"))
        #expect(run.errors.isEmpty)
    }

    @Test("check: a folder of one's own is read over what is shipped; every mistake has its place and its mark")
    func mistakes() throws {
        let file = try TemporaryFile(
            "site.yaml",
            "- classes: [strik]\n  nouns: [غارة]\n- classes: [kill]\n  verbs: [قتل]\n"
        )
        let run = try RasidProcess("lexicon", "check", file.folder)
        #expect(run.status == 3)
        #expect(run.errors.contains("\(file.path):1:13: error: \"strik\" is no semantic class [lexicon.unknown-class]"))
        #expect(run.errors.contains("^~~~~"))
        #expect(run.errors.contains("help: did you mean \"strike\"?"))
        #expect(run.errors.contains("\(file.path):4:11: error: "))
        let json = try RasidProcess("lexicon", "check", "--format", "json", file.folder)
        #expect(try JSONDocument(parsing: json.output).root["valid"]?.bool == false)
    }

    @Test("check: a folder without words or names is refused")
    func empty() throws {
        let file = try TemporaryFile("notes.txt", "")
        let run = try RasidProcess("lexicon", "check", file.folder)
        #expect(run.status == 3)
        #expect(run.errors.contains("[lexicon.no-files]"))
    }

    @Test("check: a removal of nothing is a warning, and with --strict an error")
    func warnings() throws {
        let file = try TemporaryFile("site.yaml", "- remove: [زعفقة]\n")
        let run = try RasidProcess("lexicon", "check", file.folder)
        #expect(run.status == 0)
        #expect(run.errors.contains("[lexicon.nothing-to-remove]"))
        #expect(try RasidProcess("lexicon", "check", "--strict", file.folder).status == 3)
    }

    @Test("list: the words of a class, with their places; for programs with all forms")
    func list() throws {
        let run = try RasidProcess("lexicon", "list", "--class", "healthFacility")
        #expect(run.status == 2)
        #expect(run.errors.contains("did you mean \"health-facility\"?"))
        let text = try RasidProcess("lexicon", "list", "--class", "health-facility")
        #expect(text.output.contains("مستشفى"))
        #expect(text.output.contains("health.yaml:"))
        let lines = try RasidProcess("lexicon", "list", "--class", "health-facility", "--format", "jsonl")
        let first = try JSONDocument(parsing: String(try #require(lines.output.split(separator: "\n").first))).root
        #expect(first["classes"]?[0]?.string == "health-facility")
        #expect(first["forms"]?[0]?.string?.isEmpty == false)
    }

    @Test("try: a sentence word by word")
    func tryWords() throws {
        let run = try RasidProcess("lexicon", "try", "قصفت", "إدلب")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("triggers attack"))
        #expect(run.output.contains("place Idlib إدلب (admin1, SY, SY07)"))
        #expect(try RasidProcess("lexicon", "try").status == 2)
    }
}
