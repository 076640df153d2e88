// SPDX-License-Identifier: Apache-2.0

import Articles
import SourceYAML
import Testing

@testable import Extraction

@Suite("Loading a language's lexicon and gazetteer")
struct LanguageResourcesTests {
    @Test("what ships with Rasid loads without a problem and is not empty")
    func shipped() throws {
        let counts = try TestResources.shipped().counts
        #expect(counts.groups > 100)
        #expect(counts.forms > counts.groups)
        #expect(counts.places > 100)
        #expect(counts.actors > 10)
    }

    @Test("a directory that is not there is told by its path")
    func missingLexicon() throws {
        let problems = try #require(throws: Diagnostics.self) {
            try LanguageResources.load(lexicon: ["/nowhere/lexicon"], gazetteer: TestResources.gazetteerPath)
        }
        let problem = try #require(problems.all.first)
        #expect(problem.code == "lexicon.no-directory")
        #expect(problem.message.contains("/nowhere/lexicon"))
        #expect(problem.help?.contains("extraction") == true)
    }

    @Test("countries and places have to be there")
    func missingGazetteer() throws {
        let words = try TemporaryDirectory(files: ["words.yaml": "- classes: [strike]\n  nouns: [غارة]\n"])
        let problems = try #require(throws: Diagnostics.self) {
            try LanguageResources.load(lexicon: [words.path], gazetteer: "/nowhere/gazetteer")
        }
        #expect(problems.all.map(\.code) == ["gazetteer.no-file", "gazetteer.no-file"])
    }

    @Test("mistakes of several files are told together, each with its file")
    func severalFiles() throws {
        let words = try TemporaryDirectory(files: [
            "a.yaml": "- classes: [strik]\n",
            "b.yml": "- classes: [kill]\n  verbs: [قتل]\n",
            "notes.txt": "not read",
        ])
        let problems = try #require(throws: Diagnostics.self) {
            try LanguageResources.load(lexicon: [words.path], gazetteer: TestResources.gazetteerPath)
        }
        #expect(problems.all.map(\.code) == ["lexicon.unknown-class", "lexicon.verb-without-imperfect"])
        #expect(problems.all.first?.location?.description == "\(words.path)/a.yaml:1:13")
    }

    @Test("a site's own directory adds words to the shipped ones")
    func overlay() throws {
        // A made-up verb, which no lexicon knows.
        let article = Article(id: "a", body: "زعفقت الطائرات الحربية مستشفى الأمل.")
        let site = try TemporaryDirectory(files: [
            "site.yaml": """
            - classes: [strike]
              event: attack
              attack: heavy-weapons
              frame: {subject: actor, object: target}
              verbs: [زعفق/يزعفق]

            """
        ])
        #expect(try TestResources.extraction(of: article).events.isEmpty)
        let extractor = Extractor(
            try LanguageResources.load(
                lexicon: [TestResources.lexiconPath, site.path],
                gazetteer: TestResources.gazetteerPath
            )
        )
        let events = extractor.extract(article, using: extractor.makeWorkspace()).events
        #expect(events.map(\.health?.resources) == [[.facility]])
    }
}
