// SPDX-License-Identifier: Apache-2.0

/// Sorts reports into incidents: clusters whose members agree with each other on average.
///
/// What comes out depends on the reports alone, not on the order in which they arrived. Two reports of one article are
/// never in one cluster: an article that tells two things apart knows best.
struct ReportClustering {
    private let profiles: [ReportProfile]
    private let articles: [Int]

    /// - Parameters:
    ///   - profiles: the reports, in an order that does not depend on their arrival.
    ///   - articles: a number for the article of each.
    init(_ profiles: [ReportProfile], articles: [Int]) {
        self.profiles = profiles
        self.articles = articles
    }

    /// The clusters as indices of the reports, each in rising order.
    ///
    /// What articles are about first of all makes the incidents. What they tell in passing is then added to those that
    /// it agrees with, and the rest is sorted by itself.
    func clusters() -> [[Int]] {
        var clusters = joined(profiles.indices.filter { profiles[$0].isLeading })
        let told = clusters
        var rest: [Int] = []
        for report in profiles.indices where !profiles[report].isLeading {
            if let best = closest(to: report, told, holding: clusters) {
                clusters[best].append(report)
            } else {
                rest.append(report)
            }
        }
        return (clusters + joined(rest)).map { $0.sorted() }
    }

    /// The cluster that a report agrees with most, if enough; of equals the first.
    private func closest(to report: Int, _ clusters: [[Int]], holding members: [[Int]]) -> Int? {
        var best: (cluster: Int, score: Double)?
        for (index, cluster) in clusters.enumerated()
        where !members[index].contains(where: { articles[$0] == articles[report] }) {
            let sum = cluster.reduce(0) {
                $0 + max(ReportSimilarity.score(profiles[report], profiles[$1]), ReportClustering.least)
            }
            let average = sum / Double(cluster.count)
            if average >= ReportSimilarity.threshold, average > best?.score ?? -.infinity { best = (index, average) }
        }
        return best?.cluster
    }

    /// Joins the two clusters that agree most, again and again, until none agree enough (average linkage).
    private func joined(_ reports: [Int]) -> [[Int]] {
        let count = reports.count
        var clusters: [[Int]?] = reports.map { [$0] }
        // Sums of the scores between all members of two clusters.
        var sums = [Double](repeating: 0, count: count * count)
        for i in 0..<count {
            for j in 0..<i {
                let (a, b) = (reports[i], reports[j])
                let isApart = articles[a] == articles[b]
                let value =
                    isApart ? ReportClustering.forbidden : ReportSimilarity.score(profiles[a], profiles[b])
                sums[i * count + j] = value
                sums[j * count + i] = value
            }
        }
        while let (i, j) = ReportClustering.closest(clusters, sums), let other = clusters[j] {
            clusters[i]?.append(contentsOf: other)
            clusters[j] = nil
            for k in 0..<count {
                sums[i * count + k] += sums[j * count + k]
                sums[k * count + i] += sums[k * count + j]
            }
        }
        return clusters.compactMap(\.self)
    }

    /// What a report in passing counts at least against a cluster's other members, which may not name its place.
    private static let least = -2.0

    /// So much against that no agreement makes up for it.
    private static let forbidden = -1e12

    /// The two clusters that agree most, if they agree enough; of equals the first.
    private static func closest(_ clusters: [[Int]?], _ sums: [Double]) -> (Int, Int)? {
        let count = clusters.count
        var best: (i: Int, j: Int, score: Double)?
        for i in 0..<count {
            guard let members = clusters[i] else { continue }
            for j in (i + 1)..<max(count, i + 1) {
                guard let others = clusters[j] else { continue }
                let average = sums[i * count + j] / Double(members.count * others.count)
                if average >= ReportSimilarity.threshold, average > (best?.score ?? -.infinity) {
                    best = (i, j, average)
                }
            }
        }
        return best.map { ($0.i, $0.j) }
    }
}
