// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What is known of the words that every worker is sure to meet, looked up once for all of them.
///
/// Else each worker looks up each spelling when it first meets it, which is a fourth of its work in the first thousands of
/// articles: those that wait when the daemon starts.
struct LearntWords: Sendable {
    private(set) var cache = WordCache()
    private(set) var tagger: NameTagger?

    /// Looks up the words of a text in UTF-8.
    init(of text: [UInt8], _ resources: LanguageResources) {
        var scanned = TokenizedText()
        TextScanner.scan(text, into: &scanned)
        var numbers: ContiguousArray<Int32> = []
        var analyzer = WordAnalyzer(lexicon: resources.lexicon)
        analyzer.analyze(scanned, cache: &cache, words: &numbers)
        tagger = resources.tagger.map(NameTagger.init)
        tagger?.learn(scanned, numbers: numbers, reader: WordFeatureReader(resources: resources, cache: cache))
    }
}
