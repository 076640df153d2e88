// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Decides how far a ceasefire has come from the words around its name.
///
/// First what makes it a mere date or circumstance (منذ الهدنة، رغم الهدنة); then the nearest governing word (خرق
/// الهدنة، تمديد الهدنة) and what governs that one (دعا إلى تمديد الهدنة); then the predicate behind (الهدنة
/// انهارت); then the sentence. A turn at its end (لكنها لم تصمد) outdoes all of it.
struct CeasefireStageReader {
    typealias Finding = (stage: CeasefireStage, reason: String)

    let grammar: SentenceGrammar
    /// The units that name the ceasefire.
    let units: Range<Int>
    let governors: Governors
    let groups: [LexiconGroup]

    var trigger: Int { units.lowerBound }

    func finding() -> Finding {
        let found = told()
        switch found.stage {
        case .mentioned: return echoed() ?? demandedAgain() ?? found
        case .inForce, .extended, .expired: return echoed() ?? found
        // يحذر من انهيار الهدنة ويدعو إلى تثبيتها
        case .collapsed where governors.has(.concern): return echoed() ?? found
        // دعا إلى الاستفادة من الهدنة وتثبيتها
        case .calledFor where grammar[trigger].hasArticle: return echoed() ?? found
        case .declared where isOneOfSeveral, .agreed where isOneOfSeveral, .negotiated where isOneOfSeveral:
            return (.mentioned, "it is one of several that there were")
        // رحبت بالهدنة ودعت إلى احترامها
        case .agreed where governors.has(.accept), .declared where governors.has(.accept): return echoed() ?? found
        default: return found
        }
    }

    private func told() -> Finding {
        if isOversight, isBreachToStop { return (.upholdCalledFor, "its breaches are to stop") }
        if isOversight, areBreachesCounted { return (.violated, "those who watch over it count breaches") }
        if isOversight { return (.mentioned, "it only names who watches over it or what it needs") }
        // ضعوا السلاح
        if grammar[trigger].has(.demand), !governors.isNegated { return (.calledFor, "it is commanded") }
        // على الجميع أن يلقوا السلاح
        if grammar[trigger].kind == .phrase, grammar.isDuty(trigger) { return (.calledFor, "it is somebody's duty") }
        if let found = backdrop() ?? circumstance() { return found }
        if let dated = dated() { return turned(dated) ?? dated }
        if isCalledFalse { return (.denied, "what is told of it is called false") }
        if isSaidNotToBe { return (.rejected, "there is to be none") }
        if let found = provided() ?? governed() ?? imposed() ?? saidAtOnce() { return turned(found) ?? found }
        // A purpose (لوقف القتال) is no subject: it has no predicate.
        if grammar[trigger].proclitics.contains(.li) { return sentence() }
        let found = predicate() ?? headline() ?? sentence()
        return turned(found) ?? found
    }
}
