// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Health care that somebody asks to be let through.
extension EventReader {
    /// Units behind a word for lifting restrictions within which stands what they are on.
    private static let reachOfRestrictions = 14

    /// طالبت برفع القيود عن دخول الأدوية، دعا إلى السماح بمرور سيارات الإسعاف، حث على ضمان وصول الإمدادات الطبية: what is asked for
    /// is the end of what keeps it from passing.
    func passage(demandedAt index: Int) -> EventDraft? {
        let mode = groups[Int(grammar[index].group)].mode
        let isPassage = mode == "passage" || grammar[index].has([.relief, .careMovement])
        let governors = grammar.governors(of: index)
        guard governors.has(.demand) || governors.has(.necessity) || governors.has(.draft), !governors.isWithout,
            !governors.has(.halt), isKept(fromPassing: isPassage)
        else { return nil }
        guard let health = mode == "lifting" ? restricted(behind: index) : passing(behind: index), !health.isNear
        else { return nil }
        // القيود على سفر الأطباء، السماح بدخول المرضى: people are let in and out by ministries, too.
        let isOfGoods = health.resources == [.supplies] || health.resources == [.transport]
        guard isOfGoods || isBesieged else { return nil }
        let draft = EventDraft(sentence: sentence, trigger: index, eventClass: .attack, status: .demanded)
        draft.attackType = .obstruction
        draft.health = health
        draft.arguments.end = health.units.upperBound
        draft.evidence = [index..<index + 1, health.units] + governors.units.map { $0..<$0 + 1 }
        draft.reasons = ["demanded: that it be let through is demanded"]
        return draft
    }

    private static let besiegers: ClassSet = [.besiege, .force, .armedHead, .munition, .obstruct]

    private var isBesieged: Bool { overview.has(EventReader.besiegers) || hasViolence }

    /// Whether anybody keeps it from passing: goods are let into markets, too. To be reached is asked for anywhere, also in
    /// a war, where nobody stands in the way.
    private func isKept(fromPassing isPassage: Bool) -> Bool {
        // هدنة لإدخال المساعدات الطبية: what a truce is for.
        if isPassage, overview.has([.ceasefire]) { return false }
        if isBesieged || overview.has([.relief]) { return true }
        return !isPassage && (setting == .war || isConflict)
    }

    /// القيود التي يفرضها التحالف على دخول الأدوية
    private func restricted(behind index: Int) -> HealthTarget? {
        let end = min(grammar.range.upperBound, index + EventReader.reachOfRestrictions)
        var next = index + 1
        while next < end, grammar[next].punctuation != .period, grammar[next].punctuation != .semicolon {
            let unit = grammar[next]
            next += 1
            guard unit.particle == .ala || unit.particle == .an || unit.particle == .amam, !unit.hasPronoun else {
                continue
            }
            // على دخول الأدوية، على حركة سيارات الإسعاف
            while next < end, grammar[next].isNominal {
                if let health = grammar.nounPhrase(at: next).flatMap(grammar.healthTarget) { return health }
                next += 1
            }
        }
        return nil
    }

    /// Units behind a permission within which stands what is to pass.
    private static let reachOfPassage = 5

    /// السماح لطواقمه بالوصول، السماح بدخول الأدوية والوقود، وصول الإمدادات الطبية
    private func passing(behind index: Int) -> HealthTarget? {
        let end = min(grammar.range.upperBound, index + 1 + EventReader.reachOfPassage)
        var next = index + 1
        while next < end {
            let unit = grammar[next]
            if unit.isVerb || unit.kind == .punctuation || unit.isConjoined { return nil }
            if let phrase = grammar.nounPhrase(at: next), let health = grammar.healthTarget(in: phrase) {
                // السماح بدخول المستشفى: who goes in is somebody else.
                let isLetIn = unit.proclitics.contains(.li) || !health.isBuilding
                return isLetIn ? health : nil
            }
            // What comes to a facility is its supplies: دخول الوقود إلى المستشفيات
            if unit.particle == .ila {
                let isOfThings =
                    next > index + 1 && !grammar[next - 1].has([.people, .force, .armedHead, .personnelHead])
                guard isOfThings, let phrase = grammar.nounPhrase(at: next + 1),
                    let health = grammar.healthTarget(in: phrase), health.isBuilding
                else { return nil }
                return health
            }
            next += 1
        }
        return nil
    }
}
