// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles

/// Turns drafts into events: entities for phrases, places, times and casualties from the clause outwards. A reference, for
/// every closure over it would copy all that it holds.
final class EventAssembler {
    /// The day of publication.
    let published: CivilDate?
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

    init(
        published: CivilDate?,
        resources: LanguageResources,
        workspace: ExtractionWorkspace,
        units: UnitView,
        spans: SpanReader,
        entities: EntityCollector,
        statements: [StatementReader.Draft],
        statementsBySentence: [[Int]],
        times: [[TimeMention]]
    ) {
        self.published = published
        self.resources = resources
        self.workspace = workspace
        self.units = units
        self.spans = spans
        self.entities = entities
        self.statements = statements
        self.statementsBySentence = statementsBySentence
        self.times = times
    }

    /// The events, numbered in the order of the text.
    func events(_ drafts: [EventDraft]) -> [Event] {
        var tellings: [EventDraft.Telling] = []
        for index in drafts.indices where drafts[index].eventClass == .attack && hasTarget(drafts[index]) {
            guard !isMeans(drafts[index], among: drafts[..<index].suffix(EventAssembler.window)) else { continue }
            tellings += drafts[index].tellings
        }
        let isTold = drafts.indices.contains { drafts[$0].eventClass == .attack }
        let attachment = CasualtyAttachment(
            figures: workspace.sentences.map { sentence in
                guard isTold, sentence.contents.mayHave(CasualtyReader.cues) else { return [] }
                let grammar = SentenceGrammar(units: units, range: sentence.units)
                return CasualtyReader(grammar: grammar, text: workspace.text).figures()
            },
            tellings: tellings
        )
        let places = EventPlaceReader(
            resources: resources,
            workspace: workspace,
            units: units,
            spans: spans,
            entities: entities
        )
        let history = HistoryReader(
            units: units,
            text: workspace.text,
            sentences: workspace.sentences,
            times: times,
            published: published
        )
        let isAsked = drafts.indices.contains { drafts[$0].health != nil && lacksAttackType(drafts[$0]) }
        let weapons = isAsked ? attackType(in: 0..<units.count) : nil
        var events: [Event] = []
        events.reserveCapacity(drafts.count)
        for draft in drafts {
            history.date(draft)
            let figures = draft.eventClass == .attack ? attachment.figures(of: draft) : []
            if let health = draft.health { draft.health = self.health(health, with: figures) }
            events.append(
                event(
                    draft,
                    id: LocalIdentifier.event(events.count),
                    places: places.places(of: draft),
                    health: health(of: draft, otherwise: weapons),
                    casualties: casualties(figures)
                )
            )
        }
        return events
    }

    private func event(
        _ draft: EventDraft,
        id: String,
        places: [EventPlace],
        health: Event.Health?,
        casualties: Event.Casualties?
    ) -> Event {
        Event(
            id: id,
            eventClass: draft.eventClass,
            status: draft.status,
            mode: draft.mode,
            health: health,
            ceasefire: draft.stage.map {
                Event.Ceasefire(stage: $0, purpose: draft.purpose, duration: draft.duration.map(text))
            },
            context: draft.context,
            proximity: draft.proximity,
            actors: actors(of: draft),
            targets: ids(of: draft.arguments.targets),
            addressees: ids(of: draft.arguments.addressees),
            places: places,
            time: time(of: draft),
            casualties: casualties,
            statement: statement(of: draft).map { statements[$0].statement.id },
            evidence: evidence(of: draft),
            confidence: draft.confidence,
            reasons: workspace.isExplained ? explanation(of: draft) : draft.reasons
        )
    }

    private func health(of draft: EventDraft, otherwise weapons: HealthAttackType?) -> Event.Health? {
        guard let health = draft.health else { return nil }
        return Event.Health(
            resources: health.resources,
            attackType: attackType(of: draft, otherwise: weapons),
            facility: text(of: listed(health.units))
        )
    }

    /// Units within which a list of facilities is followed.
    private static let longestList = 16

    /// A facility together with those listed behind it: مشفى الشفاء والوطني ومستوصف الأمل.
    private func listed(_ range: Range<Int>) -> Range<Int> {
        guard units[range.lowerBound].has([.healthFacility, .facilityHead]) else { return range }
        let limit = min(units.count, range.upperBound + EventAssembler.longestList)
        let grammar = SentenceGrammar(units: units, range: range.lowerBound..<limit)
        var end = range.upperBound
        var index = end
        while index < limit, units[index].isNominal, units[index].proclitics.isDisjoint(with: .prepositions) {
            if units[index].isConjoined, let phrase = grammar.nounPhrase(at: index), isFacility(phrase, grammar) {
                end = phrase.end
                index = end
            } else {
                guard units[index].isConjoined || index > end, units[index].kind != .number else { break }
                index += 1
            }
        }
        return range.lowerBound..<end
    }

    /// Also what governs health care: مديرية الصحة.
    private func isFacility(_ phrase: NounPhrase, _ grammar: SentenceGrammar) -> Bool {
        if grammar.healthTarget(in: phrase)?.isBuilding == true { return true }
        return units[phrase.first].has(.organizationHead) && phrase.units.contains { units[$0].has(.medical) }
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

    /// The time nearest to a trigger that tells of the event, that of its first sentence with a date, with how often; of a
    /// reported event without any the day of publication.
    private func time(of draft: EventDraft) -> EventTime? {
        let times = times[draft.sentence]
        let recurring = mention(nearest: draft.trigger, in: draft.sentence) { times[$0].recurring != nil }
            .map { times[$0] }
        if let date = date(of: draft) {
            var dated = time(date)
            dated.recurring = recurring?.recurring
            return dated
        }
        if let recurring { return time(recurring) }
        guard draft.status == .reported, let day = published else { return nil }
        return EventTime(start: day, end: day)
    }

    /// Sentences below the first within which another one dates it: a headline tells what the sentence below it dates.
    private static let reachOfDates = 2

    private func date(of draft: EventDraft) -> TimeMention? {
        if let own = date(nearest: draft.trigger, in: draft.sentence) { return own }
        for telling in draft.tellings where telling.sentence - draft.sentence <= EventAssembler.reachOfDates {
            if let date = date(nearest: telling.trigger, in: telling.sentence) { return date }
        }
        return nil
    }

    private func date(nearest trigger: Int, in sentence: Int) -> TimeMention? {
        mention(nearest: trigger, in: sentence) { times[sentence][$0].start != nil }.map { times[sentence][$0] }
    }

    /// The number among those of its sentence of the time nearest to a trigger of which `condition` is true.
    private func mention(nearest trigger: Int, in sentence: Int, where condition: (Int) -> Bool) -> Int? {
        let token = Int(units[trigger].firstToken)
        var nearest: (index: Int, distance: Int)?
        for index in times[sentence].indices where condition(index) {
            let distance = abs(times[sentence][index].tokens.lowerBound - token)
            if distance < nearest?.distance ?? .max { nearest = (index, distance) }
        }
        return nearest?.index
    }

    /// An attack of which more than its dead and wounded is told: on what, or by whom.
    private func hasTarget(_ draft: EventDraft) -> Bool {
        guard draft.eventClass == .attack else { return false }
        if draft.health != nil { return true }
        // قصف للنظام: as definite as a strike with its target.
        let isNamed = draft.arguments.actors.contains { $0.preposition == .li }
        // سقط ثلاثة قتلى على الأقل: those who fall are nothing that falls on somebody.
        let isDeath =
            units[draft.trigger].has([.kill, .injure])
            || (units[draft.trigger].has(.impact) && draft.arguments.instruments.contains { isDead(units[$0.head]) })
        return (!draft.arguments.targets.isEmpty || isNamed) && !isDeath
    }

    private func isDead(_ unit: Unit) -> Bool { unit.has([.dead, .wounded, .people]) }

    /// قتل مسعفان في غارة على حي، فيما جرح ثلاثة: the strike by which the staff died has no casualties of its own.
    private func isMeans(_ draft: EventDraft, among drafts: ArraySlice<EventDraft>) -> Bool {
        guard draft.health == nil, !units[draft.trigger].isVerb, draft.trigger > 0 else { return false }
        // اقتصرت على الأضرار ووفاة طفلين: nor has the damage that it did.
        let isDamage = units[draft.trigger].has(.damage) && !units[draft.trigger].has(.strike)
        let before = units[draft.trigger - 1].particle
        let isGoverned =
            before == .fi || before == .becauseOf || units[draft.trigger].proclitics.contains(.bi)
        guard isGoverned || isDamage else { return false }
        return drafts.contains { other in
            guard other.health != nil else { return false }
            return other.tellings.contains { telling in
                telling.sentence == draft.sentence && telling.trigger < draft.trigger
                    && draft.trigger - telling.trigger <= EventAssembler.reachOfMeans
                    && (isDamage || units[telling.trigger].has([.kill, .injure]))
            }
        }
    }

    /// Drafts looked back at, so that the time stays linear in their number.
    private static let window = 8
    /// Units behind a death within which stands what caused it.
    private static let reachOfMeans = 12

    /// The least and the most over all figures.
    private func casualties(_ figures: [CasualtyFigure]) -> Event.Casualties? {
        var killed: Event.Count?
        var injured: Event.Count?
        for figure in figures {
            switch figure.kind {
            case .killed: add(figure, to: &killed)
            case .injured: add(figure, to: &injured)
            }
        }
        return killed == nil && injured == nil ? nil : Event.Casualties(killed: killed, injured: injured)
    }

    private func add(_ figure: CasualtyFigure, to count: inout Event.Count?) {
        count = Event.Count(
            min: min(count?.min ?? figure.minimum, figure.minimum),
            max: max(count?.max ?? figure.maximum, figure.maximum),
            who: count?.who ?? figure.who.map(text)
        )
    }

    /// The number of the innermost statement that tells of the event.
    private func statement(of draft: EventDraft) -> Int? {
        let token = Int(units[draft.trigger].firstToken)
        var innermost: Int?
        for number in statementsBySentence[draft.sentence] where statements[number].tokens.contains(token) {
            if let known = innermost, statements[known].tokens.count <= statements[number].tokens.count { continue }
            innermost = number
        }
        return innermost
    }

    /// Who did it: those named, else the speaker who says it of himself (أعلن المبعوث أنه سيزور طهران).
    private func actors(of draft: EventDraft) -> [String] {
        var named = ids(of: draft.arguments.actors)
        if named.isEmpty, let suspects = suspects(of: draft) ?? claimants(of: draft) { return suspects }
        if named.isEmpty, draft.health != nil { named = owners(of: draft.arguments.instruments) }
        if named.isEmpty, let owner = statedOwner(of: draft) { named = [owner] }
        guard named.isEmpty, let speaker = statement(of: draft).flatMap({ statements[$0].statement.speaker }) else {
            return named
        }
        let trigger = units[draft.trigger]
        let grammar = SentenceGrammar(units: units, range: workspace.sentences[draft.sentence].units)
        guard grammar.hasPronounSubject(draft.trigger), trigger.group >= 0,
            resources.lexicon.groups[Int(trigger.group)].frame?.subject == .actor
        else { return named }
        return [speaker]
    }

    /// Entities named in the phrases, in order and once each.
    private func ids(of phrases: [NounPhrase]) -> [String] {
        var found: [Int32] = []
        func take(_ index: Int) {
            let mention = units[index].mention
            if mention >= 0, !found.contains(mention) { found.append(mention) }
        }
        for phrase in phrases {
            phrase.units.forEach(take)
            members(of: phrase).forEach(take)
        }
        return found.map { entities.entities[Int($0)].id }
    }

    private func text(of range: Range<Int>) -> String {
        let first = units[range.lowerBound]
        let tokens = Int(first.firstToken)..<Int(units[range.upperBound - 1].endToken)
        return spans.words(tokens, without: first.proclitics)
    }

    private func evidence(of draft: EventDraft) -> [Span] {
        var found: [Span] = []
        let evidence = draft.evidence
        found.reserveCapacity(evidence.count)
        for number in evidence.indices {
            let range = evidence[number]
            guard !(0..<number).contains(where: { evidence[$0].lowerBound == range.lowerBound }) else { continue }
            let tokens = Int(units[range.lowerBound].firstToken)..<Int(units[range.upperBound - 1].endToken)
            found.append(spans.span(tokens))
        }
        return found
    }

    /// The WHO type: the trigger's own, else what the weapons of the sentence, then of the article, say.
    private func attackType(of draft: EventDraft, otherwise weapons: HealthAttackType?) -> HealthAttackType {
        if draft.attackType == .militarization, draft.health?.resources.contains(.facility) == false {
            return .removalOfAssets
        }
        // Of an ambulance that is held nobody is abducted.
        if draft.attackType == .abduction, let taken = draft.health?.resources.first,
            taken != .personnel, taken != .patients
        {
            return .obstruction
        }
        if let type = draft.attackType, type != .unknown { return type }
        let told = attackType(in: workspace.sentences[draft.sentence].units) ?? weapons
        // اعتدى على الأطباء: without a weapon anywhere it is blows.
        let trigger = units[draft.trigger]
        return told ?? draft.attackType ?? (trigger.has(.assault) && !trigger.has(.strike) ? .assault : .unknown)
    }

    /// Whether it struck health care in a way that its trigger does not tell.
    private func lacksAttackType(_ draft: EventDraft) -> Bool {
        draft.health != nil && (draft.attackType ?? .unknown) == .unknown
    }

    /// طيران الاحتلال: an actor whose name begins with the word for what it fights with.
    private func attackType(ofName unit: Unit) -> HealthAttackType? {
        let number = workspace.words[Int(unit.firstToken)]
        guard number >= 0 else { return nil }
        let lexicon = resources.lexicon
        for reading in workspace.cache[number].readings {
            let group = Int(workspace.cache.readings[reading].group)
            if lexicon.classes[group].contains(.force), let type = lexicon.groups[group].attackType { return type }
        }
        return nil
    }

    /// What the first weapon or force among the units says of how something was struck.
    private func attackType(in range: Range<Int>) -> HealthAttackType? {
        for index in range {
            let unit = units[index]
            if unit.name?.kind == .actor, let type = attackType(ofName: unit) { return type }
            guard unit.group >= 0, unit.has([.strike, .force, .munition]) else { continue }
            if let type = resources.lexicon.groups[Int(unit.group)].attackType { return type }
            if unit.has(.munition) { return .heavyWeapons }
        }
        return nil
    }
}
