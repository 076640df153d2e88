// SPDX-License-Identifier: Apache-2.0

import Extraction

extension EventPlace {
    /// Whether both are the same place, whatever part of it is meant. The P-code of a village is that of the district
    /// it lies in, so it tells villages of one name apart, but not those of one district.
    func isSamePlace(as other: EventPlace) -> Bool {
        if precision.isTown || other.precision.isTown {
            guard country == other.country, nameArabic == other.nameArabic else { return false }
            guard let pcode, let otherCode = other.pcode else { return true }
            return pcode.hasPrefix(otherCode) || otherCode.hasPrefix(pcode)
        }
        if let pcode, let otherCode = other.pcode { return pcode == otherCode }
        return country == other.country && nameArabic == other.nameArabic
    }
}

extension Event.Health {
    /// What either says: all resources, and the more definite of what there can be only one of.
    func merged(with other: Event.Health) -> Event.Health {
        var merged = self
        merged.resources += other.resources.filter { !resources.contains($0) }
        if attackType == .unknown { merged.attackType = other.attackType }
        merged.facility = facility ?? other.facility
        if other.certainty == .possible { merged.certainty = .possible }
        return merged
    }
}

extension Event.Casualties {
    /// The range over both.
    static func merged(_ a: Event.Casualties?, _ b: Event.Casualties?) -> Event.Casualties? {
        guard let a, let b else { return a ?? b }
        return Event.Casualties(
            killed: Event.Count.merged(a.killed, b.killed),
            injured: Event.Count.merged(a.injured, b.injured)
        )
    }
}

extension Event.Count {
    /// The range over both.
    static func merged(_ a: Event.Count?, _ b: Event.Count?) -> Event.Count? {
        guard let a, let b else { return a ?? b }
        return Event.Count(min: Swift.min(a.min, b.min), max: Swift.max(a.max, b.max), who: a.who ?? b.who)
    }
}
