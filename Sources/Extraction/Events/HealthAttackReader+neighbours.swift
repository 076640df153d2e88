// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Health care that only stands where something else is struck.
extension HealthAttackReader {
    /// Units behind what is struck within which the facility stands that it is at.
    private static let reachOfNeighbours = 10

    private static let deedsBeside: ClassSet = [.strike, .explode, .impact, .assault, .damage, .kill, .injure]

    /// قصفت الطائرات مبنى خلف مستشفى، استهدفت مسيرة سيارة أمام المستشفى: the facility says only where it was.
    func standing(byWhatIsStruckBy trigger: Int, arguments: Arguments) -> HealthTarget? {
        guard grammar[trigger].has(HealthAttackReader.deedsBeside) else { return nil }
        // Trees fall and pipes burst; العبوة is one told of before.
        let isOfThings = grammar[trigger].isVerb && grammar[trigger].has([.explode, .impact])
        let isWeapon = arguments.instruments.contains { phrase in
            let head = grammar[phrase.head]
            return head.has([.munition, .strike, .force]) || (head.hasArticle && grammar[trigger].has(.explode))
        }
        if isOfThings, !isWeapon { return nil }
        let start = trigger + 1
        let end = min(grammar.range.upperBound - 1, start + HealthAttackReader.reachOfNeighbours)
        var index = start
        while index < end {
            let unit = grammar[index]
            // مبنى يقع خلف المستشفى، الغارة وقعت قبالة المستشفى
            let isStanding =
                unit.isVerb && unit.has(.lightPassive) && (unit.features.kind == .imperfect || index == start)
            // قتلوا حين فجر انتحاري نفسه أمام المستشفى: another deed, of which it is told where.
            let isDeed =
                unit.has([.strike, .explode, .storm]) && unit.particle == nil && !unit.isAdjective
                && unit.proclitics.isDisjoint(with: .prepositions)
            if isDeed || unit.kind == .punctuation || unit.isConjoined || (unit.isVerb && !isStanding)
                || unit.particle == .clauseOpener || unit.particle == .becauseOf
            {
                return nil
            }
            if let place = neighbour(at: index),
                var target = grammar.nounPhrase(at: place).flatMap(grammar.healthTarget)
            {
                guard target.isBuilding, !target.isGeneric else { return nil }
                target.isNear = true
                return target
            }
            index += 1
        }
        return nil
    }

    /// Where the noun begins behind a word for standing beside it: خلف، أمام، على بعد أمتار من، المقابل ل.
    private func neighbour(at index: Int) -> Int? {
        let unit = grammar[index]
        guard !unit.hasPronoun else { return nil }
        switch unit.particle {
        case .khalfa, .amam, .hawla, .near: return index + 1
        default: break
        }
        guard unit.has(.near), !unit.has(.healthFacility), !unit.isVerb else { return nil }
        var next = index + 1
        while next < grammar.range.upperBound, next - index <= 4, grammar[next].isNominal,
            !grammar[next].proclitics.contains(.li), !grammar[next].has(.healthFacility)
        {
            next += 1
        }
        guard next < grammar.range.upperBound else { return nil }
        return grammar[next].particle == .min || grammar[next].particle == .an ? next + 1 : next
    }

    /// انفجرت عبوة بدورية أمام بوابة المستشفى، مستهدفة موكبا: whether the deed was meant for others who were there.
    func strikesOthers(_ trigger: Int, _ arguments: Arguments) -> Bool {
        // Whom shots at a gate hit, those who were there, says nothing of what they were meant for.
        guard grammar[trigger].has([.explode, .strike, .assault, .impact]) || hasKilledSoldiers(trigger, arguments)
        else { return false }
        let isAtThem = (arguments.instruments + arguments.places).contains { phrase in
            // سيارة مفخخة | بموكب: the phrase of what exploded may go on to it.
            let isBehindBi = { phrase.preposition == .bi || grammar[$0].proclitics.contains(.bi) }
            return phrase.units.contains { isBehindBi($0) && grammar[$0].has([.force, .owned]) }
        }
        if grammar[trigger].has(.explode), isAtThem { return true }
        if arguments.targets.contains(where: { isOther($0) && $0.first > trigger }) { return true }
        // مستهدفة رتلا
        return grammar.range.contains { index in
            let unit = grammar[index]
            guard index != trigger, unit.has(.strike), unit.features.kind == .invariable, unit.kind == .word,
                let object = grammar.nounPhrase(at: index + 1)
            else { return false }
            return isOther(object)
        }
    }

    /// اغتالوا ضابطا أمام البوابة
    private func hasKilledSoldiers(_ trigger: Int, _ arguments: Arguments) -> Bool {
        guard grammar[trigger].has(.kill), let victim = arguments.targets.first, victim.preposition == nil else {
            return false
        }
        return grammar.type(of: victim) == .force && !arguments.actors.isEmpty
    }

    /// Soldiers, their vehicles and other people's.
    private func isOther(_ phrase: NounPhrase) -> Bool {
        guard grammar.healthTarget(in: phrase) == nil else { return false }
        return grammar.type(of: phrase) == .force || grammar[phrase.head].has([.owned, .force])
    }
}
