// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Staff and patients among the dead and wounded of an attack.
extension EventAssembler {
    /// Units of a count of dead or wounded within which those are named who are among them.
    private static let reachOfVictims = 24

    /// What was struck, with the staff and the patients that its figures name: مقتل 12 شخصا بينهم طبيب ومرضى.
    func health(_ health: HealthTarget, with figures: [CasualtyFigure]) -> HealthTarget {
        var health = health
        for figure in figures where figure.maximum > 0 {
            for resource in victims(of: figure) where !health.resources.contains(resource) {
                health.resources.append(resource)
            }
        }
        return health
    }

    /// The people of health care in the clause of a figure, up to what says where, how or by whom.
    private func victims(of figure: CasualtyFigure) -> [HealthResource] {
        let start = min(figure.unit, figure.who?.lowerBound ?? figure.unit)
        let end = min(units.count, start + EventAssembler.reachOfVictims)
        let grammar = SentenceGrammar(units: units, range: start..<end)
        var found: [HealthResource] = []
        for index in grammar.range {
            let unit = grammar[index]
            if unit.kind == .punctuation {
                guard unit.punctuation == .comma || unit.punctuation == .arabicComma else { break }
                continue
            }
            if index > figure.unit, unit.isVerb || goesOnOtherwise(unit) { break }
            if let (resource, _) = grammar.healthResource(at: index, limit: end),
                resource == .personnel || resource == .patients
            {
                found.append(resource)
            }
        }
        return found
    }

    private func goesOnOtherwise(_ unit: Unit) -> Bool {
        switch unit.particle {
        case .min, .bayna, .quantifier, .pronoun, .demonstrative, nil:
            !unit.proclitics.isDisjoint(with: .prepositions) || unit.has([.according, .near, .becauseOf])
        default: true
        }
    }
}
