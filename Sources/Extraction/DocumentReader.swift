// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles

/// Reads a whole article once its units are built: entities, statements, times, events, in this order.
struct DocumentReader {
    let article: Article
    let language: String
    let resources: LanguageResources
    let workspace: ExtractionWorkspace

    func read() -> ArticleExtraction {
        let spans = SpanReader(text: article.text, tokens: workspace.text.tokens)
        let entities = EntityCollector(
            resources: resources,
            spans: spans,
            names: resources.tagger == nil ? nil : workspace.names
        )
        entities.collect(&workspace.units, sentences: workspace.sentences)
        entities.add(workspace.looseNames, to: &workspace.units)
        BodyNouns(spans: spans).read(&workspace.units, sentences: workspace.sentences, entities: entities)
        RoleReader(resources: resources, spans: spans, year: article.publishedAt?.date.year)
            .read(&workspace.units, sentences: workspace.sentences, entities: entities)
        return workspace.units.withUnitView { read($0, spans: spans, entities: entities) }
    }

    private func read(_ units: UnitView, spans: SpanReader, entities: EntityCollector) -> ArticleExtraction {
        var statementReader = StatementReader(workspace: workspace, units: units, spans: spans, entities: entities)
        let statements = statementReader.read()
        let published = article.publishedAt?.date
        let timeReader = TimeReader(text: workspace.text, published: published)
        let times = workspace.text.sentences.map { timeReader.mentions(in: $0.tokens) }
        var drafts: [EventDraft] = []
        let setting = ConflictSetting(
            units: units,
            entities: entities,
            resources: resources,
            year: published?.year
        )
        // One for all sentences: what it reads with is counted once.
        var reader = EventReader(units: units, lexicon: resources.lexicon, setting: setting)
        for (index, sentence) in workspace.sentences.enumerated()
        where SentenceOverview.mayHaveCue(in: sentence.contents) {
            reader.turn(to: index, units: sentence.units)
            let found = reader.events()
            guard !found.isEmpty else { continue }
            if found.indices.contains(where: {
                found[$0].eventClass == .attack && found[$0].attackType == .heavyWeapons
            }) {
                reader.isConflict = true
            }
            if found.contains(where: { $0.health != nil && $0.status == .reported && $0.context == nil }) {
                reader.lastAttack = index
            }
            markMentions(among: found, in: workspace.text.sentences[index].tokens)
            drafts += found
        }
        let assembler = EventAssembler(
            published: published,
            resources: resources,
            workspace: workspace,
            units: units,
            spans: spans,
            entities: entities,
            statements: statements,
            statementsBySentence: bySentence(statements),
            times: times
        )
        drafts = HealthEventMerger(workspace: workspace, units: units).merged(drafts)
        drafts.removeAll { $0.isMention }
        return ArticleExtraction(
            article: article,
            language: language,
            entities: entities.entities,
            statements: statements.map { $0.statement },
            events: assembler.events(drafts),
            times: times.joined().map(assembler.time)
        )
    }

    /// Marks those attacks of a sentence that its words only mention. What strikes health care is told wherever its
    /// target is, and what is demanded, threatened or denied need not have happened.
    private func markMentions(among drafts: [EventDraft], in tokens: Range<Int>) {
        guard let occurrences = resources.occurrences, drafts.indices.contains(where: { drafts[$0].mayBeMention })
        else { return }
        let verdict = occurrences.verdict(
            on: tokens,
            of: workspace.text,
            words: workspace.words,
            stems: &workspace.stems
        )
        for index in drafts.indices where drafts[index].mayBeMention {
            drafts[index].isMention = !verdict.isTold
            guard verdict.isTold, let word = verdict.strongest else { continue }
            drafts[index].reasons.append("told: the words of the sentence, \(word) most of all")
        }
    }

    /// For each sentence the indices of the statements whose content reaches into it.
    private func bySentence(_ statements: [StatementReader.Draft]) -> [[Int]] {
        let sentences = workspace.text.sentences
        var found = [[Int]](repeating: [], count: sentences.count)
        for number in statements.indices {
            let tokens = statements[number].tokens
            var low = 0
            var high = sentences.count
            while low < high {
                let middle = (low + high) / 2
                if sentences[middle].tokens.upperBound <= tokens.lowerBound {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            while low < sentences.count, sentences[low].tokens.lowerBound < tokens.upperBound {
                found[low].append(number)
                low += 1
            }
        }
        return found
    }
}
