// SPDX-License-Identifier: Apache-2.0

import ArabicText
public import SourceYAML

/// A word or phrase of the lexicon as those who add words see it.
public struct LexiconEntry: Sendable, Equatable {
    /// Under which key of its group it stands.
    public enum Part: String, Sendable, CaseIterable {
        case verb, masdar, noun, adjective, word, phrase
    }

    /// Under which key of its group it stands.
    public var part: Part
    /// As the file has it, its parts separated as there.
    public var written: String
    /// What its group means to the grammar, by the names the files use.
    public var classes: [String]
    /// The class of event it is a trigger of.
    public var event: EventClass?
    /// What the parts of its clause are to that event, as the files spell it.
    public var frame: String?
    /// The group's gloss.
    public var english: String?
    /// Where the entry stands.
    public var origin: WordOrigin?
    /// Where its group begins.
    public var group: WordOrigin?
    /// Every form it is known by, without clitics and in normal form; none for phrases, which are as written.
    public var forms: [String]
}

extension LanguageResources {
    /// The entries of the lexicon, overlays applied, in the order of the files.
    ///
    /// - Parameter directories: Directories of `*.yaml` in the order in which they count.
    /// - Throws: All problems of all files.
    public static func entries(lexicon directories: [String]) throws(Diagnostics) -> [LexiconEntry] {
        let sink = DiagnosticSink()
        let sources = lexiconSources(directories, sink: sink)
        try sink.diagnostics.throwIfErrors()
        return LexiconOverlay(sink: sink).merged(sources).flatMap(\.entries)
    }
}

extension LexiconSource {
    fileprivate var entries: [LexiconEntry] {
        entries(verbs, .verb, separator: "/") { word in
            guard word.parts.count == 2 else { return [] }
            return VerbForms(perfect: word.parts[0], imperfect: word.parts[1])?.forms
                .filter { $0.features.tense != .imperative }.map(\.codes) ?? []
        }
            + entries(masdars, .masdar, separator: "|") { LexiconSource.nominal($0, isHuman: false) }
            + entries(nouns, .noun, separator: "|") { LexiconSource.nominal($0, isHuman: isHuman) }
            + entries(adjectives, .adjective, separator: "|") { LexiconSource.nominal($0, isHuman: true) }
            + entries(words, .word, separator: "|") { $0.parts.map { Normalizer.codes(of: $0) } }
            + entries(phrases, .phrase, separator: " ") { _ in [] }
    }

    private func entries(
        _ words: [Word],
        _ part: LexiconEntry.Part,
        separator: String,
        forms: (Word) -> [[UInt8]]
    ) -> [LexiconEntry] {
        words.map { word in
            LexiconEntry(
                part: part,
                written: word.parts.joined(separator: separator),
                classes: group.classes.names,
                event: group.event,
                frame: group.frame.map(\.description),
                english: group.english,
                origin: WordOrigin(word.node),
                group: group.origin,
                forms: Set(forms(word).map { LetterCode.text(of: $0) }).sorted()
            )
        }
    }

    private static func nominal(_ word: Word, isHuman: Bool) -> [[UInt8]] {
        let singles = word.parts.filter { !$0.contains(" ") }
        guard let singular = singles.first else { return [] }
        let inflected = NounForms(
            singular: singular,
            plurals: Array(singles.dropFirst()),
            inflection: isHuman ? .person : .thing
        )
        return inflected?.forms.map(\.codes) ?? [Normalizer.codes(of: singular)]
    }
}
