// SPDX-License-Identifier: Apache-2.0

/// Finds the reports that may be of one incident with a new one, without looking at all others: those of its family,
/// told of its day or a neighbouring one, that name one of its towns, or some of its rarest words, or, where one of the
/// two names no town, its division.
///
/// Whether one report is found for another does not depend on which of them came first.
struct CandidateIndex: Sendable {
    /// What reports are found by.
    private struct Key: Hashable, Sendable {
        enum Kind: UInt8, Sendable {
            case town, word, caller
            /// A division, or a country where no division is known.
            case division
            /// The same of a report that names no town.
            case vagueDivision
        }

        var day: Int
        var kind: Kind
        var family: Int
        var value: Int
    }

    /// How many of the rarest words of a report it is found by.
    private static let mostWords = 24

    private var reports: [Key: [Int]] = [:]

    /// The numbers of all reports that a report may be of one incident with, each once and in rising order.
    func candidates(for profile: ReportProfile) -> [Int] {
        guard let day = profile.day else { return [] }
        let keys = CandidateIndex.keys(of: profile, isAsking: true)
        var found: Set<Int> = []
        for day in day - 1...day + 1 {
            for var key in keys {
                key.day = day
                if let numbers = reports[key] { found.formUnion(numbers) }
            }
        }
        return found.sorted()
    }

    /// Takes a report in.
    mutating func insert(_ number: Int, _ profile: ReportProfile) {
        guard profile.day != nil else { return }
        for key in CandidateIndex.keys(of: profile, isAsking: false) { reports[key, default: []].append(number) }
    }

    /// Forgets a report.
    mutating func remove(_ number: Int, _ profile: ReportProfile) {
        guard profile.day != nil else { return }
        for key in CandidateIndex.keys(of: profile, isAsking: false) {
            reports[key]?.removeAll { $0 == number }
            if reports[key]?.isEmpty ?? false { reports[key] = nil }
        }
    }

    /// Of equally rare words that with the lesser hash comes first, so that all reports choose alike.
    private static func rarest(of profile: ReportProfile) -> some Sequence<ReportWords.Word> {
        // Both in one number: a report has dozens of words, and each of them is compared with several.
        let words = profile.words.map { UInt64(UInt8.max - $0.rarity) << 32 | UInt64($0.stem) }.sorted()
        return words.prefix(mostWords).lazy.map { word in
            ReportWords.Word(stem: UInt32(truncatingIfNeeded: word), rarity: UInt8.max - UInt8(word >> 32))
        }
    }

    /// The keys a report is kept under, or asks for, of its own day.
    private static func keys(of profile: ReportProfile, isAsking: Bool) -> Set<Key> {
        let family = profile.family.hashValue
        var keys: Set<Key> = []
        func add(_ kind: Key.Kind, _ value: Int) {
            keys.insert(Key(day: profile.day ?? 0, kind: kind, family: family, value: value))
        }
        for town in profile.measures.towns { add(.town, town.skeleton.hashValue) }
        for word in rarest(of: profile) where word.isTelling { add(.word, Int(word.stem)) }
        for caller in profile.callers { add(.caller, caller.hashValue) }
        let isVague = profile.towns.isEmpty
        for division in profile.divisions {
            let value = division.name.hashValue
            // Who names a town looks among those who name none, and these among all.
            if isVague || !isAsking { add(.division, value) }
            if isVague != isAsking { add(.vagueDivision, value) }
        }
        return keys
    }
}
