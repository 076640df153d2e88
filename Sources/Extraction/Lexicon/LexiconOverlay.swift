// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML

/// Lays later files over earlier ones: `remove` takes words out, `replace: true` puts a group's words in their place.
///
/// A word is meant whose first form (singular, perfect, masculine) is the one given, with all its forms; a plural or a
/// further spelling given alone goes alone. Spelling counts in normal form.
struct LexiconOverlay {
    let sink: DiagnosticSink

    /// The sources as they count, in their order, without the removals.
    func merged(_ sources: [LexiconSource]) -> [LexiconSource] {
        var merged: [LexiconSource] = []
        for source in sources {
            for word in source.removals {
                let spelling = word.parts.joined(separator: "|")
                if !word.parts.contains(where: { strike($0, ofClasses: source.group.classes, from: &merged) }) {
                    report(spelling, word, among: merged)
                }
            }
            guard source.removals.isEmpty else { continue }
            if source.replaces {
                for word in source.allWords {
                    _ = strike(word.parts[0], ofClasses: .none, from: &merged)
                }
                for phrase in source.phrases {
                    for way in phrase.ways { _ = strike(way, ofClasses: .none, from: &merged) }
                }
            }
            merged.append(source)
        }
        return merged
    }

    /// Takes a word or phrase out of all groups of one of the classes, or of all groups; whether there was any.
    private func strike(_ text: String, ofClasses classes: ClassSet, from sources: inout [LexiconSource]) -> Bool {
        let perfect = text.split(separator: "/").first.map(String.init) ?? text
        let hashes = WordHash.words(of: perfect)
        var found = false
        for index in sources.indices where classes.isEmpty || sources[index].group.classes.intersects(classes) {
            let isVerb = text.contains("/")
            if sources[index].strike(hashes, verbsOnly: isVerb) { found = true }
        }
        return found
    }

    private func report(_ spelling: String, _ word: LexiconSource.Word, among sources: [LexiconSource]) {
        let known = sources.lazy.flatMap { $0.allWords.map { $0.parts[0] } }
        sink.report(
            Diagnostic(
                "lexicon.nothing-to-remove",
                "no file before this one has \(spelling)",
                at: word.node.location,
                severity: .warning,
                help: Suggestion.help(for: spelling, among: known)
                    ?? "'rasid lexicon try \(spelling)' tells how the word is read and from where"
            )
        )
    }
}

extension LexiconSource {
    /// Everything but phrases.
    var allWords: [Word] { verbs + masdars + nouns + adjectives + words }

    /// Takes out what is spelled so; whether there was any.
    mutating func strike(_ hashes: [UInt64], verbsOnly: Bool) -> Bool {
        var found = LexiconSource.strike(hashes, from: &verbs, partsToo: false)
        guard !verbsOnly else { return found }
        for path in [\LexiconSource.masdars, \.nouns, \.adjectives, \.words] {
            if LexiconSource.strike(hashes, from: &self[keyPath: path], partsToo: true) { found = true }
        }
        if hashes.count > 1, phrases.contains(where: { $0.covers(hashes) }) {
            withoutPhrases.append(hashes)
            found = true
        }
        return found
    }

    private static func strike(_ hashes: [UInt64], from words: inout [Word], partsToo: Bool) -> Bool {
        var found = false
        words = words.compactMap { word in
            guard WordHash.words(of: word.parts[0]) != hashes else {
                found = true
                return nil
            }
            var word = word
            let count = word.parts.count
            if partsToo { word.parts.removeAll { WordHash.words(of: $0) == hashes } }
            found = found || word.parts.count < count
            return word
        }
        return found
    }
}

extension LexiconSource.Word {
    /// The alternatives of each word of a phrase, as hashes.
    fileprivate var alternatives: [[UInt64]] {
        parts.map { $0.split(separator: "|").compactMap { WordHash.words(of: String($0)).first } }
    }

    /// Whether one way through the phrase is these words.
    fileprivate func covers(_ hashes: [UInt64]) -> Bool {
        let alternatives = alternatives
        return alternatives.count == hashes.count && zip(alternatives, hashes).allSatisfy { $0.contains($1) }
    }

    /// Every way through the phrase, written out.
    fileprivate var ways: [String] {
        parts.reduce([""]) { begun, part in
            begun.flatMap { start in
                part.split(separator: "|").map { start.isEmpty ? String($0) : "\(start) \($0)" }
            }
        }
    }
}
