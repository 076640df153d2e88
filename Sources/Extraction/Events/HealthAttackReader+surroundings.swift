// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What of health care a clause names around its arguments: a part of the target, some of the victims, whom a pronoun
/// takes up, the subject of a predicate without a verb, and what stands near.
extension HealthAttackReader {
    /// What of the target is named for being health care: البنية التحتية، لا سيما المستشفيات.
    func included(behind whole: NounPhrase?) -> HealthTarget? {
        guard let whole else { return nil }
        var index = whole.end
        // الآليات المتواجدة فيه مثل سيارة الإسعاف
        if index < grammar.range.upperBound, grammar[index].hasPronoun, grammar[index].particle == .fi { index += 1 }
        if index < grammar.range.upperBound, grammar[index].kind == .punctuation { index += 1 }
        guard index + 1 < grammar.range.upperBound, grammar[index].has(.inclusion) || grammar[index].particle == .ka,
            let part = grammar.nounPhrase(at: index + 1)
        else { return nil }
        return grammar.coordination(from: part).lazy.compactMap(grammar.healthTarget).first
    }

    /// Units behind a trigger within which what it struck is listed.
    private static let reachOfLists = 14

    /// خمسة مواقع في المدينة بينها مستشفى: the facility or vehicle named among the things struck.
    func among(thingsStruckBy trigger: Int, behind end: Int?) -> HealthTarget? {
        let start = end ?? trigger + 1
        guard grammar[trigger].has(HealthAttackReader.strikesOnThings) || grammar[trigger].has([.assault, .besiege])
        else { return nil }
        var index = start
        while index + 1 < grammar.range.upperBound, index - start <= HealthAttackReader.reachOfLists {
            let unit = grammar[index]
            if unit.isVerb || unit.particle == .clauseOpener || unit.punctuation == .period { return nil }
            // بعضها على مشفى
            let start = grammar[index + 1].particle == .ala && !grammar[index + 1].hasPronoun ? index + 2 : index + 1
            if isPartitive(index) || isInclusion(unit), let part = grammar.nounPhrase(at: start) {
                return grammar.coordination(from: part).lazy.compactMap(grammar.healthTarget)
                    .first { !$0.isNear && ($0.isBuilding || $0.resources.contains(.transport)) }
            }
            index += 1
        }
        return nil
    }

    /// وصل القصف إلى المستشفى، اتسع القصف إلى العيادات: how far a strike goes, behind a verb of which it is the subject.
    func reached(by trigger: Int) -> HealthTarget? {
        let unit = grammar[trigger]
        guard unit.has(.strike), !unit.isVerb, unit.proclitics.isEmpty || unit.hasArticle,
            trigger > grammar.range.lowerBound, grammar[trigger - 1].isVerb, !grammar[trigger - 1].has(.cause)
        else { return nil }
        var index = trigger + 1
        while index < grammar.range.upperBound, grammar[index].isAdjective || grammar[index].name?.kind == .demonym {
            index += 1
        }
        guard index + 1 < grammar.range.upperBound, grammar[index].particle == .ila, !grammar[index].hasPronoun,
            let target = grammar.nounPhrase(at: index + 1).flatMap(grammar.healthTarget)
        else { return nil }
        return target.isBuilding ? target : nil
    }

    /// استشهاد عنصر من الدفاع المدني ومسعف: staff joined to those of whom is told whose they are.
    func joined(behind last: NounPhrase?, of trigger: Int) -> HealthTarget? {
        guard let last, grammar[trigger].has(HealthAttackReader.deedsOnPeople), last.end + 2 < grammar.range.upperBound,
            grammar[last.end].particle == .min || grammar[last.end].particle == .fi, !grammar[last.end].hasPronoun,
            let whole = grammar.nounPhrase(at: last.end + 1), whole.end < grammar.range.upperBound,
            grammar[whole.end].isConjoined, grammar[whole.end].proclitics.isDisjoint(with: .prepositions),
            let next = grammar.nounPhrase(at: whole.end),
            let target = grammar.healthTarget(in: next) ?? counted(by: next),
            target.resources == [.personnel], !target.isGeneric, !grammar[next.head].hasArticle
        else { return nil }
        return target
    }

    /// Units behind a deed within which the list stands of what it did not spare.
    private static let reachOfSpared = 8

    /// لم يوفر القصف المدرسة ولا المستشفى، لم تسلم من القصف لا المدرسة ولا المشفى: what stands behind a negation in the list
    /// of what was not spared.
    func spared(by trigger: Int, behind end: Int?) -> HealthTarget? {
        let unit = grammar[trigger]
        let isEscape =
            trigger - 2 >= grammar.range.lowerBound && grammar[trigger - 1].particle == .min
            && grammar[trigger - 2].kind == .phrase && grammar[trigger - 2].has(.undergo)
        guard isEscape || (unit.kind == .phrase && unit.has(.impact) && unit.isVerb) else { return nil }
        let start = end ?? trigger + 1
        var index = start
        while index + 1 < grammar.range.upperBound, index - start <= HealthAttackReader.reachOfSpared {
            let unit = grammar[index]
            if unit.isVerb || unit.kind == .punctuation { return nil }
            let isListed = unit.particle == .negation || (isEscape && index == start && unit.isNominal)
            if isListed,
                let target = grammar.nounPhrase(at: unit.particle == .negation ? index + 1 : index)
                    .flatMap(grammar.healthTarget), !target.isNear
            {
                return target
            }
            index += 1
        }
        return nil
    }

    /// Staff among those killed or wounded: مقتل سبعة مدنيين بينهم أربعة مسعفين.
    func among(victimsOf trigger: Int, behind end: Int?) -> HealthTarget? {
        let start = end ?? trigger + 1
        var index = start
        while index + 1 < grammar.range.upperBound, index - start <= 12 {
            let unit = grammar[index]
            if index > start, unit.isVerb || unit.particle == .clauseOpener || unit.punctuation == .period {
                return nil
            }
            if isPartitive(index) || isInclusion(unit) {
                var part = grammar.nounPhrase(at: index + 1)
                while let phrase = part {
                    for joined in grammar.coordination(from: phrase) {
                        let inner = grammar.healthTarget(in: joined) ?? staff(countedBy: joined)
                        // من بينهم مرضى, and not المرضى as a kind
                        let isInCare = inner?.resources == [.patients] && !grammar[joined.head].hasArticle
                        if var target = inner, target.resources == [.personnel] || isInCare {
                            target.isGeneric = false
                            return target
                        }
                        part = joined
                    }
                    // طفل، وثلاثة من المسعفين
                    guard let last = part, last.end + 1 < grammar.range.upperBound, last.end > phrase.end else { break }
                    part = grammar.nounPhrase(at: last.end)
                }
                // في صفوف المدنيين، بينهم مسعف
                if isPartitive(index) { return nil }
            }
            index += 1
        }
        return nil
    }

    /// بينهم طبيب وممرضتان … ارتفاع حصيلة مجزرة السوق: a headline that names first who is among the dead.
    func fronted(before trigger: Int) -> HealthTarget? {
        let first = grammar.range.lowerBound
        guard grammar[trigger].has([.kill, .injure]), trigger - first > 1, trigger - first <= 14,
            isPartitive(first) || isInclusion(grammar[first]), let part = grammar.nounPhrase(at: first + 1),
            var target = grammar.coordination(from: part).lazy.compactMap(grammar.healthTarget)
                .first(where: { $0.resources == [.personnel] })
        else { return nil }
        target.isGeneric = false
        return target
    }

    /// Units behind a facility within which is told who is cared for in it.
    private static let reachOfCare = 24

    /// مركز طبي لعلاج جرحى المعارك، المستشفى الذي كان المصابون يتلقون العلاج فيه: who is cared for in a facility is struck
    /// with it.
    func holdsPatients(_ target: HealthTarget) -> Bool {
        guard target.resources == [.facility], !target.isNear, !target.isGeneric else { return false }
        let end = min(target.units.upperBound + HealthAttackReader.reachOfCare, grammar.range.upperBound)
        var care: Int?
        var patients: Int?
        for index in target.units.upperBound..<max(target.units.upperBound, end) {
            let unit = grammar[index]
            if unit.punctuation == .period || unit.punctuation == .semicolon || unit.particle == .becauseOf
                || unit.has(.cause) || (unit.isConjoined && unit.particle != .relative)
            {
                break
            }
            if unit.has([.wounded, .patients]) { patients = index }
            let isCare = unit.has(.medical) && !unit.isAdjective || unit.has(.careMovement) && unit.kind == .phrase
            if isCare { care = index }
        }
        guard let care, let patients else { return false }
        return abs(care - patients) <= 4
    }

    /// من بينهم، بما فيها, but no adjective: الخاصة بالمستشفى.
    private func isInclusion(_ unit: Unit) -> Bool { unit.has(.inclusion) && unit.kind == .phrase }

    /// بينهم، من بينهم، أحدهما، ضمنهم
    private func isPartitive(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.hasPronoun else { return false }
        return unit.particle == .bayna || unit.particle == .min || unit.particle == .fi || unit.particle == .quantifier
    }

    /// أربعة من الكوادر الطبية, and nothing else in front: whom a number alone counts.
    func counted(by phrase: NounPhrase) -> HealthTarget? {
        guard phrase.units.allSatisfy({ grammar[$0].kind == .number }), phrase.preposition != .near,
            var target = staff(countedBy: phrase), target.resources == [.personnel]
        else { return nil }
        (target.hasNumber, target.isGeneric) = (true, false)
        return target
    }

    /// كميات من الأدوية، صناديق من اللقاحات: medicines that are taken or destroyed.
    func quantity(_ phrase: NounPhrase, of trigger: Unit) -> HealthTarget? {
        guard trigger.has([.loot, .burn, .damage]), !trigger.has(.impact), phrase.units.count <= 2,
            !grammar[phrase.head].hasArticle, let target = staff(countedBy: phrase), target.resources == [.supplies]
        else { return nil }
        return target
    }

    /// أربعة من الكوادر الطبية
    func staff(countedBy phrase: NounPhrase) -> HealthTarget? {
        guard phrase.end + 1 < grammar.range.upperBound, grammar[phrase.end].particle == .min else { return nil }
        return grammar.nounPhrase(at: phrase.end + 1).flatMap(grammar.healthTarget)
    }

    /// مريض منعه الجنود من الوصول إلى المستشفى: who is kept by force. لن تعيقه الإصابة is no such thing.
    func kept(from trigger: Int, arguments: Arguments) -> HealthTarget? {
        guard arguments.actors.contains(where: { grammar.type(of: $0) == .force }) else { return nil }
        var index = trigger - 1
        while index >= grammar.range.lowerBound, trigger - index <= 12 {
            if grammar[index].has([.people, .dead, .wounded, .force]), !grammar[index].has(.patients) { return nil }
            if let target = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget) { return target }
            index -= 1
        }
        return nil
    }

    /// مستشفى الشفاء تحت القصف: a predicate without a verb, said of the facility in front.
    func prey(of trigger: Int) -> HealthTarget? {
        let unit = grammar[trigger]
        guard unit.has([.strike, .besiege, .assault, .munition]), !unit.isVerb, trigger - 1 > grammar.range.lowerBound,
            grammar[trigger - 1].particle == .tahta
        else { return nil }
        var index = trigger - 2
        while index >= grammar.range.lowerBound, trigger - index <= 10,
            grammar[index].isNominal || grammar[index].particle == .fi || grammar[index].has(.month)
        {
            if grammar[index].has([.healthFacility, .facilityHead, .healthTransport]),
                index == grammar.range.lowerBound || !grammar[index - 1].isNominal,
                grammar[index].proclitics.isDisjoint(with: .prepositions),
                var target = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget)
            {
                target.units = target.units.clamped(to: index..<trigger - 1)
                return target
            }
            index -= 1
        }
        return nil
    }

    /// The facility that is said to stand near where it happened: المشفى الذي يقع على مقربة من موقع الانفجار.
    func beside(_ trigger: Int) -> HealthTarget? {
        guard grammar[trigger].has([.strike, .explode, .impact, .clash]), !grammar[trigger].isVerb else { return nil }
        var index = trigger - 1
        // من موقع سقوط
        while index >= grammar.range.lowerBound, trigger - index <= 4, !isNearness(index) {
            guard grammar[index].isNominal || grammar[index].particle == .min,
                grammar[index].proclitics.isDisjoint(with: .prepositions)
            else { return nil }
            index -= 1
        }
        guard index >= grammar.range.lowerBound, isNearness(index) else { return nil }
        let nearness = index
        while index > grammar.range.lowerBound, nearness - index <= 8 {
            index -= 1
            if grammar[index].has(.healthFacility), let phrase = grammar.nounPhrase(at: index),
                var target = grammar.healthTarget(in: phrase), !target.isGeneric
            {
                target.units = target.units.clamped(to: target.units.lowerBound..<nearness)
                target.isNear = true
                return target
            }
        }
        return nil
    }

    static let strikesOnThings: ClassSet = [.strike, .explode, .impact, .storm, .damage, .burn, .loot]

    /// غارة على باحته، قصفوا محيطه: a part of the facility named last, or what lies around it.
    func part(_ phrase: NounPhrase, of trigger: Int) -> HealthTarget? {
        let head = grammar[phrase.head]
        // قصفوا منزله: somebody's home.
        guard head.has([.buildingPart, .near]), !head.has(.agent), head.enclitic == .hu || head.enclitic == .ha,
            grammar[trigger].has(HealthAttackReader.strikesOnThings) || grammar[trigger].has(.assault)
        else { return nil }
        var index = phrase.head - 1
        while index >= grammar.range.lowerBound, phrase.head - index <= 24 {
            let unit = grammar[index]
            let isCargo = grammar[trigger].has(.loot) && unit.has([.healthTransport, .healthSupplies])
            if isCargo || (unit.has(.healthFacility) && unit.features.number == .singular),
                var target = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget)
            {
                target.isNear = target.isNear || head.has(.near)
                return target
            }
            if unit.has(.placeType), !unit.has(.buildingPart) { return nil }
            index -= 1
        }
        return nil
    }

    private func isNearness(_ index: Int) -> Bool {
        let unit = grammar[index]
        return unit.particle == .near || (unit.has(.near) && !unit.isVerb)
    }
}
