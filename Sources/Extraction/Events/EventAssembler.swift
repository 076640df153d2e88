// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles

/// Turns drafts into events: entities for phrases, places, times and casualties from the clause outwards.
struct EventAssembler {
    let article: Article
    let resources: LanguageResources
    let workspace: ExtractionWorkspace
    let units: UnitView
    let spans: SpanReader
    let entities: EntityCollector
    let statements: [StatementReader.Draft]
    /// Indices of the statements whose content reaches into each sentence.
    let statementsBySentence: [[Int]]
    /// By sentence.
    let times: [[TimeMention]]

    /// The events, numbered in the order of the text.
    func events(_ drafts: [EventDraft]) -> [Event] {
        let attachment = CasualtyAttachment(
            figures: workspace.sentences.map {
                CasualtyReader(
                    grammar: SentenceGrammar(units: units, range: $0.units),
                    text: workspace.text
                )
                .figures()
            },
            attacks: drafts.filter(hasTarget)
        )
        let history = HistoryReader(
            units: units,
            sentences: workspace.sentences,
            times: times,
            published: article.publishedAt?.date
        )
        return drafts.map(history.dated).enumerated().map { number, draft in
            var event = event(draft, id: "v\(number + 1)")
            if draft.eventClass == .attack {
                event.casualties = casualties(attachment.figures(of: draft))
            }
            return event
        }
    }

    private func event(_ draft: EventDraft, id: String) -> Event {
        let places = EventPlaceReader(
            resources: resources,
            workspace: workspace,
            units: units,
            spans: spans,
            entities: entities
        )
        var event = Event(
            id: id,
            eventClass: draft.eventClass,
            status: draft.status,
            mode: draft.mode,
            context: draft.context,
            proximity: draft.proximity,
            actors: ids(of: draft.arguments.actors),
            targets: ids(of: draft.arguments.targets),
            addressees: ids(of: draft.arguments.addressees),
            places: places.places(of: draft),
            evidence: evidence(of: draft),
            confidence: draft.confidence,
            reasons: workspace.isExplained ? explanation(of: draft) : draft.reasons
        )
        if let health = draft.health {
            event.health = Event.Health(
                resources: health.resources,
                attackType: attackType(of: draft),
                facility: text(of: health.units)
            )
        }
        event.time = time(of: draft)
        event.statement = statement(of: draft)
        if let stage = draft.stage {
            event.ceasefire = Event.Ceasefire(
                stage: stage,
                purpose: draft.purpose,
                duration: draft.duration.map(text)
            )
        }
        return event
    }

    /// A time of the text as the extraction gives it.
    func time(_ mention: TimeMention) -> EventTime {
        EventTime(
            text: spans.span(mention.tokens),
            start: mention.start,
            end: mention.end,
            recurring: mention.recurring
        )
    }

    /// The time nearest to the trigger in its sentence, with how often; of a reported event without any the day of
    /// publication.
    private func time(of draft: EventDraft) -> EventTime? {
        let trigger = Int(units[draft.trigger].firstToken)
        let nearest = times[draft.sentence].sorted {
            abs($0.tokens.lowerBound - trigger) < abs($1.tokens.lowerBound - trigger)
        }
        let recurring = nearest.first { $0.recurring != nil }
        if var dated = nearest.first(where: { $0.start != nil }).map(time) {
            dated.recurring = recurring?.recurring
            return dated
        }
        if let recurring { return time(recurring) }
        guard draft.status == .reported, let day = article.publishedAt?.date else { return nil }
        return EventTime(start: day, end: day)
    }

    /// An attack of which more than its dead and wounded is told.
    private func hasTarget(_ draft: EventDraft) -> Bool {
        guard draft.eventClass == .attack else { return false }
        if draft.health != nil { return true }
        return !draft.arguments.targets.isEmpty && !units[draft.trigger].has([.kill, .injure])
    }

    /// The least and the most over all figures.
    private func casualties(_ figures: [CasualtyFigure]) -> Event.Casualties? {
        func count(_ kind: CasualtyFigure.Kind) -> Event.Count? {
            let figures = figures.filter { $0.kind == kind }
            guard let minimum = figures.map(\.minimum).min(), let maximum = figures.map(\.maximum).max() else {
                return nil
            }
            return Event.Count(min: minimum, max: maximum, who: figures.lazy.compactMap(\.who).first.map(text))
        }
        let killed = count(.killed)
        let injured = count(.injured)
        return killed == nil && injured == nil ? nil : Event.Casualties(killed: killed, injured: injured)
    }

    /// The innermost statement that tells of the event.
    private func statement(of draft: EventDraft) -> String? {
        let token = Int(units[draft.trigger].firstToken)
        return statementsBySentence[draft.sentence].filter { statements[$0].tokens.contains(token) }
            .min { statements[$0].tokens.count < statements[$1].tokens.count }
            .map { statements[$0].statement.id }
    }

    /// Entities named in the phrases, in order and once each.
    private func ids(of phrases: [NounPhrase]) -> [String] {
        var ids: [String] = []
        for phrase in phrases {
            for index in Array(phrase.units) + members(of: phrase) where units[index].mention >= 0 {
                let id = entities.entities[Int(units[index].mention)].id
                if !ids.contains(id) { ids.append(id) }
            }
        }
        return ids
    }

    private func text(of range: Range<Int>) -> String {
        let first = units[range.lowerBound]
        let tokens = Int(first.firstToken)..<Int(units[range.upperBound - 1].endToken)
        let text = spans.span(tokens, without: first.proclitics).text
        // لل is ل and the article.
        return first.proclitics.contains(.li) && first.proclitics.contains(.article) && text.hasPrefix("لل")
            ? "ال" + text.dropFirst(2) : text
    }

    private func evidence(of draft: EventDraft) -> [Span] {
        var seen = Set<Int>()
        return draft.evidence.compactMap { range in
            guard seen.insert(range.lowerBound).inserted else { return nil }
            let tokens = Int(units[range.lowerBound].firstToken)..<Int(units[range.upperBound - 1].endToken)
            return spans.span(tokens)
        }
    }

    /// The WHO type: the trigger's own, else what the weapons of the sentence, then of the article, say.
    private func attackType(of draft: EventDraft) -> HealthAttackType {
        if draft.attackType == .militarization, draft.health?.resources.contains(.facility) == false {
            return .removalOfAssets
        }
        if let type = draft.attackType, type != .unknown { return type }
        let sentence = workspace.sentences[draft.sentence].units
        for range in [sentence, 0..<units.count] {
            for index in range {
                let unit = units[index]
                guard unit.group >= 0 else { continue }
                let group = resources.lexicon.groups[Int(unit.group)]
                if let type = group.attackType, unit.has([.strike, .force, .munition]) { return type }
                if unit.has(.munition) { return .heavyWeapons }
            }
        }
        return draft.attackType ?? .unknown
    }
}
