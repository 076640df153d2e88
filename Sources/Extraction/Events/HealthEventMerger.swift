// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Joins what an article tells of one attack on health care in several clauses and sentences into one event:
/// the strike, the names of what was struck, the dead and the damage told behind it.
struct HealthEventMerger {
    let workspace: ExtractionWorkspace
    let units: UnitView

    /// Attacks looked back at, so that the time stays linear in the number of events.
    private static let window = 8
    /// Sentences within which an attack goes on without its facility being named again.
    private static let reach = 3
    private static let results: ClassSet = [.kill, .injure, .damage, .outOfService, .burn, .evacuate]

    /// The drafts with those of one attack joined, in the order in which their attacks are first told.
    func merged(_ drafts: [EventDraft]) -> [EventDraft] {
        guard drafts.indices.contains(where: { drafts[$0].health != nil }) else { return drafts }
        var kept: [EventDraft] = []
        kept.reserveCapacity(drafts.count)
        var attacks: [Int] = []
        for draft in drafts {
            guard draft.eventClass == .attack, draft.health != nil else {
                if let last = attacks.last, isTakenUp(kept[last], by: draft, last: kept[kept.count - 1]) {
                    kept[last] = union(kept[last], draft)
                } else {
                    kept.append(draft)
                }
                continue
            }
            if let last = attacks.last, isSpared(draft, by: kept[last]) { continue }
            if let same = attacks.suffix(HealthEventMerger.window).last(where: { goesOn(kept[$0], with: draft) }) {
                kept[same] = union(kept[same], draft)
            } else {
                attacks.append(kept.count)
                kept.append(draft)
            }
        }
        for attack in attacks {
            if let health = kept[attack].health { kept[attack].health = named(health) }
            if kept[attack].arguments.actors.isEmpty {
                kept[attack].arguments.actors = doers(of: kept[attack], among: kept, before: attack)
            }
        }
        return kept
    }

    // MARK: What the article says elsewhere

    /// المستشفى as it was named last before the attack: نقلوا إلى مشفى النور … قصفت الطائرات المشفى.
    private func named(_ health: HealthTarget) -> HealthTarget {
        let first = health.units.lowerBound
        guard health.resources.first == .facility, units[first].hasArticle, units[first].has(.healthFacility),
            FacilityName(health, in: workspace, units).words.isEmpty
        else { return health }
        let grammar = SentenceGrammar(units: units, range: 0..<first)
        var index = first - 1
        while index >= 0, first - index <= HealthEventMerger.naming {
            let unit = units[index]
            if unit.has(.healthFacility), !unit.hasArticle, unit.features.number == .singular,
                let phrase = grammar.nounPhrase(at: index), let target = grammar.healthTarget(in: phrase),
                !FacilityName(target, in: workspace, units).words.isEmpty
            {
                var health = health
                health.units = target.units
                return health
            }
            index -= 1
        }
        return health
    }

    private static let naming = 150

    /// Who did what the clause tells without a doer: the doer of another attack in the same sentence, else of the
    /// last one told before.
    private func doers(of attack: EventDraft, among drafts: [EventDraft], before index: Int) -> [NounPhrase] {
        var position = min(index + HealthEventMerger.window, drafts.count - 1)
        while position >= 0, index - position <= HealthEventMerger.window {
            let other = drafts[position]
            position -= 1
            let distance = attack.sentence - other.sentence
            guard other.eventClass == .attack, (0...2).contains(distance), isCompatible(attack, other),
                distance == 0 || isAlike(attack, other)
            else { continue }
            let grammar = SentenceGrammar(units: units, range: workspace.sentences[other.sentence].units)
            let doers = other.arguments.actors.filter { phrase in
                grammar.type(of: phrase) == .force
                    && !phrase.units.contains { units[$0].has([.organizationHead, .medical]) }
            }
            if !doers.isEmpty { return doers }
        }
        return accused(of: attack, among: drafts, around: index)
    }

    /// اتهم المجلس الجيش بقصف المستشفى: whom the sentence accuses.
    private func accused(of attack: EventDraft, among drafts: [EventDraft], around index: Int) -> [NounPhrase] {
        let last = min(index + HealthEventMerger.window, drafts.count - 1)
        let grammar = SentenceGrammar(units: units, range: workspace.sentences[attack.sentence].units)
        for position in max(0, index - HealthEventMerger.window)...max(0, last) {
            let other = drafts[position]
            guard other.eventClass == .accuse, other.sentence == attack.sentence, other.mode == "allege" else {
                continue
            }
            let accused = other.arguments.addressees.filter { grammar.type(of: $0) == .force }
            if !accused.isEmpty { return accused }
        }
        return []
    }

    // MARK: Tests

    /// Whether those who did the one may have done the other: who bombs from the air does not shoot at an ambulance.
    private func isAlike(_ attack: EventDraft, _ other: EventDraft) -> Bool {
        guard let type = attack.attackType, let known = other.attackType else { return true }
        return type == known || attack.health == nil
    }

    private func goesOn(_ attack: EventDraft, with draft: EventDraft) -> Bool {
        guard let known = attack.health, let told = draft.health, attack.context == draft.context,
            attack.proximity == draft.proximity, isCompatible(attack, draft) || isOfAll(attack, draft)
        else { return false }
        let isFacility = known.resources.contains(.facility) && told.resources.contains(.facility)
        if isFacility, known.isGeneric != told.isGeneric { return false }
        let distance = draft.sentence - (attack.tellings.last?.sentence ?? attack.sentence)
        let first = FacilityName(known, in: workspace, units)
        let second = FacilityName(told, in: workspace, units)
        if distance == 0 {
            if first.contradicts(second) { return isResult(attack) && !isResult(draft) && first.words.isEmpty }
            return true
        }
        if isFacility, known.isGeneric { return false }
        if distance <= HealthEventMerger.reach {
            return first.isTakenUp(by: second) || (isResult(draft) && !first.contradicts(second))
        }
        return !second.words.isEmpty && first.isTakenUp(by: second)
    }

    /// Whether القصف or الهجوم without a target of its own means the attack told last.
    private func isTakenUp(_ attack: EventDraft, by draft: EventDraft, last: EventDraft) -> Bool {
        let trigger = units[draft.trigger]
        guard draft.eventClass == .attack, trigger.hasArticle, !trigger.isVerb, trigger.features.number == .singular,
            trigger.has([.strike, .assault, .explode, .storm]), isCompatible(attack, draft), !attack.proximity,
            attack.health?.isGeneric == false, draft.sentence > attack.sentence,
            draft.sentence - (attack.tellings.last?.sentence ?? attack.sentence) <= 2,
            draft.arguments.places.isEmpty
        else { return false }
        // Another attack told in between is the nearer one.
        guard last.trigger <= attack.trigger || last.arguments.targets.isEmpty || last.sentence == attack.sentence
        else { return false }
        let grammar = SentenceGrammar(units: units, range: workspace.sentences[draft.sentence].units)
        return draft.arguments.targets.allSatisfy { phrase in
            switch grammar.type(of: phrase) {
            case .people, .action, .time: true
            default: false
            }
        }
    }

    private func isCompatible(_ one: EventDraft, _ other: EventDraft) -> Bool {
        func isFact(_ status: EventStatus) -> Bool { status == .reported || status == .ongoing }
        return one.status == other.status || (isFact(one.status) && isFact(other.status))
    }

    /// قصفت مبنى مجاورا للعيادة … ولم تصب العيادة بأضرار: what the strike beside it left whole, and no denial of an attack.
    private func isSpared(_ draft: EventDraft, by attack: EventDraft) -> Bool {
        attack.proximity && draft.status == .denied && draft.sentence - attack.sentence <= HealthEventMerger.reach
            && units[draft.trigger].has([.damage, .impact, .injure])
    }

    /// 700 هجوم على المرافق أودت بحياة العشرات: what came of all the attacks that the sentence counts.
    private func isOfAll(_ attack: EventDraft, _ draft: EventDraft) -> Bool {
        attack.status == .general && draft.status == .reported && attack.sentence == draft.sentence
            && attack.health?.isGeneric == true && draft.health?.isBuilding == false && isResult(draft)
    }

    /// Whether the draft tells what came of an attack rather than the attack.
    private func isResult(_ draft: EventDraft) -> Bool {
        let trigger = units[draft.trigger]
        return trigger.has(HealthEventMerger.results) && !trigger.has([.strike, .storm])
    }

    // MARK: Joining

    /// The strike leads, else what was told first; what was struck is named as fully as either names it.
    private func union(_ first: EventDraft, _ second: EventDraft) -> EventDraft {
        let secondLeads = isResult(first) && !isResult(second) && second.health != nil
        let whole = secondLeads ? second : first
        let tellings = EventDraft.joined(first.tellings, second.tellings)
        whole.take(secondLeads ? first : second)
        whole.status = first.status == .ongoing ? second.status : first.status
        whole.tellings = tellings
        if let known = first.health, let told = second.health { whole.health = union(known, told) }
        return whole
    }

    private func union(_ known: HealthTarget, _ told: HealthTarget) -> HealthTarget {
        let isFuller = FacilityName(told, in: workspace, units).isFuller(
            than: FacilityName(known, in: workspace, units)
        )
        var whole = isFuller ? told : known
        whole.resources = known.resources + told.resources.filter { !known.resources.contains($0) }
        return whole
    }
}

/// How a target is named, so that two mentions can be held against each other.
struct FacilityName {
    /// Hashes of the words that tell it from others of its kind: الرحمة، الجامعي.
    private(set) var words: Set<UInt64> = []
    private(set) var resource: HealthResource
    private var isDefinite = false
    private var isPlural = false
    private var head: Int32 = -1

    init(_ target: HealthTarget, in workspace: ExtractionWorkspace, _ units: UnitView) {
        resource = target.resources.first ?? .facility
        var isHeadFound = false
        for index in target.units {
            let unit = units[index]
            if !isHeadFound {
                guard unit.has(FacilityName.heads) else { continue }
                isHeadFound = true
                head = unit.group
                isDefinite = unit.hasArticle || unit.hasPronoun
                isPlural = unit.features.number != .singular
            } else if unit.isConjoined {
                break
            } else if unit.isNominal, !unit.has(FacilityName.kinds), unit.particle == nil, unit.kind != .number {
                for token in Int(unit.firstToken)..<Int(unit.endToken) {
                    words.insert(workspace.text.tokens[token].hash)
                }
            }
        }
    }

    private static let heads: ClassSet = [
        .healthFacility, .facilityHead, .healthTransport, .healthPersonnel, .personnelHead, .patients, .healthSupplies,
    ]
    private static let kinds: ClassSet = [.medical, .healthFacility, .deictic, .timeUnit, .near]

    /// Whether both are named, and not the same.
    func contradicts(_ other: FacilityName) -> Bool {
        guard resource == other.resource, resource == .facility else { return false }
        if words.isEmpty || other.words.isEmpty { return isPlural != other.isPlural && head == other.head }
        return !words.isSubset(of: other.words) && !other.words.isSubset(of: words)
    }

    /// Whether a later mention means the same: by its name, or as المستشفى.
    func isTakenUp(by later: FacilityName) -> Bool {
        guard resource == later.resource, !contradicts(later) else { return false }
        if !words.isEmpty, !later.words.isEmpty { return true }
        return later.isDefinite || (words.isEmpty && head == later.head)
    }

    /// Whether it is the better name: a facility's before its staff's, a named one's before another's.
    func isFuller(than other: FacilityName) -> Bool {
        let (rank, otherRank) = (FacilityName.rank(resource), FacilityName.rank(other.resource))
        if rank != otherRank { return rank < otherRank }
        return words.count > other.words.count
    }

    private static func rank(_ resource: HealthResource) -> Int {
        switch resource {
        case .facility, .warehouse: 0
        case .transport: 1
        case .personnel: 2
        default: 3
        }
    }
}
