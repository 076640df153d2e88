// SPDX-License-Identifier: Apache-2.0

/// The incidents of late, and the reports they consist of.
///
/// Which reports make an incident follows from the reports alone: whatever the order in which they arrive, they end in
/// the same incidents. Memory is bounded: incidents expire by the time at which reports arrive, and there is a most of
/// them.
struct IncidentRegistry: Sendable {
    /// What the reports of full incidents say together.
    private var cores: [String: AlertDocument] = [:]

    /// Of how many reports that hang together incidents are sorted anew for each further one; in a larger heap
    /// incidents stay as they are and only take reports in.
    static let mostSorted = 2 * Incident.mostReports

    private let retention: Int64
    private let capacity: Int
    private let aspects: Set<IncidentAspect>
    private(set) var incidents: [String: Incident] = [:]
    /// Those of them that are full; mostly none.
    private var full: Set<String> = []
    private(set) var reports: [Int: IncidentReport] = [:]
    /// Reports that agree enough with each other to be of one incident.
    private var links: [Int: [Int]] = [:]
    /// The incident of each report.
    private var memberships: [Int: String] = [:]
    private var index = CandidateIndex()
    private var scores = ReportScores()
    private var articles: [String: [Int]] = [:]
    /// What somebody keeps elsewhere, where anybody does.
    var journal: StateJournal
    /// The incident of each report that was folded.
    private(set) var folded: [FoldedReport: String] = [:]
    private var sequence = 0
    /// The latest arrival, milliseconds.
    private var latest = Int64.min
    private var nextSweep = Int64.min

    /// - Parameters:
    ///   - retentionDays: how many days after its last report arrived an incident is forgotten.
    ///   - capacity: how many are kept at most; of more, those least recently added to are forgotten.
    ///   - aspects: what must change for a known incident to be told of again.
    ///   - keepsJournal: whether somebody calls `takeChanges`.
    init(
        retentionDays: Int,
        capacity: Int,
        aspects: Set<IncidentAspect> = Set(IncidentAspect.allCases),
        keepsJournal: Bool = false
    ) {
        journal = StateJournal(isKept: keepsJournal)
        self.aspects = aspects
        retention = Int64(retentionDays) * 86_400_000
        self.capacity = max(capacity, 1)
    }

    /// How many are kept that reports can be added to.
    var count: Int { incidents.count }

    /// The incident of an article's report, if it is known already.
    func incident(of article: String, key: IncidentKey) -> Incident? {
        let known = articles[article]?.first { reports[$0]?.key == key }.flatMap { memberships[$0] }
        return (known ?? folded[FoldedReport(article: article, key: key)]).flatMap { incidents[$0] }
    }

    /// Adds a report that is not known yet.
    /// - Parameter arrival: when it arrived, in milliseconds since 1970; `nil` where nothing is to expire.
    /// - Returns: what became of the incidents it touches, as far as it matters; that of the report itself before others,
    ///   and those that nothing was heard of for long last.
    mutating func add(_ report: IncidentReport, arrival: Int64?) -> [IncidentChange] {
        let candidates = index.candidates(for: report.profile)
        if let identifier = fullIncident(for: report, among: candidates) {
            return fold(report, into: identifier, arrival: arrival) + forget(arrival: arrival)
        }
        let number = enter(report, candidates)
        journal.note(report, number)
        let clusters: [[Int]]
        if let heap = heap(around: number) { clusters = sort(heap) } else { clusters = grown(by: number) }
        return reassign(clusters, report: number, arrival: arrival) + forget(arrival: arrival)
    }

    /// Puts back an incident that was kept and is not known.
    mutating func restore(_ snapshot: IncidentSnapshot) {
        var incident = snapshot.incident
        sequence = max(sequence, incident.sequence, incident.touched)
        incident.reports = snapshot.reports.map { report in
            let number = enter(report, index.candidates(for: report.profile))
            memberships[number] = incident.identifier
            return number
        }
        keep(incident)
        for report in snapshot.folded { folded[report] = incident.identifier }
        if let arrived = incident.arrived { latest = max(latest, arrived) }
    }

    private mutating func keep(_ incident: Incident) {
        incidents[incident.identifier] = incident
        if incident.isFull {
            full.insert(incident.identifier)
        } else if !full.isEmpty {
            full.remove(incident.identifier)
        }
    }

    /// Takes a report in, and links it with those of the candidates that it agrees with.
    private mutating func enter(_ report: IncidentReport, _ candidates: [Int]) -> Int {
        sequence += 1
        let number = sequence
        link(number, to: report, candidates)
        reports[number] = report
        articles[report.article, default: []].append(number)
        index.insert(number, report.profile)
        return number
    }

    // MARK: Sorting

    private mutating func link(_ number: Int, to report: IncidentReport, _ candidates: [Int]) {
        var linked: [Int] = []
        for other in candidates {
            guard let known = reports[other], known.article != report.article else { continue }
            let score = report.score(with: known)
            guard score >= ReportSimilarity.threshold else { continue }
            scores[number, other] = score
            linked.append(other)
            links[other, default: []].append(number)
        }
        if !linked.isEmpty { links[number] = linked }
    }

    /// A report and all that hang together with it, in an order that does not depend on their arrival; `nil` where these
    /// are more than are sorted.
    private func heap(around number: Int) -> [Int]? {
        var seen: Set<Int> = [number]
        var open = [number]
        while let next = open.popLast() {
            for other in links[next] ?? [] where seen.insert(other).inserted { open.append(other) }
            if seen.count > Self.mostSorted { return nil }
        }
        return ordered(Array(seen))
    }

    private func ordered(_ numbers: [Int]) -> [Int] {
        numbers.compactMap { number in reports[number].map { (number, $0) } }
            .sorted { $0.1.precedes($1.1) }
            .map(\.0)
    }

    private mutating func sort(_ heap: [Int]) -> [[Int]] {
        guard heap.count > 1 else { return [heap] }
        var names: [String: Int] = [:]
        var articles: [Int] = []
        var areLeading: [Bool] = []
        for number in heap {
            guard let report = reports[number] else { continue }
            articles.append(names[report.article] ?? names.count)
            names[report.article] = articles.last
            areLeading.append(report.profile.isLeading)
        }
        let clustering = ReportClustering(areLeading: areLeading, articles: articles) { i, j in
            score(heap[i], heap[j])
        }
        return clustering.clusters().map { $0.map { heap[$0] } }
    }

    private mutating func score(_ number: Int, _ other: Int) -> Double {
        if let known = scores[number, other] { return known }
        guard let report = reports[number], let known = reports[other] else { return ReportSimilarity.never }
        let score = report.score(with: known)
        scores[number, other] = score
        return score
    }

    /// The incidents as they are, with a report added to the one it agrees most with, or in one of its own.
    private mutating func grown(by number: Int) -> [[Int]] {
        guard let report = reports[number] else { return [] }
        var agreement: [String: Double] = [:]
        for other in links[number] ?? [] {
            if let identifier = memberships[other] { agreement[identifier, default: 0] += score(number, other) }
        }
        let nearest = agreement.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostTried)
        var best: (members: [Int], score: Double)?
        for (identifier, _) in nearest {
            guard let members = incidents[identifier]?.reports,
                !members.contains(where: { reports[$0]?.article == report.article })
            else { continue }
            let sum = members.reduce(0) { $0 + score(number, $1) }
            let average = sum / Double(max(members.count, 1))
            if average >= ReportSimilarity.threshold, average > best?.score ?? -.infinity { best = (members, average) }
        }
        return [ordered((best?.members ?? []) + [number])]
    }

    /// How many incidents a report is tried with where more hang together than are sorted.
    private static let mostTried = 8

    // MARK: Folding

    /// The incident that a report agrees with most, if that has as many reports as are looked at one by one.
    private func fullIncident(for report: IncidentReport, among candidates: [Int]) -> String? {
        guard !full.isEmpty else { return nil }
        let identifiers = full.intersection(candidates.lazy.compactMap { memberships[$0] })
        var best: (incident: String, score: Double)?
        for identifier in identifiers.sorted() {
            let known = incidents[identifier]?.reports.compactMap { reports[$0] } ?? []
            let others = known.filter { $0.article != report.article }
            let sum = others.reduce(0) { $0 + report.score(with: $1) }
            let score = sum / Double(max(others.count, 1))
            if score >= ReportSimilarity.threshold, score > best?.score ?? -.infinity { best = (identifier, score) }
        }
        return best?.incident
    }

    private mutating func fold(_ report: IncidentReport, into identifier: String, arrival: Int64?) -> [IncidentChange] {
        guard var incident = incidents[identifier] else { return [] }
        sequence += 1
        let known = incident.folded.map { [$0] } ?? []
        incident.folded = AlertDocument.merged(known + [report.document])
        keep(incident)
        let entry = FoldedReport(article: report.article, key: report.key)
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
            keep(incident)
            // It takes no more in, so its reports are hardly ever sorted again.
            if incident.isFull { for member in cluster { scores.remove(member) } }
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
        var apart = first?.article ?? ""
        // An incident keeps its id though the report it was raised under may have gone to another.
        while incidents[identifier] != nil {
            identifier = first?.key.identifier(apart: apart) ?? apart
            apart += "+"
        }
        sequence += 1
        keep(Incident(identifier: identifier, sequence: sequence))
        return identifier
    }

    private mutating func update(_ identifier: String, arrival: Int64?) -> IncidentChange? {
        guard var incident = incidents[identifier] else { return nil }
        incident.touched = sequence
        incident.arrived = arrival ?? incident.arrived
        journal.note(identifier)
        defer { keep(incident) }
        guard var document = document(of: incident) else { return nil }
        let standing = document.standing
        let isChanged = aspects.contains { incident.told[$0.rawValue] != standing[$0.rawValue] }
        guard isChanged || incident.revision == 0 else { return nil }
        incident.told = standing
        incident.revision += 1
        document.revision = incident.revision
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
        keep(incident)
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

    /// Forgets incidents of which nothing was heard for as long as the retention, and the oldest beyond the capacity.
    /// - Returns: the last that is said of those that ended by themselves.
    private mutating func forget(arrival: Int64?) -> [IncidentChange] {
        var closed: [IncidentChange] = []
        if let arrival, arrival > latest {
            latest = arrival
            if latest > nextSweep {
                let limit = latest - retention
                let quiet = incidents.values.filter { $0.arrived.map { $0 < limit } ?? false }
                // Once per tenth of the retention is often enough to bound memory and seldom enough to cost nothing;
                // what is left when there are very many goes with the next reports.
                if quiet.count <= Self.mostClosed { nextSweep = latest + retention / 10 }
                for incident in quiet.sorted(by: { $0.sequence < $1.sequence }).prefix(Self.mostClosed) {
                    if let document = farewell(of: incident) {
                        closed.append(IncidentChange(change: .closed, document: document))
                    }
                    remove(incident.identifier)
                }
            }
        }
        guard incidents.count > capacity else { return closed }
        let oldest = incidents.values.sorted { $0.touched < $1.touched }.prefix(max(capacity / 10, 1))
        for incident in oldest {
            remove(incident.identifier)
        }
        return closed
    }

    /// How many incidents end with one report, so that a batch stays small.
    private static let mostClosed = 100

    /// The last that is said of an incident; `nil` for one that was merged into another, of which it was said before.
    private mutating func farewell(of incident: Incident) -> AlertDocument? {
        guard var document = document(of: incident) else { return nil }
        document.revision = incident.revision + 1
        document.closing = AlertDocument.Closing(reason: .quiet)
        return document
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
        full.remove(identifier)
        for number in incidents.removeValue(forKey: identifier)?.reports ?? [] {
            guard let report = reports.removeValue(forKey: number) else { continue }
            journal.note(report, number)
            memberships[number] = nil
            for other in links.removeValue(forKey: number) ?? [] { links[other]?.removeAll { $0 == number } }
            articles[report.article]?.removeAll { $0 == number }
            if articles[report.article]?.isEmpty ?? false { articles[report.article] = nil }
            index.remove(number, report.profile)
            scores.remove(number)
        }
    }
}
