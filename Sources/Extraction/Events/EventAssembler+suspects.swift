// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Whom the line of a report suspects of an attack.
extension EventAssembler {
    /// Units on each side of an attack within which its report names the suspect.
    private static let reachOfReports = 300
    /// Units that name him at most.
    private static let longestName = 8

    /// المسؤول المحتمل: القوات الجوية: what is named behind the colon of the nearest such line.
    func suspects(of draft: EventDraft) -> [String]? {
        guard draft.health != nil else { return nil }
        let reach = EventAssembler.reachOfReports
        let near = max(0, draft.trigger - reach)..<min(units.count, draft.trigger + reach)
        let label = near.filter(isLabel).min { abs($0 - draft.trigger) < abs($1 - draft.trigger) }
        guard let label else { return nil }
        var found: [String] = []
        for index in label + 2..<max(label + 2, min(units.count, label + 2 + EventAssembler.longestName)) {
            let unit = units[index]
            if unit.punctuation == .dash || unit.punctuation == .period || unit.punctuation == .colon { break }
            guard unit.mention >= 0 else { continue }
            let id = entities.entities[Int(unit.mention)].id
            if !found.contains(id) { found.append(id) }
        }
        return found.isEmpty ? nil : found
    }

    /// Sentences behind an attack in which somebody claims it.
    private static let reachOfClaims = 2

    /// تبنى التنظيم التفجير، أعلنت الحركة مسؤوليتها عن الهجوم: who says that it was he.
    func claimants(of draft: EventDraft) -> [String]? {
        guard draft.health != nil else { return nil }
        let last = min(draft.sentence + EventAssembler.reachOfClaims, workspace.sentences.count - 1)
        for sentence in draft.sentence...last {
            let range = workspace.sentences[sentence].units
            guard workspace.sentences[sentence].contents.mayHave(EventAssembler.claims) else { continue }
            let grammar = SentenceGrammar(units: units, range: range)
            for verb in range where units[verb].isVerb && units[verb].has([.responsibility, .announce]) {
                guard let phrase = grammar.nounPhrase(at: verb + 1), phrase.preposition == nil,
                    grammar.type(of: phrase) == .force, isClaim(verb, by: phrase, limit: range.upperBound),
                    verb == range.lowerBound || units[verb - 1].particle != .negation
                else { continue }
                var found: [String] = []
                for index in phrase.units where units[index].mention >= 0 {
                    found.append(entities.entities[Int(units[index].mention)].id)
                }
                if !found.isEmpty { return found }
            }
        }
        return nil
    }

    private static let claims: ClassSet = [.responsibility]

    /// Whether what somebody takes upon himself behind the verb is the deed.
    private func isClaim(_ verb: Int, by subject: NounPhrase, limit: Int) -> Bool {
        if units[verb].has(.responsibility), units[verb].hasPronoun { return true }
        let end = min(limit, subject.end + 4)
        return (subject.end..<max(subject.end, end)).contains { index in
            let unit = units[index]
            return units[verb].has(.responsibility)
                ? unit.has([.strike, .assault, .explode, .kill, .abduct])
                : unit.has(.responsibility) && unit.hasPronoun
        }
    }

    /// نيران مدفعية النظام، قذائف الحوثيين: whose weapons struck.
    func owners(of weapons: [NounPhrase]) -> [String] {
        var found: [String] = []
        for phrase in weapons {
            for index in phrase.units where units[index].mention >= 0 {
                let unit = units[index]
                let isForce =
                    unit.has([.force, .armedHead, .regime]) || unit.name?.kind == .actor
                    || unit.name?.kind == .demonym || unit.name?.kind == .country
                let id = entities.entities[Int(unit.mention)].id
                if isForce, !found.contains(id) { found.append(id) }
            }
        }
        return found
    }

    /// Units behind an attack within which its sentence says whose the weapons were.
    private static let reachOfOwners = 16
    private static let weapons: ClassSet = [.strike, .force, .munition]

    /// قصف المشفى، والطيران روسي: a definite weapon or strike with a people's adjective for its predicate.
    func statedOwner(of draft: EventDraft) -> String? {
        guard draft.health != nil else { return nil }
        let limit = workspace.sentences[draft.sentence].units.upperBound
        let end = min(limit, draft.trigger + EventAssembler.reachOfOwners)
        for index in draft.trigger + 1..<max(draft.trigger + 1, end) where units[index].name?.kind == .demonym {
            let weapon = units[index - 1]
            guard units[index].mention >= 0, !units[index].hasArticle, weapon.hasArticle, !weapon.isVerb,
                weapon.has(EventAssembler.weapons)
            else { continue }
            return entities.entities[Int(units[index].mention)].id
        }
        return nil
    }

    private func isLabel(_ index: Int) -> Bool {
        units[index].kind == .phrase && units[index].has(.responsibility) && index + 1 < units.count
            && units[index + 1].punctuation == .colon
    }
}
