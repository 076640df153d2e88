// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@testable import Extraction

@Suite("Reading the files of a lexicon")
struct LexiconReaderTests {
    private func read(_ text: String) throws -> (groups: [LexiconSource], problems: [Diagnostic]) {
        let sink = DiagnosticSink()
        let groups = LexiconReader(sink: sink).groups(of: try YAMLFile(text: text, name: "words.yaml"))
        return (groups, sink.diagnostics.all)
    }

    /// A mistake somebody makes in a file, and where and how it is told.
    struct Mistake: CustomTestStringConvertible, Sendable {
        var yaml: String
        var code: String
        var at: String
        /// Words of the help; `nil` where the message says it all.
        var help: String?

        var testDescription: String { code }
    }

    @Test(
        "every mistake is told with its place and a way out",
        arguments: [
            Mistake(
                yaml: "- classes: [strik]\n  words: [قصف]\n",
                code: "lexicon.unknown-class",
                at: "words.yaml:1:13",
                help: "did you mean \"strike\"?"
            ),
            Mistake(
                yaml: "- classes: [strike]\n  frame: {object: targt}\n",
                code: "lexicon.unknown-role",
                at: "words.yaml:2:19",
                help: "did you mean \"target\"?"
            ),
            Mistake(
                yaml: "- classes: [strike]\n  frame: {object: هدف}\n",
                code: "lexicon.unknown-role",
                at: "words.yaml:2:19",
                help: "it takes actor, target"
            ),
            Mistake(
                yaml: "- classes: [common]\n  needs: [somebdy]\n",
                code: "lexicon.unknown-need",
                at: "words.yaml:2:11",
                help: "did you mean \"somebody\"?"
            ),
            Mistake(
                yaml: "- classes: [strike]\n  frame: {قرابة: target}\n",
                code: "lexicon.unknown-preposition",
                at: "words.yaml:2:11",
                help: "على"
            ),
            Mistake(
                yaml: "- classes: [strike]\n  verbs: [قصف]\n",
                code: "lexicon.verb-without-imperfect",
                at: "words.yaml:2:11",
                help: "قصف/يقصف"
            ),
            Mistake(
                yaml: "- classes: [strike]\n  nouns: [\"\"]\n",
                code: "lexicon.empty-word",
                at: "words.yaml:2:11"
            ),
            Mistake(
                yaml: "classes: [strike]\n",
                code: "lexicon.wrong-type",
                at: "words.yaml:1:1"
            ),
            Mistake(
                yaml: "- classes: [strike]\n  words: [قصف]\n- قصف\n",
                code: "lexicon.wrong-type",
                at: "words.yaml:3:3"
            ),
            Mistake(
                yaml: "- classes: strike\n  words: [قصف]\n",
                code: "lexicon.wrong-type",
                at: "words.yaml:1:12"
            ),
            Mistake(
                yaml: "- classes: [strike]\n  human: maybe\n",
                code: "lexicon.wrong-type",
                at: "words.yaml:2:10"
            ),
            Mistake(
                yaml: "- classes: [strike]\n  noun: [غارة]\n",
                code: "lexicon.unknown-key",
                at: "words.yaml:2:3",
                help: "did you mean \"nouns\"?"
            ),
            Mistake(
                yaml: "- {ar: طبيب, femm: طبيبة}\n",
                code: "lexicon.unknown-key",
                at: "words.yaml:1:14",
                help: "did you mean \"fem\"?"
            ),
        ]
    )
    func mistakes(_ mistake: Mistake) throws {
        let problems = try read(mistake.yaml).problems
        let problem = try #require(problems.first { $0.code == mistake.code }, "\(problems)")
        #expect(problem.location?.description == mistake.at)
        if let help = mistake.help { #expect(problem.help?.contains(help) == true, "\(problem.help ?? "no help")") }
    }

    @Test("all mistakes of a file are told at once")
    func together() throws {
        let yaml = "- classes: [strik, kil]\n  verbs: [قصف]\n  noun: [غارة]\n"
        #expect(
            try read(yaml).problems.map(\.code) == [
                "lexicon.unknown-class", "lexicon.unknown-class", "lexicon.verb-without-imperfect",
                "lexicon.unknown-key",
            ]
        )
    }

    @Test(
        "a file of comments only, or of nothing, has no groups and no mistakes",
        arguments: ["", "# لا شيء\n", "---\n"]
    )
    func empty(yaml: String) throws {
        let (groups, problems) = try read(yaml)
        #expect(groups.isEmpty)
        #expect(problems.isEmpty)
    }

    @Test("a group says for all its words what they mean and what stands around them")
    func group() throws {
        let yaml = """
            - classes: [strike]
              event: attack
              mode: heavy-weapons
              attack: heavy-weapons
              frame: {subject: actor, object: target, of: actor-or-target, على: target, من قبل: actor}
              en: bombard
              verbs: [قصف/يقصف]
              masdars: [قصف]
              nouns: [غارة|غارات]

            """
        let (groups, problems) = try read(yaml)
        #expect(problems.isEmpty)
        let source = try #require(groups.first)
        #expect(source.group.classes.contains(.strike))
        #expect(source.group.event == .attack)
        #expect(source.group.attackType == .heavyWeapons)
        #expect(source.verbs.map(\.parts) == [["قصف", "يقصف"]])
        #expect(source.nouns.map(\.parts) == [["غارة", "غارات"]])
        let frame = try #require(source.group.frame)
        #expect(frame.subject == .actor)
        #expect(frame.genitive == .actorOrTarget)
        #expect(frame.role(of: .ala) == .target)
        #expect(frame.role(of: .byAgent) == .actor)
        #expect(frame.role(of: .fi) == nil)
    }

    @Test("a role has its feminine, its plurals and its English name")
    func role() throws {
        let yaml =
            "- {ar: مسعف, fem: مسعفة, plural: [مسعفون], en: paramedic, kind: profession, unnamed-speaker: true}\n"
        let (groups, problems) = try read(yaml)
        #expect(problems.isEmpty)
        let source = try #require(groups.first)
        #expect(source.group.english == "paramedic")
        #expect(source.group.classes.contains(.role))
        #expect(source.group.classes.contains(.unnamedSource))
        #expect(source.isHuman)
        #expect(source.nouns.map(\.parts) == [["مسعف", "مسعفون"], ["مسعفة"]])
    }
}
