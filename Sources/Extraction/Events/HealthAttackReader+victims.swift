// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Those who give care among the dead and the wounded that a clause counts.
extension HealthAttackReader {
    /// Units in front of a word for the dead or wounded within which those stand who are counted among them.
    private static let reachOfCount = 10

    /// Staff said to be among those killed or wounded: ثلاثة أطباء وصيدلي بين ضحايا المجزرة، من بين القتلى ممرضة.
    func counted(amongVictimsAt victims: Int) -> HealthTarget? {
        let start = grammar.range.lowerBound
        guard victims > start, grammar[victims].has([.dead, .wounded]), grammar[victims].kind == .word
        else { return nil }
        // بين المدنيين المصابين
        let isOfPeople = grammar[victims].hasArticle && victims - 1 > start && grammar[victims - 1].has(.people)
        let among = isOfPeople ? victims - 2 : victims - 1
        guard among >= start, grammar[among].particle == .bayna || grammar[among].particle == .khilal
        else { return nil }
        var found: HealthTarget?
        var index = among - 1
        while index >= start, victims - index <= HealthAttackReader.reachOfCount {
            let unit = grammar[index]
            guard unit.isNominal || unit.particle == .min || unit.particle == .fi || unit.kind == .number else { break }
            if let target = named(at: index) ?? inCare(at: index) { found = target }
            index -= 1
        }
        if let found { return found }
        index = victims + 1
        while index < grammar.range.upperBound, index - victims <= HealthAttackReader.reachOfCount {
            let unit = grammar[index]
            guard unit.isNominal || unit.kind == .number || unit.kind == .particle, unit.particle != .ila else { break }
            if let target = named(at: index) ?? inCare(at: index) { return target }
            index += 1
        }
        return nil
    }

    /// بين القتلى مريضان: those who were cared for, and not المرضى as a kind.
    private func inCare(at index: Int) -> HealthTarget? {
        guard grammar[index].has(.patients), !grammar[index].hasArticle,
            var target = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget), target.resources == [.patients],
            target.units.lowerBound == index
        else { return nil }
        target.isGeneric = false
        return target
    }

    /// سقوط عدد من القتلى بينهم مسعف، قتيلان أحدهما طبيب: who is named of those that are counted.
    func listed(amongVictimsAt victims: Int) -> HealthTarget? {
        guard grammar[victims].kind == .word, !grammar[victims].hasPronoun else { return nil }
        return among(victimsOf: victims, behind: grammar.nounPhrase(at: victims)?.end)
    }

    /// 13 شهيدا من المسعفين، جرحى في صفوف الكادر الطبي: whom a count of the dead or wounded is of.
    func counted(behindVictimsAt victims: Int) -> HealthTarget? {
        // عدد الشهداء من الطواقم الطبية
        let isTally =
            grammar[victims].hasArticle && victims > grammar.range.lowerBound
            && (grammar[victims - 1].particle == .quantifier || grammar[victims - 1].has(.aggregate))
        guard !grammar[victims].hasArticle || isTally, let start = whole(behind: victims),
            let phrase = grammar.nounPhrase(at: start)
        else { return nil }
        var found: HealthTarget?
        for each in grammar.coordination(from: phrase) where found == nil {
            found = grammar.healthTarget(in: each).flatMap { $0.resources == [.personnel] ? $0 : nil } ?? crew(of: each)
        }
        guard var target = found else { return nil }
        // Without the deed it is the sum of many.
        target.isGeneric = isTally && !grammar.range.contains { SentenceOverview.isViolence(grammar[$0]) }
        target.hasNumber = true
        return target
    }

    /// شهداء مستشفى الأمل، ضحايا المستشفى: a facility by those who died in it, where there is war.
    func slaughter(at victims: Int) -> HealthTarget? {
        let unit = grammar[victims]
        guard unit.has(.dead), unit.features.number == .plural, !unit.hasArticle,
            victims + 1 < grammar.range.upperBound,
            grammar[victims + 1].has(.healthFacility), grammar[victims + 1].proclitics.isDisjoint(with: .prepositions),
            let target = grammar.nounPhrase(at: victims + 1).flatMap(grammar.healthTarget),
            target.resources == [.facility], !target.isGeneric, !target.isNear
        else { return nil }
        return target
    }

    /// Where those begin whom the dead or wounded belong to: من المسعفين، بين الطواقم، في صفوف الطواقم.
    private func whole(behind victims: Int) -> Int? {
        let next = victims + 1
        guard next + 1 < grammar.range.upperBound, !grammar[next].hasPronoun else { return nil }
        if grammar[next].particle == .min || grammar[next].particle == .bayna { return next + 1 }
        return grammar[next].kind == .phrase && grammar[next].has(.inclusion) ? next + 1 : nil
    }

    /// شهيدان من الهلال الأحمر، قتيل من منظومة الإسعاف: of a body that gives care those are who work for it. Not of a
    /// hospital, which the dead may only be brought from.
    private func crew(of phrase: NounPhrase) -> HealthTarget? {
        let head = grammar[phrase.head]
        let isBody =
            head.has(.organizationHead) && phrase.head + 1 < phrase.end && grammar[phrase.head + 1].has(.medical)
        guard isBody || (head.has(.medical) && head.kind != .word),
            !grammar.range.contains(where: { grammar[$0].has(.careMovement) && !grammar[$0].has(.permit) })
        else { return nil }
        return HealthTarget(
            resources: [.personnel],
            units: phrase.units,
            isNear: false,
            isGeneric: false,
            hasNumber: true
        )
    }

    /// Staff that منهم takes up: the people told of last.
    func staffToldLast(before end: Int) -> HealthTarget? {
        var index = end - 1
        while index >= grammar.range.lowerBound, end - index <= 24 {
            let unit = grammar[index]
            if let target = named(at: index) { return target }
            if unit.has([.people, .force, .dead, .wounded]) || unit.name?.kind.isPerson == true { return nil }
            index -= 1
        }
        return nil
    }

    private static let falls: ClassSet = [.kill, .impact, .collapse]

    /// سقط المسعف شهيدا، ارتقت الممرضة شهيدة: who falls, between the verb and what he falls as.
    func fallen(before victim: Int) -> HealthTarget? {
        guard !grammar[victim].hasArticle, grammar[victim].proclitics.isEmpty else { return nil }
        var index = victim - 1
        while index >= grammar.range.lowerBound, victim - index <= 6 {
            let unit = grammar[index]
            // سقوط مسعف شهيدا
            if unit.isVerb || (unit.features.kind == .masdar && unit.has(HealthAttackReader.falls)) {
                // المسعف سقط صباح اليوم شهيدا
                let last = index > grammar.range.lowerBound && isComma(index - 1) ? index - 2 : index - 1
                if unit.isVerb, unit.has(HealthAttackReader.falls), last >= grammar.range.lowerBound,
                    let subject = named(at: grammar.firstNominal(before: last)), subject.units.upperBound == last + 1
                {
                    return subject
                }
                // عاد المسعف شهيدا: in the accusative it is what somebody becomes, whatever the verb.
                guard index + 1 < victim else { return nil }
                // نقلت فرق الإسعاف شهيدين: those who carry them are others.
                let isFate =
                    unit.isVerb && grammar[victim].features.isAbsolute && grammar[victim].has(.dead)
                    && grammar[index + 1].kind == .word && grammar[index + 1].has(.healthPersonnel)
                guard unit.has(HealthAttackReader.falls) || isFate else { return nil }
                return named(at: index + 1)
            }
            guard unit.isNominal || unit.has(.weekday), unit.proclitics.isDisjoint(with: .prepositions)
            else { return nil }
            index -= 1
        }
        return nil
    }

    private func isComma(_ index: Int) -> Bool {
        grammar[index].punctuation == .comma || grammar[index].punctuation == .arabicComma
    }

    /// أربعة مسعفين شهداء، مسعفان شهيدان: staff with what became of them right behind, without a verb.
    func apposed(to victims: Int) -> HealthTarget? {
        guard victims > grammar.range.lowerBound, !grammar[victims].hasArticle, grammar[victims].proclitics.isEmpty,
            grammar[victims].features.number != .singular
        else { return nil }
        // فرق الإسعاف | جرحى are those who carry them.
        let staff = grammar[victims - 1]
        guard staff.kind == .word, staff.has(.healthPersonnel), !staff.hasArticle, staff.features.number != .singular
        else { return nil }
        return named(at: victims - 1)
    }

    /// جثة الطبيب المختطف، جثامين أربعة مسعفين: whose bodies they are.
    func body(at victim: Int) -> HealthTarget? {
        let unit = grammar[victim]
        guard unit.has(.dead), !unit.hasArticle, victim + 1 < grammar.range.upperBound,
            grammar[victim + 1].proclitics.isDisjoint(with: .prepositions), !grammar[victim + 1].isConjoined,
            let owners = grammar.nounPhrase(at: victim + 1),
            let target = grammar.healthTarget(in: owners) ?? counted(by: owners),
            target.resources == [.personnel], !target.isGeneric
        else { return nil }
        return target
    }

    /// The staff that a unit names, as these and not as a kind.
    private func named(at index: Int) -> HealthTarget? {
        guard grammar[index].proclitics.isDisjoint(with: .prepositions),
            var target = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget),
            target.resources == [.personnel], target.units.lowerBound == index
        else { return nil }
        target.isGeneric = false
        return target
    }
}
