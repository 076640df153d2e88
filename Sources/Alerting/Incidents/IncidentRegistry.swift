// SPDX-License-Identifier: Apache-2.0

/// The incidents of late, and the reports they consist of.
///
/// Which reports make an incident follows from the reports alone: whatever the order in which they arrive, they end in
/// the same incidents. Memory is bounded: incidents expire by the time at which reports arrive, and there is a most of
/// them.
struct IncidentRegistry: Sendable {
    /// Reports that may be of one incident: of one family and one day.
    private struct Block: Hashable {
        var family: String
        var day: Int
    }

    /// What the reports of full incidents say together.
    private var cores: [String: AlertDocument] = [:]

    /// Of how many reports that hang together incidents are sorted anew for each further one; in a larger heap
    /// incidents stay as they are and only take reports in.
    static let mostSorted = Incident.mostReports

    private let retention: Int64
    private let capacity: Int
    private(set) var incidents: [String: Incident] = [:]
    private(set) var reports: [Int: IncidentReport] = [:]
    /// Reports that agree enough with each other to be of one incident.
    private var links: [Int: [Int]] = [:]
    /// The incident of each report.
    private var memberships: [Int: String] = [:]
    private var blocks: [Block: [Int]] = [:]
    private var articles: [String: [Int]] = [:]
    /// What somebody keeps elsewhere, where anybody does.
    var journal: StateJournal
    /// The incident of each report that was folded, by article and family.
    private(set) var folded: [FoldedReport: String] = [:]
    private var sequence = 0
    /// The latest arrival, milliseconds.
    private var latest = Int64.min
    private var nextSweep = Int64.min

    /// - Parameters:
    ///   - retentionDays: how many days after its last report arrived an incident is forgotten.
    ///   - capacity: how many are kept at most; of more, those least recently added to are forgotten.
    ///   - keepsJournal: whether somebody calls `takeChanges`.
    init(retentionDays: Int, capacity: Int, keepsJournal: Bool = false) {
        journal = StateJournal(isKept: keepsJournal)
        retention = Int64(retentionDays) * 86_400_000
        self.capacity = max(capacity, 1)
    }

    /// How many are kept that reports can be added to.
    var count: Int { incidents.count }

    /// The incident of an article's report, if it is known already.
    func incident(of article: String, key: IncidentKey) -> Incident? {
        let known = articles[article]?.first { reports[$0]?.key == key }.flatMap { memberships[$0] }
        return (known ?? folded[FoldedReport(article: article, family: key.family)]).flatMap { incidents[$0] }
    }

    /// Adds a report that is not known yet.
    /// - Parameter arrival: when it arrived, in milliseconds since 1970; `nil` where nothing is to expire.
    /// - Returns: what became of the incidents it touches; that of the report itself first.
    mutating func add(_ report: IncidentReport, arrival: Int64?) -> [IncidentChange] {
        if let identifier = full(for: report) {
            let changes = fold(report, into: identifier, arrival: arrival)
            forget(arrival: arrival)
            return changes
        }
        let number = enter(report)
        journal.note(report, number)
        let heap = heap(around: number)
        let clusters = heap.count > Self.mostSorted ? grown(heap, by: number) : sorted(heap)
        let changes = reassign(clusters, report: number, arrival: arrival)
        forget(arrival: arrival)
        return changes
    }

    /// Puts back an incident that was kept and is not known.
    mutating func restore(_ snapshot: IncidentSnapshot) {
        var incident = snapshot.incident
        sequence = max(sequence, incident.sequence, incident.touched)
        incident.reports = snapshot.reports.map { report in
            let number = enter(report)
            memberships[number] = incident.identifier
            return number
        }
        incidents[incident.identifier] = incident
        for report in snapshot.folded { folded[report] = incident.identifier }
        if let arrived = incident.arrived { latest = max(latest, arrived) }
    }

    /// Takes a report in, and links it with those it agrees with.
    private mutating func enter(_ report: IncidentReport) -> Int {
        sequence += 1
        let number = sequence
        link(number, to: report)
        reports[number] = report
        articles[report.article, default: []].append(number)
        if let day = report.profile.day {
            blocks[Block(family: report.profile.family, day: day), default: []].append(number)
        }
        return number
    }

    // MARK: Sorting

    private mutating func link(_ number: Int, to report: IncidentReport) {
        guard let day = report.profile.day else { return }
        var linked: [Int] = []
        for day in day - 1...day + 1 {
            for other in blocks[Block(family: report.profile.family, day: day)] ?? [] {
                guard let known = reports[other], known.article != report.article,
                    ReportSimilarity.score(report.profile, known.profile) >= ReportSimilarity.threshold
                else { continue }
                linked.append(other)
                links[other, default: []].append(number)
            }
        }
        if !linked.isEmpty { links[number] = linked }
    }

    /// A report and all that hang together with it, in an order that does not depend on their arrival.
    private func heap(around number: Int) -> [Int] {
        var seen: Set<Int> = [number]
        var open = [number]
        while let next = open.popLast() {
            for other in links[next] ?? [] where seen.insert(other).inserted { open.append(other) }
        }
        return ordered(Array(seen))
    }

    private func ordered(_ numbers: [Int]) -> [Int] {
        numbers.compactMap { number in reports[number].map { (number, $0) } }
            .sorted { $0.1.precedes($1.1) }
            .map(\.0)
    }

    private func sorted(_ heap: [Int]) -> [[Int]] {
        let members = heap.compactMap { reports[$0] }
        var names: [String: Int] = [:]
        let articles = members.map { member in
            names[member.article]
                ?? {
                    names[member.article] = names.count
                    return names.count - 1
                }()
        }
        return ReportClustering(members.map(\.profile), articles: articles).clusters().map { $0.map { heap[$0] } }
    }

    /// The incidents as they are, with a report added to the one it agrees most with, or in one of its own.
    private func grown(_ heap: [Int], by number: Int) -> [[Int]] {
        guard let report = reports[number] else { return [] }
        var best: (members: [Int], score: Double)?
        for identifier in Set(heap.compactMap { memberships[$0] }).sorted() {
            guard let members = incidents[identifier]?.reports else { continue }
            let known = members.compactMap { reports[$0] }
            guard !known.contains(where: { $0.article == report.article }) else { continue }
            let sum = known.reduce(0) { $0 + ReportSimilarity.score(report.profile, $1.profile) }
            let score = sum / Double(max(known.count, 1))
            if score >= ReportSimilarity.threshold, score > best?.score ?? -.infinity { best = (members, score) }
        }
        return [ordered((best?.members ?? []) + [number])]
    }

    // MARK: Folding

    /// The incident that a report agrees with most, if that has as many reports as are looked at one by one.
    private func full(for report: IncidentReport) -> String? {
        guard let day = report.profile.day else { return nil }
        var sums: [String: (score: Double, count: Int)] = [:]
        for day in day - 1...day + 1 {
            for other in blocks[Block(family: report.profile.family, day: day)] ?? [] {
                guard let identifier = memberships[other], incidents[identifier]?.isFull ?? false,
                    let known = reports[other], known.article != report.article
                else { continue }
                let sum = sums[identifier] ?? (0, 0)
                let score = ReportSimilarity.score(report.profile, known.profile)
                sums[identifier] = (sum.score + score, sum.count + 1)
            }
        }
        let averages = sums.mapValues { $0.score / Double($0.count) }
        let best = averages.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best.flatMap { $0.value >= ReportSimilarity.threshold ? $0.key : nil }
    }

    private mutating func fold(_ report: IncidentReport, into identifier: String, arrival: Int64?) -> [IncidentChange] {
        guard var incident = incidents[identifier] else { return [] }
        sequence += 1
        let known = incident.folded.map { [$0] } ?? []
        incident.folded = AlertDocument.merged(known + [report.document])
        incidents[identifier] = incident
        let entry = FoldedReport(article: report.article, family: report.key.family)
        folded[entry] = identifier
        journal.note(entry)
        return update(identifier, arrival: arrival).map { [$0] } ?? []
    }

    // MARK: Identity

    /// Makes incidents of the clusters: each goes on with the incident that most of its reports were in.
    private mutating func reassign(_ clusters: [[Int]], report: Int, arrival: Int64?) -> [IncidentChange] {
        struct Claim {
            var cluster: Int
            var incident: Incident
            var shared: Int
        }
        var claims: [Claim] = []
        for (index, cluster) in clusters.enumerated() {
            var shared: [String: Int] = [:]
            for member in cluster {
                if let identifier = memberships[member] { shared[identifier, default: 0] += 1 }
            }
            for (identifier, count) in shared {
                if let incident = incidents[identifier] {
                    claims.append(Claim(cluster: index, incident: incident, shared: count))
                }
            }
        }
        // Most shared reports first; of equals the older incident.
        claims.sort { ($1.shared, $0.incident.sequence) < ($0.shared, $1.incident.sequence) }
        var owners: [Int: String] = [:]
        var taken: Set<String> = []
        for claim in claims where owners[claim.cluster] == nil && !taken.contains(claim.incident.identifier) {
            owners[claim.cluster] = claim.incident.identifier
            taken.insert(claim.incident.identifier)
        }
        var changed: [String] = []
        for (index, cluster) in clusters.enumerated() {
            let identifier = owners[index] ?? raise(cluster)
            guard var incident = incidents[identifier], incident.reports != cluster else { continue }
            incident.reports = cluster
            cores[identifier] = nil
            for member in cluster { memberships[member] = identifier }
            incidents[identifier] = incident
            changed.append(identifier)
        }
        let own = memberships[report]
        changed.sort { ($0 == own ? 0 : 1, $0) < ($1 == own ? 0 : 1, $1) }
        let emptied = Set(claims.map(\.incident.identifier)).subtracting(taken).sorted()
        return changed.compactMap { update($0, arrival: arrival) }
            + emptied.compactMap { identifier in close(identifier, arrival: arrival) }
    }

    /// A new incident for a cluster.
    private mutating func raise(_ cluster: [Int]) -> String {
        let first = cluster.first.flatMap { reports[$0] }
        var identifier = first?.key.identifier ?? ""
        if incidents[identifier] != nil { identifier = first?.key.identifier(apart: first?.article) ?? "" }
        sequence += 1
        incidents[identifier] = Incident(identifier: identifier, sequence: sequence)
        return identifier
    }

    private mutating func update(_ identifier: String, arrival: Int64?) -> IncidentChange? {
        guard var incident = incidents[identifier] else { return nil }
        incident.revision += 1
        incident.touched = sequence
        incident.arrived = arrival ?? incident.arrived
        incidents[identifier] = incident
        journal.note(identifier)
        guard let document = document(of: incident) else { return nil }
        return IncidentChange(change: incident.revision == 1 ? .raised : .updated, document: document)
    }

    /// All reports of an incident have turned out to be of another one.
    private mutating func close(_ identifier: String, arrival: Int64?) -> IncidentChange? {
        guard var incident = incidents[identifier] else { return nil }
        incident.revision += 1
        guard var document = document(of: incident) else { return nil }
        let heir = incident.reports.first.flatMap { memberships[$0] }
        document.closing = AlertDocument.Closing(reason: .merged, incident: heir)
        incident.reports = []
        incident.arrived = arrival ?? incident.arrived
        incidents[identifier] = incident
        journal.note(identifier)
        return IncidentChange(change: .closed, document: document)
    }

    /// What an incident's reports say together.
    private mutating func document(of incident: Incident) -> AlertDocument? {
        let identifier = incident.identifier
        // The reports of a full incident don't change any more.
        if let core = cores[identifier], incident.isFull { return AlertDocument(incident, core: core) }
        let core = AlertDocument(identifier, incident.reports.compactMap { reports[$0] })
        cores[identifier] = incident.isFull ? core : nil
        return AlertDocument(incident, core: core)
    }

    // MARK: Forgetting

    private mutating func forget(arrival: Int64?) {
        if let arrival, arrival > latest {
            latest = arrival
            if latest > nextSweep {
                // Once per tenth of the retention is often enough to bound memory and seldom enough to cost nothing.
                nextSweep = latest + retention / 10
                let limit = latest - retention
                for (identifier, incident) in incidents where incident.arrived.map({ $0 < limit }) ?? false {
                    remove(identifier)
                }
            }
        }
        guard incidents.count > capacity else { return }
        let oldest = incidents.values.sorted { $0.touched < $1.touched }.prefix(max(capacity / 10, 1))
        for incident in oldest {
            remove(incident.identifier)
        }
    }

    private mutating func remove(_ identifier: String) {
        if incidents[identifier]?.folded != nil {
            for (report, incident) in folded where incident == identifier {
                folded[report] = nil
                journal.note(report)
            }
        }
        journal.note(identifier)
        cores[identifier] = nil
        for number in incidents.removeValue(forKey: identifier)?.reports ?? [] {
            guard let report = reports.removeValue(forKey: number) else { continue }
            journal.note(report, number)
            memberships[number] = nil
            for other in links.removeValue(forKey: number) ?? [] { links[other]?.removeAll { $0 == number } }
            articles[report.article]?.removeAll { $0 == number }
            if articles[report.article]?.isEmpty ?? false { articles[report.article] = nil }
            guard let day = report.profile.day else { continue }
            let block = Block(family: report.profile.family, day: day)
            blocks[block]?.removeAll { $0 == number }
            if blocks[block]?.isEmpty ?? false { blocks[block] = nil }
        }
    }
}
