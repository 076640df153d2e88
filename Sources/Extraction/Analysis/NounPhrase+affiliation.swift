// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Whose a facility, a vehicle or a crew is said to be, and what a facility is for.
extension SentenceGrammar {
    private static let affiliates: ClassSet = [
        .healthFacility, .facilityHead, .healthTransport, .owned, .personnelHead, .healthPersonnel,
    ]

    /// Whether the phrase goes on with whose it is: عيادة تابعة | لمنظمة أطباء بلا حدود.
    func isAffiliation(_ index: Int, of head: Unit) -> Bool {
        isAffiliated(index) && head.has(SentenceGrammar.affiliates)
    }

    /// تابعة | لمنظمة
    func isAffiliated(_ index: Int) -> Bool {
        let unit = units[index]
        guard index > range.lowerBound, unit.proclitics.contains(.li), !unit.isConjoined, unit.isNominal else {
            return false
        }
        return units[index - 1].isAdjective && units[index - 1].has(.owned)
    }

    private static let purposes: ClassSet = [.medical, .patients, .healthSupplies, .people, .common]

    /// Where a facility's phrase goes on behind what it is for: مركز لغسيل الكلى، مشفى ابن سينا للأطفال.
    func afterPurpose(_ index: Int, of head: Unit) -> Int? {
        guard head.has(.facilityHead) || head.has(.healthFacility), units[index].proclitics.contains(.li),
            !units[index].isConjoined, units[index].isNominal
        else { return nil }
        let next = index + 1
        let hasGenitive =
            !units[index].hasArticle && next < range.upperBound && units[next].isNominal && !units[next].isConjoined
            && units[next].proclitics.isDisjoint(with: .prepositions)
        if units[index].has([.medical, .patients, .healthSupplies]) { return hasGenitive ? next + 1 : next }
        if hasGenitive, units[next].has(.medical) || units[next].has(.patients) { return next + 1 }
        // مركز للهيئة الصحية
        if units[index].has(.organizationHead), next < range.upperBound, units[next].has(.medical),
            !units[next].isConjoined
        {
            return next + 1
        }
        return head.has(.healthFacility) && units[index].hasArticle && units[index].kind == .word
            && units[index].has(SentenceGrammar.purposes) ? next : nil
    }

    /// اعتقل الجيش | الطاقم الطبي: no force is a crew's.
    func isStaffTaken(_ index: Int, by head: Unit) -> Bool {
        head.has(SentenceGrammar.fighters) && head.hasArticle && units[index].has(.personnelHead)
            && units[index].hasArticle
            && healthResource(at: index, limit: range.upperBound)?.0 == .personnel
    }

    /// تلقى مستشفى الأمل | ثلاثة صواريخ: how many munitions, behind a facility that they are no part of.
    func countsMunitions(_ index: Int, _ head: Int) -> Bool {
        units[index].kind == .number && index + 1 < range.upperBound && units[index + 1].has(.munition)
            && units[head].has(.healthFacility)
    }
}
