// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Reads who speaks out of the noun phrase beside a cue.
struct SpeakerReader {
    let grammar: SentenceGrammar
    let spans: SpanReader
    let entities: EntityCollector

    private static let speaking: ClassSet = [
        .role, .title, .unnamedSource, .document, .organizationHead, .armedHead, .force, .people, .healthPersonnel,
        .healthFacility, .personnelHead,
    ]
    private static let collective: ClassSet = [.organizationHead, .armedHead, .force, .healthFacility, .personnelHead]

    /// Whether a phrase can name somebody who speaks: a name, a role, a source, a paper, or a word nobody knows.
    func canSpeak(_ phrase: NounPhrase) -> Bool {
        let head = grammar[phrase.head]
        if let name = head.name { return name.kind != .demonym }
        if head.has(SpeakerReader.speaking) || isBody(head) { return true }
        return head.kind == .word && head.group < 0 && !head.hasPronoun
            && !spans.tokens[Int(head.firstToken)].flags.contains(.tanwinFath)
            && phrase.units.allSatisfy { grammar[$0].kind != .number }
    }

    /// Bodies that the lexicon keeps as ordinary words, so that their names raise nothing: وزارة الصحة.
    private func isBody(_ unit: Unit) -> Bool { unit.kind == .phrase && !unit.isVerb && unit.has([.common, .medical]) }

    /// Where the words for the speaker end, with those joined to them and with the name behind an office's place
    /// (مبعوث المنظمة إلى البلاد فلان).
    func end(of phrase: NounPhrase) -> Int {
        var end = phrase.end
        grammar.forEachJoined(to: phrase) { if canSpeak($0) { end = $0.end } }
        guard grammar[phrase.head].has(.role) else { return end }
        var next = end
        while next < grammar.range.upperBound, let particle = grammar[next].particle,
            particle == .ila || particle == .inda || particle == .fi, !grammar[next].hasPronoun,
            let place = grammar.nounPhrase(at: next + 1)
        {
            next = place.end
            if isName(next) { while isName(next) { next += 1 } }
            let names = place.end < next || grammar[place.head].kind == .name || hasPerson(place)
            guard names else { break }
            end = next
        }
        return end
    }

    private func hasPerson(_ phrase: NounPhrase) -> Bool {
        phrase.units.contains { grammar[$0].name?.kind.isPerson == true }
    }

    /// A word nobody knows, or غير before one: given names may look like particles.
    private func isName(_ index: Int) -> Bool {
        guard index < grammar.range.upperBound else { return false }
        let unit = grammar[index]
        if unit.name?.kind == .person { return true }
        if unit.kind == .word, unit.particle == nil, unit.group < 0, !unit.hasArticle, unit.isNominal { return true }
        return unit.particle == .without && isName(index + 1)
    }

    /// The speaker whom the units name.
    func speaker(_ units: Range<Int>, head: Int) -> Speaker {
        let first = grammar[units.lowerBound]
        let tokens = Int(first.firstToken)..<Int(grammar[units.upperBound - 1].endToken)
        let unit = grammar[head]
        return Speaker(
            text: spans.words(tokens, without: first.proclitics),
            kind: kind(of: units, head: unit),
            entity: entity(of: units, head: head),
            isFeminine: unit.kind == .word && unit.group >= 0 ? unit.features.isFeminine : nil,
            isPlural: unit.features.number == .plural
        )
    }

    private func kind(of units: Range<Int>, head: Unit) -> Statement.SpeakerKind {
        if person(in: units) != nil { return .named }
        if head.has(.unnamedSource) { return .unnamed }
        if let name = head.name { return name.kind == .person ? .named : .collective }
        if head.has(.role) || head.has(.title) { return .named }
        if units.contains(where: { grammar[$0].name?.kind == .actor }) { return .collective }
        if head.has(.document), !head.has(.organizationHead) { return .document }
        if head.has(SpeakerReader.collective) || isBody(head) { return .collective }
        return head.has(.people) || head.has(.healthPersonnel) ? .unnamed : .named
    }

    private func entity(of units: Range<Int>, head: Int) -> String? {
        if let person = person(in: units) { return entities.entities[person].id }
        let unit = grammar[head]
        guard unit.mention >= 0, unit.name?.kind != .demonym else { return nil }
        return entities.entities[Int(unit.mention)].id
    }

    private func person(in units: Range<Int>) -> Int? {
        for index in units where grammar[index].mention >= 0 {
            let mention = Int(grammar[index].mention)
            if entities.entities[mention].kind == .person { return mention }
        }
        return nil
    }
}
