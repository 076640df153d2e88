// SPDX-License-Identifier: Apache-2.0

/// What a noun phrase stands for, as far as its role in an event depends on it.
enum PhraseType: Sendable {
    /// Forces, weapons' crews, states, groups, people who command: they act.
    case force
    /// Projectiles: they hit.
    case munition
    /// Health care in any form.
    case health
    case people, place, time
    /// An action noun.
    case action
    case other
}

extension SentenceGrammar {
    private static let forceClasses: ClassSet = [.force, .armedHead]
    private static let healthClasses: ClassSet = [
        .healthFacility, .healthTransport, .healthPersonnel, .patients, .healthSupplies,
    ]
    private static let actionClasses: ClassSet = [
        .strike, .assault, .storm, .kill, .injure, .damage, .explode, .clash, .besiege, .arrest, .abduct, .loot, .burn,
    ]
    private static let peopleClasses: ClassSet = [.people, .dead, .wounded]
    private static let placeClasses: ClassSet = [.placeType, .placeQualifier]
    private static let timeClasses: ClassSet = [.deictic, .weekday, .month, .timeUnit]

    /// The type of a phrase, decided by its head, or by what stands behind a head that says little.
    func type(of phrase: NounPhrase) -> PhraseType {
        if healthTarget(in: phrase) != nil { return .health }
        let head = units[phrase.head]
        // ثلاثة من المسعفين is of those who are counted.
        if head.kind == .number, phrase.end + 1 < range.upperBound, units[phrase.end].particle == .min,
            !units[phrase.end].hasPronoun, let counted = nounPhrase(at: phrase.end + 1),
            healthTarget(in: counted) != nil
        {
            return .health
        }
        if let type = type(ofHead: head) { return type }
        for index in phrase.units where index != phrase.head {
            let unit = units[index]
            if unit.name?.kind == .demonym { continue }
            if let type = type(ofHead: unit), type != .action, type != .time { return type }
        }
        return .other
    }

    /// The type of a phrase whose head is that unit, as far as the head alone tells.
    func type(ofHead unit: Unit) -> PhraseType? {
        if let name = unit.name {
            switch name.kind {
            case .place: return .place
            case .country, .actor, .metonym, .person, .demonym: return .force
            case .foundPerson: return .people
            case .foundPlace: return .place
            case .foundBody: return .force
            case .lexiconPhrase: break
            }
        }
        if unit.has(SentenceGrammar.forceClasses) || (unit.has(.regime) && unit.mention >= 0) { return .force }
        if unit.has(.munition) { return .munition }
        if unit.has(SentenceGrammar.actionClasses) { return .action }
        if unit.has(SentenceGrammar.peopleClasses) { return .people }
        if unit.has(.role) || unit.has(.unnamedSource) { return .people }
        if unit.has(SentenceGrammar.placeClasses) { return .place }
        if unit.has(SentenceGrammar.timeClasses) { return .time }
        return nil
    }
}
