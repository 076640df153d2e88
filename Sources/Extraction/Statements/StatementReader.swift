// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Finds who says what, sentence by sentence; a speaker carries over to verbs without a subject (وأضاف أن).
struct StatementReader {
    /// A statement with its content in tokens.
    struct Draft {
        var statement: Statement
        var tokens: Range<Int>
    }

    let workspace: ExtractionWorkspace
    let units: UnitView
    let spans: SpanReader
    let entities: EntityCollector
    private let quotes: OpenedQuotations
    private var drafts: [Draft] = []
    /// Those who spoke last, the latest at the end.
    private var speakers: [Speaker] = []
    /// The statement that goes on to the end of the sentence unless another follows.
    private var open: Int?
    /// Who spoke last in this sentence in nobody else's words.
    private var mainSpeaker: Speaker?
    private static let rememberedSpeakers = 4

    init(workspace: ExtractionWorkspace, units: UnitView, spans: SpanReader, entities: EntityCollector) {
        self.workspace = workspace
        self.units = units
        self.spans = spans
        self.entities = entities
        quotes = OpenedQuotations(workspace.text.quotations)
    }

    /// The statements, numbered in the order of the text.
    mutating func read() -> [Draft] {
        for sentence in workspace.sentences where !sentence.units.isEmpty {
            open = nil
            mainSpeaker = nil
            read(SentenceGrammar(units: units, range: sentence.units), sentence.contents)
        }
        drafts.removeAll { $0.tokens.isEmpty }
        for number in drafts.indices {
            drafts[number].statement.id = LocalIdentifier.statement(number)
            drafts[number].statement.content = spans.span(drafts[number].tokens)
        }
        return drafts
    }

    private static let verbs: ClassSet = [.speech, .reply, .deny, .accuse, .condemn, .demand, .threaten]
    /// Those that tell of speech where أن follows and a subject stands beside them: رجح خبراء أن, يأمل الوسيط أن.
    private static let thoughts: ClassSet = [.hope, .possible, .concern]
    private static let participles: ClassSet = [.speech, .deny, .accuse, .condemn, .demand, .hope, .threaten]

    private static let cues = verbs.union(thoughts).union(participles).union([.according])

    private mutating func read(_ grammar: SentenceGrammar, _ contents: SentenceContents) {
        var index = readWithoutVerb(grammar) ?? grammar.range.lowerBound
        guard contents.mayHave(StatementReader.cues) || contents.mayHave(.according) else { return }
        while index < grammar.range.upperBound {
            let unit = grammar[index]
            if unit.has(StatementReader.participles), isParticiple(index, grammar) {
                readParticiple(index, grammar)
            } else if unit.isVerb, unit.has(StatementReader.verbs) || unit.has(StatementReader.thoughts) {
                readVerb(index, grammar)
            } else if unit.has(.speech), unit.features.kind == .masdar, unit.proclitics.contains(.bi) {
                readSaying(index, grammar)
            } else if unit.particle == .according || unit.kind == .phrase && unit.has(.according) {
                readSource(index, grammar)
            }
            index += 1
        }
    }

    // MARK: Kinds of cue

    private mutating func readVerb(_ index: Int, _ grammar: SentenceGrammar) {
        let unit = grammar[index]
        let reader = SpeakerReader(grammar: grammar, spans: spans, entities: entities)
        let isTop = open == nil || unit.isConjoined || opensClause(index, grammar)
        guard !isInsideQuotation(index, grammar) || unit.has(.speech), !isNegated(index, grammar) || unit.has(.deny),
            unit.has(StatementReader.verbs) || !isImpersonal(index, grammar)
        else { return }
        let found = grammar.complement(of: index, takesSubject: true, quotes: quotes, speakers: reader)
        if isTop, found?.isMarked != true, readBehindContent(index, grammar, reader) { return }
        guard let found else { return }
        let start = isTop ? grammar.range.lowerBound : contentStart(grammar)
        var speaker: Speaker?
        if found.isRelayed {
            speaker = speakers.last
        } else if let subject = found.subject {
            speaker = reader.speaker(subject.first..<reader.end(of: subject), head: subject.head)
        } else if isInDocument(index, grammar) {
            speaker = mainSubject(before: index, grammar)
        } else if !unit.isConjoined || isTopic(before: index, grammar),
            let subject = grammar.subject(before: index, from: start, speakers: reader)
        {
            speaker = reader.speaker(subject.first..<subject.end, head: subject.head)
        } else if isTop, unit.has(StatementReader.verbs), !isImpersonal(index, grammar),
            found.isMarked || unit.isConjoined || opensClause(index, grammar)
        {
            speaker = speakers.last { $0.agrees(with: unit) }
        }
        // Without أن, a colon or a quotation only those who are surely speakers are believed to speak.
        guard let speaker, found.isMarked || !unit.has(.speech) || isTop else { return }
        guard found.isMarked || isTop && tellsAlone(unit) else { return }
        if isTop { close(before: index, grammar) }
        add(speaker, cue: index..<index + 1, from: found.start, grammar, nested: !isTop)
    }

    /// What stands in front of its cue: «…»، قال فلان. Whether it was that.
    private mutating func readBehindContent(_ index: Int, _ grammar: SentenceGrammar, _ reader: SpeakerReader) -> Bool {
        guard grammar[index].has(.speech), !grammar[index].isConjoined else { return false }
        var last = index - 1
        while last > grammar.range.lowerBound, grammar[last].punctuation.isComma { last -= 1 }
        guard last >= grammar.range.lowerBound,
            let subject = grammar.nounPhrase(at: index + 1), subject.preposition == nil, reader.canSpeak(subject)
        else { return false }
        let speaker = reader.speaker(subject.first..<reader.end(of: subject), head: subject.head)
        if let content = quotes.content(before: Int(grammar[last].firstToken)) {
            append(speaker, cue: index..<index + 1, mode: .direct, tokens: content, grammar)
            mainSpeaker = speaker
            open = nil
            return true
        }
        // الوضع خطير، يقول مدير المستشفى.
        let rest = grammar.range.upperBound - reader.end(of: subject)
        guard last < index - 1, last - grammar.range.lowerBound >= 2, rest <= 6, open == nil else { return false }
        let lower = Int(grammar[grammar.range.lowerBound].firstToken)
        append(
            speaker,
            cue: index..<index + 1,
            mode: .indirect,
            tokens: lower..<tokenEnd(before: index, grammar),
            grammar
        )
        mainSpeaker = speaker
        return true
    }

    private mutating func readParticiple(_ index: Int, _ grammar: SentenceGrammar) {
        guard !isInsideQuotation(index, grammar),
            let speaker = mainSpeaker ?? mainSubject(before: index, grammar) ?? speakers.last
        else { return }
        let reader = SpeakerReader(grammar: grammar, spans: spans, entities: entities)
        guard let found = grammar.complement(of: index, takesSubject: false, quotes: quotes, speakers: reader) else {
            return
        }
        close(before: index, grammar)
        let start = found.isMarked && found.start - index <= 8 ? found.start : index + 1
        add(speaker, cue: index..<index + 1, from: start, grammar)
    }

    /// رحب بالقرار بقوله إن: the noun is the cue, whoever the verb's subject is speaks.
    private mutating func readSaying(_ index: Int, _ grammar: SentenceGrammar) {
        guard index + 1 < grammar.range.upperBound, !isInsideQuotation(index, grammar),
            grammar[index + 1].particle == .that || grammar[index + 1].punctuation == .colon
                || quotes.contains(Int(grammar[index + 1].firstToken)),
            let speaker = mainSpeaker ?? mainSubject(before: index, grammar)
        else { return }
        close(before: index, grammar)
        add(speaker, cue: index..<index + 1, from: index + 2, grammar)
    }

    /// Whether the verb tells of speech whatever follows it; of نقل, to quote and to carry, only أن says which.
    private func tellsAlone(_ unit: Unit) -> Bool {
        unit.has(StatementReader.verbs) && !unit.has(.reply) && !unit.has(.careMovement)
    }

    /// The subject of the verb that the sentence begins with, whether or not that verb tells of speech: رفض الناطق
    /// الدعوة، مشيرا إلى …
    private func mainSubject(before limit: Int, _ grammar: SentenceGrammar) -> Speaker? {
        let reader = SpeakerReader(grammar: grammar, spans: spans, entities: entities)
        for index in grammar.range.lowerBound..<limit {
            let unit = grammar[index]
            if unit.particle == .that || unit.particle == .relative { return nil }
            guard unit.isVerb, unit.particle == nil else { continue }
            if let subject = grammar.nounPhrase(at: index + 1), subject.preposition == nil, subject.end <= limit,
                reader.canSpeak(subject)
            {
                return reader.speaker(subject.first..<min(limit, reader.end(of: subject)), head: subject.head)
            }
            return grammar.subject(before: index, from: grammar.range.lowerBound, speakers: reader).map {
                reader.speaker($0.first..<$0.end, head: $0.head)
            }
        }
        return nil
    }

    /// بحسب مصادر: in front of what it covers, or behind it.
    private mutating func readSource(_ index: Int, _ grammar: SentenceGrammar) {
        let reader = SpeakerReader(grammar: grammar, spans: spans, entities: entities)
        let text = spans.span(Int(grammar[index].firstToken)..<Int(grammar[index].endToken)).text
        guard !text.hasPrefix("في"), let phrase = grammar.nounPhrase(at: index + 1), reader.canSpeak(phrase) else {
            return
        }
        let end = reader.end(of: phrase)
        var last = end
        // The units that qualify it: المصادر نفسها.
        while last < grammar.range.upperBound, grammar[last].kind == .word, grammar[last].isNominal,
            !grammar[last].isConjoined, grammar[last].proclitics.isEmpty
        {
            last += 1
        }
        let speaker = reader.speaker(phrase.first..<last, head: phrase.head)
        if last < grammar.range.upperBound, grammar[last].particle == .that {
            close(before: index, grammar)
            add(speaker, cue: index..<index + 1, from: last + 1, grammar)
        } else if index <= grammar.range.lowerBound + 1 {
            var start = last
            while start < grammar.range.upperBound, grammar[start].kind == .punctuation { start += 1 }
            add(speaker, cue: index..<index + 1, from: start, grammar)
        } else if open == nil {
            let lower = Int(grammar[contentStart(grammar)].firstToken)
            append(
                speaker,
                cue: index..<index + 1,
                mode: .indirect,
                tokens: lower..<tokenEnd(before: index, grammar),
                grammar
            )
        } else {
            close(before: index, grammar)
        }
    }

    // MARK: Content

    mutating func add(
        _ speaker: Speaker,
        cue: Range<Int>,
        from start: Int,
        _ grammar: SentenceGrammar,
        nested: Bool = false
    ) {
        guard start < grammar.range.upperBound else { return }
        var first = start
        while first < grammar.range.upperBound, !quotes.contains(Int(grammar[first].firstToken)),
            grammar[first].kind == .punctuation || grammar[first].particle == .that && !grammar[first].hasPronoun
        {
            if quotes.contains(Int(grammar[first].firstToken) - 1) { break }
            first += 1
        }
        guard first < grammar.range.upperBound else { return }
        let end = tokenEnd(before: grammar.range.upperBound, grammar)
        let lower = Int(grammar[first].firstToken)
        if !nested { mainSpeaker = speaker }
        if let quoted = quotation(near: lower, end: end) {
            append(speaker, cue: cue, mode: .direct, tokens: quoted, grammar)
            open = nested ? open : nil
            return
        }
        guard lower < end else { return }
        append(speaker, cue: cue, mode: .indirect, tokens: lower..<end, grammar)
        if !nested { open = drafts.count - 1 }
    }

    /// The quotation that what is said consists of, but for a word or two before it.
    private func quotation(near lower: Int, end: Int) -> Range<Int>? {
        for token in max(0, lower - 1)..<min(lower + 4, max(lower, end)) {
            guard let content = quotes.content(behind: token) else { continue }
            let rest = end - content.upperBound
            let isFollowed = rest > 4 && spans.tokens[content.upperBound + 1].isWordLike
            // روسيا "قلقة للغاية": a word or two in quotation marks within what is told indirectly.
            let isPart = token > lower && content.count <= 4
            return content.count <= 4 && isFollowed || isPart ? nil : content
        }
        return nil
    }

    private mutating func append(
        _ speaker: Speaker,
        cue: Range<Int>,
        mode: Statement.Mode,
        tokens: Range<Int>,
        _ grammar: SentenceGrammar
    ) {
        guard !tokens.isEmpty, drafts.last?.tokens != tokens else { return }
        let words = Int(grammar[cue.lowerBound].firstToken)..<Int(grammar[cue.upperBound - 1].endToken)
        drafts.append(
            Draft(
                statement: Statement(
                    id: "",
                    speaker: speaker.entity,
                    speakerText: speaker.text,
                    speakerKind: speaker.kind,
                    cue: spans.span(words, without: grammar[cue.lowerBound].proclitics).text,
                    mode: mode,
                    content: Span(start: 0, end: 0, text: "")
                ),
                tokens: tokens
            )
        )
        if let known = speakers.firstIndex(of: speaker) {
            speakers.append(speakers.remove(at: known))
            return
        }
        if speakers.count == StatementReader.rememberedSpeakers { speakers.removeFirst() }
        speakers.append(speaker)
    }

    /// Ends the open statement in front of a unit.
    private mutating func close(before index: Int, _ grammar: SentenceGrammar) {
        guard let number = open else { return }
        let end = tokenEnd(before: index, grammar)
        let tokens = drafts[number].tokens
        drafts[number].tokens = tokens.lowerBound..<max(tokens.lowerBound, min(tokens.upperBound, end))
        open = nil
    }

    /// Behind the last word in front of a unit.
    private func tokenEnd(before index: Int, _ grammar: SentenceGrammar) -> Int {
        var last = index - 1
        while last > grammar.range.lowerBound,
            grammar[last].kind == .punctuation && !grammar[last].punctuation.closes
                && quotes.content(before: Int(grammar[last].firstToken)) == nil
                || grammar[last].particle == .clauseOpener || grammar[last].has(.turn)
        {
            last -= 1
        }
        return last < grammar.range.lowerBound ? Int(grammar[index].firstToken) : Int(grammar[last].endToken)
    }

    /// The first unit of what the open statement says, else of the sentence.
    private func contentStart(_ grammar: SentenceGrammar) -> Int {
        guard let open else { return grammar.range.lowerBound }
        let token = Int32(drafts[open].tokens.lowerBound)
        return grammar.range.first { grammar[$0].firstToken >= token } ?? grammar.range.lowerBound
    }

    // MARK: Tests

    /// مؤكدا، لافتا إلى: indefinite, behind a comma, a quotation or a conjunction.
    private func isParticiple(_ index: Int, _ grammar: SentenceGrammar) -> Bool {
        let unit = grammar[index]
        guard index > grammar.range.lowerBound, !unit.hasArticle, unit.has(StatementReader.participles),
            unit.proclitics.isDisjoint(with: .prepositions), unit.features.kind == .adjective || unit.kind == .phrase
        else { return false }
        let token = spans.tokens[Int(unit.firstToken)]
        let ending = workspace.text.codes(of: token).suffix(2)
        // لافتا, not the plural's أشاروا.
        guard token.flags.contains(.taMarbuta) || ending.last == LetterCode.alef && ending.first != LetterCode.waw
        else {
            return false
        }
        return unit.isConjoined || grammar[index - 1].kind == .punctuation
    }

    private func isNegated(_ index: Int, _ grammar: SentenceGrammar) -> Bool {
        index > grammar.range.lowerBound && grammar[index - 1].particle == .negation
    }

    /// بيانا أعربت فيه عن: who issued the paper says what is in it.
    private func isInDocument(_ index: Int, _ grammar: SentenceGrammar) -> Bool {
        guard index + 1 < grammar.range.upperBound, index > grammar.range.lowerBound else { return false }
        return grammar[index + 1].particle == .fi && grammar[index + 1].hasPronoun
            && (grammar[index - 1].has([.document, .according]) || grammar[index - 1].particle == .relative)
    }

    private static let topic = WordHash.word("أما")

    /// أما فلان فأكد: the subject stands in front though the verb is joined by ف.
    private func isTopic(before index: Int, _ grammar: SentenceGrammar) -> Bool {
        guard grammar[index].proclitics.contains(.fa) else { return false }
        return (max(grammar.range.lowerBound, index - 12)..<index).contains {
            spans.tokens[Int(grammar[$0].firstToken)].hash == StatementReader.topic
        }
    }

    private func isInsideQuotation(_ index: Int, _ grammar: SentenceGrammar) -> Bool {
        quotes.surround(Int(grammar[index].firstToken))
    }

    private func opensClause(_ index: Int, _ grammar: SentenceGrammar) -> Bool {
        index == grammar.range.lowerBound || grammar[index - 1].particle == .clauseOpener
            || grammar[index - 1].has(.turn)
    }

    private static let impersonal: Set<UInt64> = Set(
        [
            "يذكر", "ويذكر", "يشار", "ويشار", "يقال", "ويقال", "يعتقد", "ويعتقد", "يزعم", "تجدر", "وتجدر", "يمكن",
            "ويمكن",
            "يحتمل", "ويحتمل", "تبين", "وتبين", "يتبين", "ويتبين", "يتوقع", "ويتوقع", "يرجح", "ويرجح",
        ].map(
            WordHash.word
        )
    )

    /// يذكر أن, يشار إلى أن: nobody in particular says so.
    private func isImpersonal(_ index: Int, _ grammar: SentenceGrammar) -> Bool {
        StatementReader.impersonal.contains(spans.tokens[Int(grammar[index].firstToken)].hash)
    }
}
