// SPDX-License-Identifier: Apache-2.0

import ArabicText
public import Articles

/// Reads an article: who did or said what, where and when.
///
/// Immutable and safe to share; what changes while reading is in the workspace, of which every worker has its own.
public final class Extractor: Sendable {
    /// What it reads with.
    public let resources: LanguageResources

    /// What every workspace knows of words from the start.
    private let learnt: LearntWords?

    /// An extractor over compiled resources.
    ///
    /// - Parameter isPrepared: Look the most frequent words of the language up now, which takes some hundredths of a second,
    ///   rather than in the articles that have them first. For who has thousands to read; what is read is the same.
    public init(_ resources: LanguageResources, isPrepared: Bool = false) {
        self.resources = resources
        learnt = isPrepared ? LearntWords(of: resources.gazetteer.words.frequentWords, resources) : nil
    }

    /// New buffers for one worker.
    public func makeWorkspace() -> ExtractionWorkspace { ExtractionWorkspace(resources, learnt: learnt) }

    /// Reads one article. Time and memory are linear in its length.
    ///
    /// - Parameters:
    ///   - article: Its `text` must be well-formed UTF-8.
    ///   - workspace: One that this extractor made and that no other task is using.
    ///   - isExplained: Tell for every event also its trigger, the frame that matched and what filled it. Costs time.
    public func extract(
        _ article: Article,
        using workspace: ExtractionWorkspace,
        isExplained: Bool = false
    ) -> ArticleExtraction {
        workspace.isExplained = isExplained
        let language = readUnits(of: article, in: workspace)
        guard language == "ar" else { return ArticleExtraction(article: article, language: language) }
        tagNames(in: workspace)
        return DocumentReader(article: article, language: language, resources: resources, workspace: workspace).read()
    }

    /// Reads an article as far as the tables and the lexicon alone go, and gives its language; of one that is not
    /// Arabic only the tokens.
    func readUnits(of article: Article, in workspace: ExtractionWorkspace) -> String {
        if workspace.cache.makeRoom(forBytes: article.text.count) { workspace.stems.removeAll() }
        TextScanner.scan(article.text, titleByteCount: article.titleByteCount, into: &workspace.text)
        let language = LanguageGuess.language(of: article, text: workspace.text)
        guard language == "ar" else { return language }
        readUnits(in: workspace)
        return language
    }

    /// Looks up the words of the text that was scanned and makes units of them.
    func readUnits(in workspace: ExtractionWorkspace) {
        workspace.analyzer?.analyze(workspace.text, cache: &workspace.cache, words: &workspace.words)
        buildUnits(in: workspace)
    }

    private func buildUnits(in workspace: ExtractionWorkspace) {
        var units = workspace.units
        workspace.units = []
        units.removeAll(keepingCapacity: true)
        units.reserveCapacity(workspace.text.tokens.count)
        var sentences = workspace.sentences
        workspace.sentences = []
        sentences.removeAll(keepingCapacity: true)
        // Read out of the workspace once: each access to it counts references to all that the text consists of.
        let text = workspace.text
        let infos = workspace.infos
        workspace.infos = []
        var builder = UnitBuilder(
            resources: resources,
            text: text,
            words: workspace.words,
            cache: workspace.cache,
            infos: consume infos
        )
        var otherArticles = CrossReferences()
        for sentence in text.sentences {
            let first = units.count
            let contents = builder.append(sentence.tokens, to: &units)
            if otherArticles.contain(sentence, units: units[first...], of: text) { units.removeSubrange(first...) }
            sentences.append(UnitSentence(units: first..<units.count, flags: sentence.flags, contents: contents))
        }
        workspace.infos = builder.infos
        workspace.units = units
        workspace.sentences = sentences
    }

    private func tagNames(in workspace: ExtractionWorkspace) {
        var names = workspace.names
        workspace.names = []
        names.removeAll(keepingCapacity: true)
        defer { workspace.names = names }
        workspace.looseNames = []
        guard var tagger = workspace.tagger.take() else { return }
        let text = workspace.text
        let words = workspace.words
        let reader = WordFeatureReader(resources: resources, cache: workspace.cache)
        tagger.learn(text, numbers: words, reader: reader)
        let completion = NameCompletion(text: text)
        if let sentence = text.sentences.first { tagger.prefetch(sentence.tokens, numbers: words) }
        for (index, units) in workspace.sentences.enumerated() {
            let sentence = text.sentences[index]
            if index + 1 < text.sentences.count {
                tagger.prefetch(text.sentences[index + 1].tokens, numbers: words)
            }
            guard !units.units.isEmpty else { continue }
            let first = names.count
            tagger.tag(
                sentence.tokens,
                of: text,
                numbers: words,
                units: workspace.units[units.units],
                to: &names
            )
            completion.complete(&names, from: first, in: sentence.tokens)
        }
        workspace.tagger = tagger
        workspace.looseNames = NameMerger(
            resources: resources,
            text: text,
            words: words,
            cache: workspace.cache
        )
        .merge(&names, units: &workspace.units, sentences: &workspace.sentences)
    }
}
