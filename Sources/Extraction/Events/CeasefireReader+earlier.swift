// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What is demanded of fighting or of a truce told of before, taken up by a pronoun.
extension CeasefireReader {
    /// Units before a stop within which stands what its pronoun takes up.
    private static let reachOfPronouns = 14
    /// The same for a truce of the sentence before.
    private static let reachOfTruces = 45

    /// لا للحرب، وتطالب بوقفها: fighting told of before, where somebody demands that it stop.
    func stopOfEarlier(at index: Int) -> Reading? {
        let unit = grammar[index]
        guard unit.has(.halt), unit.hasPronoun, !unit.isVerb, unit.kind == .word, !unit.has(.outOfService),
            unit.enclitic == .ha || unit.enclitic == .hu
        else { return nil }
        var before = index - 1
        while before >= grammar.range.lowerBound, index - before <= CeasefireReader.reachOfPronouns {
            let stopped = grammar[before]
            if stopped.punctuation == .period || stopped.punctuation == .semicolon { return nil }
            if stopped.has(.hostilities), !stopped.isVerb, stopped.hasArticle || stopped.kind == .phrase {
                let governors = grammar.governors(of: index)
                guard governors.has(.demand) || governors.has(.necessity), !governors.isNegated, !isAboutOtherTruce,
                    !healthFollows(before),
                    !(before...index).contains(where: isOther)
                else { return nil }
                return Reading(
                    stage: .calledFor,
                    trigger: index,
                    units: index..<index + 1,
                    governors: governors,
                    reason: "somebody demands that the fighting told of before stop"
                )
            }
            before -= 1
        }
        return nil
    }

    /// تنتهي الهدنة غدا. ودعا الطرفين إلى تمديدها: the truce of the sentence before, where its keeping is demanded.
    func keepingOfEarlier(at index: Int) -> Reading? {
        let unit = grammar[index]
        guard unit.has([.extend, .respect]), !unit.isVerb, !unit.isAdjective, let pronoun = pronoun(behind: index),
            !grammar.range.contains(where: { grammar[$0].has([.ceasefire, .calm]) }), isTruceTold(by: pronoun),
            !isAboutOtherTruce
        else { return nil }
        let governors = grammar.governors(of: index)
        guard governors.has(.demand) || governors.has(.necessity), !governors.isNegated else { return nil }
        return Reading(
            stage: .upholdCalledFor,
            trigger: index,
            units: index..<index + 1,
            governors: governors,
            reason: "the keeping of the truce told of before is demanded"
        )
    }

    /// تمديدها، الالتزام بها
    private func pronoun(behind keeping: Int) -> Enclitic? {
        let unit = grammar[keeping]
        if unit.hasPronoun { return unit.enclitic == .ha || unit.enclitic == .hu ? unit.enclitic : nil }
        let next = keeping + 1
        guard next < grammar.range.upperBound, grammar[next].particle == .bi, grammar[next].hasPronoun else {
            return nil
        }
        return grammar[next].enclitic
    }

    /// Whether the nearest of what can be kept or extended, in the sentence before, is a truce of the pronoun's gender.
    private func isTruceTold(by pronoun: Enclitic) -> Bool {
        var before = grammar.range.lowerBound - 1
        while before >= 0, grammar.range.lowerBound - before <= CeasefireReader.reachOfTruces {
            let unit = grammar[before]
            if unit.has(.ceasefire), !unit.has(.common) {
                // هدنة، هدنة إنسانية, but وقف إطلاق النار and اتفاق الهدنة
                let isTruce = unit.kind == .word || unit.group >= 0 && groups[Int(unit.group)].mode == "truce"
                let isOfAgreement = before > 0 && grammar.units[before - 1].has(.agree)
                return isTruce && !isOfAgreement ? pronoun != .hu : pronoun != .ha
            }
            // الاتفاق، القانون، العقوبات
            if unit.has([.agree, .law, .document]), !unit.isVerb, unit.kind == .word { return false }
            before -= 1
        }
        return false
    }
}
