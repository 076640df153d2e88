// SPDX-License-Identifier: Apache-2.0

/// What a profile is compared by, worked out once: a report is compared with many.
struct ReportMeasures: Sendable, Equatable {
    /// How many towns are compared; a list of more tells of a day, not of an incident.
    private static let mostTowns = 12

    /// The names of the first towns, in the order of the profile.
    let towns: [TownName]
    /// The length of the vector of the towns' weights.
    let townsNorm: Double
    /// It is about one town or two, not a list of them.
    let isAboutFewTowns: Bool
    /// The divisions that are not whole countries, with their weights.
    let divisions: [ReportPlace]
    /// The countries of all divisions.
    let countries: Set<String>
    /// The sum of the rarities of its words.
    let rarity: Double
    /// A bit for each kind of thing that was struck.
    let sites: UInt16
    /// A bit for each part of the day that is spoken of.
    let hours: UInt8
    let killed: [Int]
    let injured: [Int]
    let isCeasefire: Bool

    init(family: String, towns: [ReportPlace], divisions: [ReportPlace], words: [ReportWords.Word], figures: [Int]) {
        self.towns = towns.prefix(ReportMeasures.mostTowns).map { TownName($0.name) }
        townsNorm = towns.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        let most = towns.first?.weight ?? 0
        isAboutFewTowns = towns.count { $0.weight * 2 >= most } <= 2
        let parts = divisions.map { $0.name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false) }
        self.divisions = zip(divisions, parts).filter { $1.count == 2 && $1[0] != $1[1] }.map(\.0)
        countries = Set(parts.map { String($0[0]) }).subtracting([""])
        rarity = words.reduce(0) { $0 + Double($1.rarity) / 10 }
        sites = StruckSite.sites(in: words)
        hours = PartOfDay.parts(in: words)
        killed = figures.filter { $0.isMultiple(of: 2) }
        injured = figures.filter { !$0.isMultiple(of: 2) }
        isCeasefire = family.hasPrefix("ceasefire/")
    }
}
