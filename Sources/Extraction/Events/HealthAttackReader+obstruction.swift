// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What of health care a deed keeps from moving, from working, or from what it needs.
extension HealthAttackReader {
    /// What is kept from moving or working: منعت الحواجز دخول سيارات الإسعاف، عرقل الجيش وصول الأدوية.
    func obstructed(by trigger: Int) -> HealthTarget? {
        // انقطاع الكهرباء وكذلك المياه وتزايد المرضى: what is cut off is from what stands right behind it.
        let isOutage = grammar[trigger].kind == .phrase && !grammar[trigger].isVerb
        for index in trigger + 1..<max(trigger + 1, min(trigger + 9, grammar.range.upperBound)) {
            let unit = grammar[index]
            if isOutage, unit.has(.patients), index > trigger + 2 { return nil }
            if unit.isVerb || unit.kind == .punctuation || unit.isConjoined { return nil }
            if let particle = unit.particle, particle != .quantifier, particle != .demonstrative {
                // تمنع الميليشيا منذ أسبوعين دخول الأدوية
                // منعوا عنهم الدواء
                if particle == .mundhu || (particle == .an && unit.hasPronoun) { continue }
                if particle == .ila { return supplied(at: index + 1, keptBy: trigger) }
                // أي نوع من الأدوية
                guard particle == .min, index + 1 < grammar.range.upperBound, grammar[index + 1].has(.healthSupplies)
                else { return nil }
                continue
            }
            if isAmbulance(index) {
                return HealthTarget(
                    resources: [.transport],
                    units: index..<index + 1,
                    isNear: false,
                    isGeneric: false,
                    hasNumber: false
                )
            }
            // تمنع القوات نقل المصابين، منعوا خروج طفل مصاب بالسرطان
            let isBroughtOut = grammar[trigger].kind == .phrase && unit.hasArticle && index <= trigger + 2
            if (unit.has(.wounded) && isBroughtOut) || isSick(index) {
                return HealthTarget(
                    resources: [.patients],
                    units: index..<index + 1,
                    isNear: false,
                    isGeneric: false,
                    hasNumber: false
                )
            }
            guard unit.proclitics.isDisjoint(with: [.bi, .ka]),
                grammar.healthResource(at: index, limit: grammar.range.upperBound) != nil
            else { continue }
            return grammar.nounPhrase(at: index).flatMap(grammar.healthTarget)
        }
        return nil
    }

    /// طفلا مصابا بالسرطان: people by what they fell ill with.
    private func isSick(_ index: Int) -> Bool {
        grammar[index].kind == .phrase && grammar[index].has(.disease) && !grammar[index].isVerb
            && grammar[index - 1].has(.people)
    }

    /// دخلوا المستشفى وخطفوا جرحى من أسرتهم: the wounded who lie in the facility told of before.
    func takenFromBed(_ phrase: NounPhrase, by trigger: Unit) -> HealthTarget? {
        guard trigger.has([.arrest, .abduct]),
            phrase.units.contains(where: { grammar[$0].has([.wounded, .patients]) }),
            phrase.end + 1 < grammar.range.upperBound, grammar[phrase.end].particle == .min,
            grammar[phrase.end + 1].hasPronoun,
            (max(grammar.range.lowerBound, phrase.first - 14)..<phrase.first).contains(where: {
                grammar[$0].has(.healthFacility) && !grammar[$0].has(.near)
            })
        else { return nil }
        return HealthTarget(
            resources: [.patients],
            units: phrase.units,
            isNear: false,
            isGeneric: false,
            hasNumber: true
        )
    }

    /// Units before a deed within which is told what it left undone.
    private static let reachOfHindrance = 18

    /// لم تتمكن فرق الإسعاف من الوصول إلى الجرحى بسبب القصف: those who could not go where they were needed for what was done
    /// there.
    func hindered(by trigger: Int) -> HealthTarget? {
        let start = grammar.range.lowerBound
        guard trigger - 1 > start, !grammar[trigger].isVerb,
            grammar[trigger].has([.strike, .clash, .besiege, .assault]),
            grammar[trigger - 1].particle == .becauseOf || grammar[trigger - 1].has(.becauseOf)
        else { return nil }
        var verb = trigger - 2
        while verb > start, trigger - verb <= HealthAttackReader.reachOfHindrance, !grammar[verb].isVerb { verb -= 1 }
        // Being able to is an everyday verb.
        if verb >= start, let held = heldUp(at: verb) { return held }
        guard verb > start, grammar[verb].isVerb, grammar[verb].has(.common), grammar[verb - 1].particle == .negation,
            let subject = grammar.nounPhrase(at: verb + 1), subject.preposition == nil, subject.end < trigger - 1,
            (subject.end..<trigger - 1).contains(where: {
                grammar[$0].features.kind == .masdar && grammar[$0].has([.careMovement, .permit])
            }),
            var target = grammar.healthTarget(in: subject), !target.isBuilding
        else { return nil }
        target.isGeneric = false
        return target
    }

    /// لا تصل الأدوية إلى المدينة بسبب الحصار، تعذر وصول سيارات الإسعاف بسبب القصف: what does not arrive.
    private func heldUp(at verb: Int) -> HealthTarget? {
        let unit = grammar[verb]
        guard unit.isVerb else { return nil }
        // What is impossible is spelled out behind it.
        if unit.has(.common), unit.has(.obstruct) { return obstructed(by: verb).flatMap { $0.isBuilding ? nil : $0 } }
        guard unit.has(.careMovement), verb > grammar.range.lowerBound, grammar[verb - 1].particle == .negation else {
            return nil
        }
        var subject = grammar.nounPhrase(at: verb + 1)
        if subject == nil, verb - 2 >= grammar.range.lowerBound, grammar[verb - 2].isNominal {
            subject = grammar.nounPhrase(at: grammar.firstNominal(before: verb - 2))
        }
        guard let subject, subject.preposition == nil, var target = grammar.healthTarget(in: subject),
            !target.isBuilding, !target.isNear
        else { return nil }
        target.isGeneric = false
        return target
    }

    /// يمنعون الإسعاف من نقل مريضة، من الوصول: first aid that goes somewhere comes by ambulance.
    private func isAmbulance(_ index: Int) -> Bool {
        let unit = grammar[index]
        guard unit.has(.medical), unit.hasArticle, unit.features.kind == .masdar || unit.features.kind == .noun,
            index + 2 < grammar.range.upperBound, grammar[index + 1].particle == .min,
            grammar[index + 2].features.kind == .masdar
        else { return false }
        return grammar[index + 2].has([.careMovement, .undergo]) || grammar[index + 2].hasArticle
    }

    /// منع الجيش إدخال الوقود إلى المستشفى: what doesn't get the things it needs. Journalists are none of them.
    private func supplied(at index: Int, keptBy trigger: Int) -> HealthTarget? {
        let kept = grammar[index - 2]
        let isOfThings =
            !kept.has([.people, .force, .armedHead]) && kept.name?.kind.isPerson != true
            && !grammar[max(trigger, index - 3)].has(.personnelHead)
        guard isOfThings, let target = grammar.nounPhrase(at: index).flatMap(grammar.healthTarget), target.isBuilding,
            !target.isNear
        else { return nil }
        return target
    }
}
