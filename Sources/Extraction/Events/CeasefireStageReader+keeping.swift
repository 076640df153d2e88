// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What is told of keeping a truce and of breaking it.
extension CeasefireStageReader {
    func violation(at governor: Int) -> Finding? {
        guard grammar[trigger].has(.ceasefire) || grammar[trigger].has(.calm) else {
            return (.mentioned, "what is broken is no ceasefire")
        }
        // لا تخرقوا الهدنة
        if grammar[governor].isVerb, grammar[governor].features.person == .second, isNegated(governor) {
            return (.upholdCalledFor, "its breach is forbidden")
        }
        // دعوة لخرق الهدنة
        if governor > grammar.range.lowerBound, grammar[governor - 1].has(.demand), !grammar[governor - 1].isVerb {
            return (.mentioned, "its breach is only asked for")
        }
        if demanded, isNegated(governor) || isPrevented(governor) || governors.isNegated {
            return (.upholdCalledFor, "its breaches are to stop")
        }
        // أي خرق, but سلسلة خروقات
        let isAny =
            governor > grammar.range.lowerBound && grammar[governor - 1].particle == .quantifier
            && (grammar[governor].features.number != .plural || governors.isFuture)
        if isAny || governors.isConditional || governors.isPossible || isWarnedOf(governor) {
            return (.mentioned, "its breach is only thought of")
        }
        // رغم بعض الخروقات فإن الهدنة قائمة
        if isConceded(governor), let found = predicate(), found.stage == .inForce { return found }
        return (.violated, "it is broken")
    }

    /// لم تصمد الهدنة أكثر من أسبوع, لم تصمد سوى يومين: how long it did last is told.
    private var isOutlived: Bool {
        let end = min(grammar.range.upperBound, units.upperBound + 5)
        return (units.upperBound..<max(units.upperBound, end)).contains { index in
            grammar[index].has(.timeUnit) && index > units.upperBound
                && (grammar[index - 1].particle == .min || grammar[index - 1].particle == .without
                    || grammar[index - 1].particle == .clauseOpener)
        }
    }

    func keeping(at governor: Int) -> Finding? {
        if isNegated(governor), !demanded {
            // لا عودة إلى الهدنة
            let isNone =
                grammar[governor - 1].particle == .negation && grammar[governor].features.kind == .masdar
                && !grammar[governor].hasArticle
            if isOutlived { return (.collapsed, "it did not last") }
            return isAnyOne || isNone ? (.rejected, "none will be kept") : (.violated, "it is not kept")
        }
        if let over = over(governor) { return over }
        if demanded {
            // يجب أن تلتزم بوقف الهجمات: a stop that was not there before.
            if !grammar[trigger].has(.ceasefire), !grammar[trigger].has(.calm), governor >= trigger - 2,
                grammar[units.upperBound - 1].has([.strike, .assault])
            {
                return (.calledFor, "somebody is to commit to a stop")
            }
            if governors.units.contains(where: { $0 < governor && commits($0, to: governor) }) {
                return (.calledFor, "somebody is to commit to it")
            }
            if carriesOut(governor), isIndefinite(trigger), !grammar[trigger].hasArticle,
                !governors.units.contains(where: takesUpAgreement)
            {
                return (.calledFor, "a new one is to be carried out")
            }
            return (.upholdCalledFor, "its keeping is demanded")
        }
        if isNeededBehind { return (.upholdCalledFor, "its keeping is called needed") }
        if governors.has(.concern) { return (.mentioned, "its keeping is doubted") }
        // محادثات بشأن تطبيق وقف إطلاق النار
        if governors.units.contains(where: { $0 < governor && areTalks($0) }) {
            return (.negotiated, "its keeping is spoken of")
        }
        // بدأ تنفيذ الهدنة
        if grammar[governor].features.kind == .masdar, !unsettled, !governors.isNegated,
            governors.units.contains(where: { $0 < governor && grammar[$0].has(.begin) && grammar[$0].isVerb })
        {
            return (.declared, "its keeping begins")
        }
        // بيان بشأن الالتزام بهدنة: one that was not there before.
        if grammar[governor].features.kind == .masdar, grammar[trigger].has(.ceasefire), !grammar[trigger].hasArticle,
            isIndefinite(trigger), !unsettled, governor + 1 < trigger || !grammar[trigger].has(.owned)
        {
            return grammar[governor].proclitics.contains(.li)
                ? (.negotiated, "somebody works for one") : (.agreed, "somebody commits to one")
        }
        if grammar[governor].proclitics.contains(.sa) || governors.isFuture {
            return (.negotiated, "somebody would keep to it")
        }
        return tellsOfBreaches ? (.violated, "only some keep to it") : (.inForce, "it is kept to")
    }
}
