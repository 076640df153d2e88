// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML

/// Generates the forms of all words and lays out the tables that the hot path reads.
struct LexiconCompiler {
    let sink: DiagnosticSink
    private var groups: [LexiconGroup] = []
    private var forms: [UInt64: [Lexicon.Form]] = [:]

    init(sink: DiagnosticSink) {
        self.sink = sink
    }

    /// Compiles the groups; `names` already holds what the gazetteer knows.
    func compile(_ sources: [LexiconSource], names: PhraseTrie.Builder) -> Lexicon {
        var compiler = self
        var phrases = names
        for source in sources { compiler.add(source, phrases: &phrases) }
        return Lexicon(groups: compiler.groups, forms: compiler.forms, phrases: phrases.build())
    }

    private mutating func add(_ source: LexiconSource, phrases: inout PhraseTrie.Builder) {
        let group = Int32(groups.count)
        groups.append(source.group)
        for verb in source.verbs { addVerb(perfect: verb.parts[0], imperfect: verb.parts[1], group: group) }
        for masdar in source.masdars {
            addNominal(masdar, kind: .masdar, isHuman: false, group: group, phrases: &phrases)
        }
        for noun in source.nouns {
            addNominal(noun, kind: .noun, isHuman: source.isHuman, group: group, phrases: &phrases)
        }
        for adjective in source.adjectives {
            addNominal(adjective, kind: .adjective, isHuman: true, group: group, phrases: &phrases)
        }
        for word in source.words {
            for spelling in word.parts {
                let hashes = WordHash.words(of: spelling)
                if hashes.count == 1 {
                    add(hashes[0], Lexicon.Form(group: group, features: FormFeatures(kind: .invariable)))
                } else {
                    phrases.add(hashes, .init(kind: .lexiconPhrase, index: group))
                }
            }
        }
        for phrase in source.phrases {
            let words = phrase.parts.map {
                $0.split(separator: "|").compactMap { WordHash.words(of: String($0)).first }
            }
            guard words.allSatisfy({ !$0.isEmpty }) else {
                sink.report(
                    Diagnostic("lexicon.empty-word", "a word of the phrase has no letters", at: phrase.node.location)
                )
                continue
            }
            phrases.add(words, .init(kind: .lexiconPhrase, index: group))
        }
    }

    private mutating func add(_ hash: UInt64, _ form: Lexicon.Form) {
        if forms[hash]?.contains(form) != true { forms[hash, default: []].append(form) }
    }

    private mutating func addVerb(perfect: String, imperfect: String, group: Int32) {
        let p = Normalizer.codes(of: perfect)
        let i = Normalizer.codes(of: imperfect)
        func perf(_ suffix: String) -> UInt64 { CodeHash.of(p + Normalizer.codes(of: suffix)) }
        add(CodeHash.of(p), Lexicon.Form(group: group, features: FormFeatures(kind: .perfect)))
        for (s, f, n) in [
            ("ت", true, FormFeatures.Number.singular), ("وا", false, .plural), ("تا", true, .dual), ("ا", false, .dual),
            ("نا", false, .plural),
        ] {
            add(perf(s), Lexicon.Form(group: group, features: FormFeatures(kind: .perfect, isFeminine: f, number: n)))
        }
        guard i.count > 1 else { return }
        let stem = Array(i.dropFirst())
        for (pre, suf, f, n) in [
            ("ي", "", false, FormFeatures.Number.singular), ("ت", "", true, .singular), ("ن", "", false, .plural),
            ("ا", "", false, .singular), ("ي", "ون", false, .plural), ("ي", "وا", false, .plural),
            ("ت", "ون", false, .plural), ("ي", "ان", false, .dual), ("ت", "ان", true, .dual), ("ت", "ا", true, .dual),
            ("ي", "ا", false, .dual),
        ] {
            let codes = Normalizer.codes(of: pre) + stem + Normalizer.codes(of: suf)
            add(
                CodeHash.of(codes),
                Lexicon.Form(group: group, features: FormFeatures(kind: .imperfect, isFeminine: f, number: n))
            )
        }
    }

    private mutating func addNominal(
        _ word: LexiconSource.Word,
        kind: WordKind,
        isHuman: Bool,
        group: Int32,
        phrases: inout PhraseTrie.Builder
    ) {
        for (position, part) in word.parts.enumerated() {
            if part.contains(" ") {
                phrases.add(WordHash.words(of: part), .init(kind: .lexiconPhrase, index: group))
                continue
            }
            let codes = Normalizer.codes(of: part)
            let plural = position > 0
            let feminine = part.hasSuffix("ة")
            add(
                CodeHash.of(codes),
                Lexicon.Form(
                    group: group,
                    features: FormFeatures(kind: kind, isFeminine: feminine, number: plural ? .plural : .singular)
                )
            )
            add(
                CodeHash.of(codes + Normalizer.codes(of: "ا")),
                Lexicon.Form(
                    group: group,
                    features: FormFeatures(kind: kind, isFeminine: feminine, number: plural ? .plural : .singular)
                )
            )
            if plural { continue }
            let stem = feminine ? Array(codes.dropLast()) : codes
            for (s, n) in [("ان", FormFeatures.Number.dual), ("ين", .dual), ("ات", .plural)] {
                let t = feminine && n == .dual ? Normalizer.codes(of: "ت") : []
                add(
                    CodeHash.of(stem + t + Normalizer.codes(of: s)),
                    Lexicon.Form(group: group, features: FormFeatures(kind: kind, isFeminine: feminine, number: n))
                )
            }
            if isHuman {
                for s in ["ون", "ين", "و", "ي"] {
                    add(
                        CodeHash.of(codes + Normalizer.codes(of: s)),
                        Lexicon.Form(group: group, features: FormFeatures(kind: kind, number: .plural))
                    )
                }
                add(
                    CodeHash.of(codes + Normalizer.codes(of: "ة")),
                    Lexicon.Form(group: group, features: FormFeatures(kind: kind, isFeminine: true))
                )
            }
        }
    }
}
