// SPDX-License-Identifier: Apache-2.0

import Alerting
import ArabicText
import Articles
import Extraction
import SigmaRules

/// Finds the words of an article that stand behind the fields of an event.
struct FieldWords {
    /// How many places of one entity or keyword are shown.
    private static let most = 3

    private let event: Event
    private let extraction: ArticleExtraction

    init(_ event: Event, in extraction: ArticleExtraction) {
        self.event = event
        self.extraction = extraction
    }

    /// In the order of the text, none twice.
    func spans(behind item: ExplainedItem) -> [Span] {
        // No words say that something is not there.
        guard item.found.contains(where: { $0.text != "false" }) else { return [] }
        let found = item.field.map { spans(behind: $0, item) } ?? occurrences(of: item)
        return Set(found).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    private func spans(behind field: String, _ item: ExplainedItem) -> [Span] {
        let parts = field.split(separator: ".", maxSplits: 1)
        guard parts.count == 2 else { return [] }
        switch parts[0] {
        case "event": return ofEvent(parts[1])
        case "health": return ofHealth(parts[1])
        case "ceasefire": return governing
        case "actor": return wanted(event.actors, item).flatMap(mentions)
        case "target": return wanted(event.targets, item).flatMap(mentions)
        case "addressee": return wanted(event.addressees, item).flatMap(mentions)
        case "place": return wanted(event.places, item).compactMap(\.entity).flatMap(mentions)
        case "time": return [event.time?.text].compactMap(\.self)
        case "casualties": return ofCasualties(parts[1])
        case "statement": return ofStatement(parts[1])
        case "article": return ofArticle(parts[1], item)
        default: return []
        }
    }

    // MARK: The event

    /// The word that raised the event.
    private var trigger: [Span] { Array(event.evidence.prefix(1)) }

    /// The words that make it what it is besides the one that raised it: those that govern it.
    private var governing: [Span] {
        let others = event.evidence.dropFirst().filter { $0.text != event.health?.facility }
        return others.isEmpty ? trigger : Array(others)
    }

    private func ofEvent(_ name: Substring) -> [Span] {
        switch name {
        case "class", "mode": trigger
        case "status", "context", "proximity": governing
        case "evidence": event.evidence
        default: []
        }
    }

    private func ofHealth(_ name: Substring) -> [Span] {
        guard let health = event.health else { return [] }
        let facility = event.evidence.filter { $0.text == health.facility }
        switch name {
        case "attackType": return trigger
        case "certainty": return governing
        default: return facility.isEmpty ? event.evidence : facility
        }
    }

    private func ofCasualties(_ name: Substring) -> [Span] {
        let count = name.hasPrefix("killed") ? event.casualties?.killed : event.casualties?.injured
        guard let count else { return [] }
        let own = event.evidence.filter { span in
            count.who.map { span.text.contains($0) || $0.contains(span.text) } ?? false
        }
        return own.isEmpty ? governing : own
    }

    /// Of several the ones whose values are wanted, where it is clear which they are.
    private func wanted<Member>(_ members: [Member], _ item: ExplainedItem) -> [Member] {
        guard members.count == item.found.count, item.found.contains(where: \.isWanted) else { return members }
        return zip(members, item.found).filter { $1.isWanted }.map { $0.0 }
    }

    /// The mention of an entity that stands nearest to the words that raised the event.
    private func mentions(of entity: String) -> [Span] {
        let anchor = event.evidence.first?.start ?? 0
        let mentions = extraction.entity(entity)?.mentions ?? []
        return mentions.min { abs($0.start - anchor) < abs($1.start - anchor) }.map { [$0] } ?? []
    }

    // MARK: What is said, and the article

    private func ofStatement(_ name: Substring) -> [Span] {
        guard let statement = extraction.statements.first(where: { $0.id == event.statement }) else { return [] }
        switch name {
        case "text": return [statement.content]
        case "speaker", "speakerKind":
            return nearest(statement.speakerText, to: statement.content.start)
        default: return nearest(statement.cue, to: statement.content.start)
        }
    }

    private func ofArticle(_ name: Substring, _ item: ExplainedItem) -> [Span] {
        switch name {
        case "text": return occurrences(of: item)
        case "title":
            guard let title = extraction.article.title, extraction.article.titleByteCount > 0 else { return [] }
            return [Span(start: 0, end: title.unicodeScalars.count, text: title)]
        default: return []
        }
    }

    private func nearest(_ text: String, to offset: Int) -> [Span] {
        let found = FoldedArticle(extraction).occurrences(of: text)
        return found.min { abs($0.start - offset) < abs($1.start - offset) }.map { [$0] } ?? []
    }

    /// Where the text has what a line about it asks for; of patterns the longest part.
    private func occurrences(of item: ExplainedItem) -> [Span] {
        guard !item.modifiers.contains("re") else { return [] }
        let article = FoldedArticle(extraction)
        return item.wanted.filter(\.holds).flatMap { wanted in
            let pieces = wanted.text.split { $0 == "*" || $0 == "?" || $0 == "\\" }
            let longest = pieces.max { $0.count < $1.count }.map(String.init) ?? ""
            return article.occurrences(of: longest).prefix(Self.most)
        }
    }
}

/// The article's text as rules compare it, with the way back to the text as written.
private struct FoldedArticle {
    private let written: [Unicode.Scalar]
    private var folded: [Unicode.Scalar] = []
    /// For each folded scalar the written one it came from.
    private var origins: [Int] = []

    init(_ extraction: ArticleExtraction) {
        written = Array(String(decoding: extraction.article.text, as: UTF8.self).unicodeScalars)
        for (index, scalar) in written.enumerated() {
            for piece in Normalizer.fold(String(scalar)).unicodeScalars {
                folded.append(piece)
                origins.append(index)
            }
        }
    }

    func occurrences(of text: String) -> [Span] {
        let wanted = Array(Normalizer.fold(text).unicodeScalars)
        guard !wanted.isEmpty, folded.count >= wanted.count else { return [] }
        var spans: [Span] = []
        var start = 0
        while start + wanted.count <= folded.count {
            guard folded[start] == wanted[0], folded[start..<start + wanted.count].elementsEqual(wanted) else {
                start += 1
                continue
            }
            let range = origins[start]..<origins[start + wanted.count - 1] + 1
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: written[range])
            spans.append(Span(start: range.lowerBound, end: range.upperBound, text: String(piece)))
            start += wanted.count
        }
        return spans
    }
}
