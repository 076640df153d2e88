// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Health care that somebody does not let pass.
extension EventReader {
    /// رفضت السلطات السماح بإدخال الأدوية، عدم السماح لسيارات الإسعاف بالمرور، لم تسمح بدخول الوفد الطبي.
    func refusal(at permission: Int) -> EventDraft? {
        switch groups[Int(grammar[permission].group)].mode {
        case "prevent": return prevention(at: permission)
        case "stand": return waiting(at: permission)
        default: break
        }
        let isPassage =
            groups[Int(grammar[permission].group)].mode == "passage" || grammar[permission].has(.relief)
        guard let refusing = refusing(permission), let start = isPassage ? permission : matter(of: permission),
            let health = refused(from: start) ?? (isPassage ? kept(from: start) : nil)
        else { return nil }
        let frame = Frame(subject: .actor, object: .theme, genitive: .actor)
        let doers = grammar.arguments(of: refusing, frame: frame, groups: groups).actors
        // Visitors are kept out by hospitals themselves.
        guard !doers.contains(where: { grammar.healthTarget(in: $0) != nil }) else { return nil }
        // رفض الجنود عبور سيارات الإسعاف، رفضوا إدخال الوقود إلى المستشفى, but رفض المصاب دخول المستشفى
        if isPassage {
            let isBroughtIn = grammar[permission].has(.relief) && health.units.lowerBound > permission + 1
            guard grammar[refusing].has(.reject), !health.isBuilding || isBroughtIn, doers.contains(where: isForce)
            else {
                return nil
            }
        }
        let draft = EventDraft(sentence: sentence, trigger: permission, eventClass: .attack, status: .reported)
        draft.attackType = .obstruction
        draft.health = health
        draft.arguments.actors = doers
        draft.arguments.end = health.units.upperBound
        draft.evidence = [refusing..<refusing + 1, permission..<permission + 1, health.units]
        var governors = grammar.governors(of: refusing)
        // That it is not allowed is what happened.
        (governors.isNegated, governors.isWithout) = (false, false)
        finish(draft, governors: governors)
        return inSetting(draft)
    }

    /// Units within which the refusal stands before what is refused.
    private static let reachOfRefusal = 6

    /// The word of refusal over a permission, or the permission itself where it is negated.
    private func refusing(_ permission: Int) -> Int? {
        var index = permission - 1
        while index >= grammar.range.lowerBound, permission - index <= EventReader.reachOfRefusal {
            let unit = grammar[index]
            if unit.particle == .negation || unit.particle == .without {
                return index == permission - 1 ? permission : nil
            }
            if unit.has(.reject) { return grammar[permission].isVerb ? nil : index }
            guard
                unit.isNominal || unit.particle == .that || unit.has([.deictic, .weekday])
                    || unit.punctuation.isQuotation
            else { return nil }
            index -= 1
        }
        return nil
    }

    /// Where what is allowed begins: behind ب, or those whom it is allowed, behind ل.
    private func matter(of permission: Int) -> Int? {
        let end = min(grammar.range.upperBound, permission + EventReader.reachOfRefusal)
        return (permission + 1..<max(permission + 1, end)).first { index in
            !grammar[index].proclitics.isDisjoint(with: [.bi, .li]) && !grammar[index].isConjoined
        }
    }

    private func refused(from start: Int) -> HealthTarget? {
        if grammar[start].proclitics.contains(.li),
            let health = grammar.nounPhrase(at: start).flatMap(grammar.healthTarget)
        {
            return health
        }
        return HealthAttackReader(grammar: grammar).obstructed(by: start)
    }
}
