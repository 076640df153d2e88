// SPDX-License-Identifier: Apache-2.0

/// Sorts reports into incidents: clusters whose members agree with each other on average.
///
/// What comes out depends on the reports alone, not on the order in which they arrived. Two reports of one article are
/// never in one cluster: an article that tells two things apart knows best.
struct ReportClustering {
    /// Whether each report is what its article is about first of all.
    private let areLeading: [Bool]
    private let articles: [Int]
    /// The scores of all pairs, a row a report.
    private let scores: [Double]
    private var count: Int { articles.count }

    /// - Parameters:
    ///   - areLeading: whether each report is what its article is about first of all; the reports in an order that does
    ///     not depend on their arrival.
    ///   - articles: a number for the article of each.
    ///   - score: how much two of them agree, by their numbers; asked once for each pair of different articles.
    init(areLeading: [Bool], articles: [Int], score: (Int, Int) -> Double) {
        self.areLeading = areLeading
        self.articles = articles
        let count = articles.count
        var scores = [Double](repeating: ReportClustering.forbidden, count: count * count)
        for i in 0..<count {
            for j in 0..<i where articles[i] != articles[j] {
                let value = score(i, j)
                scores[i * count + j] = value
                scores[j * count + i] = value
            }
        }
        self.scores = scores
    }

    /// The clusters as indices of the reports, each in rising order.
    ///
    /// What articles are about first of all makes the incidents. What they tell in passing is then added to those that
    /// it agrees with, and the rest is sorted by itself.
    func clusters() -> [[Int]] {
        var clusters = joined(areLeading.indices.filter { areLeading[$0] })
        let told = clusters
        var rest: [Int] = []
        for report in areLeading.indices where !areLeading[report] {
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
            let sum = cluster.reduce(0) { $0 + max(scores[report * count + $1], ReportClustering.least) }
            let average = sum / Double(cluster.count)
            if average >= ReportSimilarity.threshold, average > best?.score ?? -.infinity { best = (index, average) }
        }
        return best?.cluster
    }

    /// Joins the two clusters that agree most, again and again, until none agree enough (average linkage). Each cluster
    /// knows the one it agrees with most, so that a join costs no more than a look at all clusters.
    private func joined(_ reports: [Int]) -> [[Int]] {
        let size = reports.count
        var clusters: [[Int]] = reports.map { [$0] }
        // Sums of the scores between all members of two clusters.
        var sums = [Double](repeating: 0, count: size * size)
        for i in 0..<size {
            for j in 0..<size where j != i { sums[i * size + j] = scores[reports[i] * count + reports[j]] }
        }
        func average(_ i: Int, _ j: Int) -> Double {
            sums[i * size + j] / Double(clusters[i].count * clusters[j].count)
        }
        /// The cluster behind `i` that it agrees with most; of equals the first.
        func best(behind i: Int) -> (cluster: Int, score: Double)? {
            var best: (cluster: Int, score: Double)?
            for j in (i + 1)..<max(size, i + 1) where !clusters[j].isEmpty {
                let score = average(i, j)
                if score >= ReportSimilarity.threshold, score > best?.score ?? -.infinity { best = (j, score) }
            }
            return best
        }
        var nearest = (0..<size).map { best(behind: $0) }
        while true {
            var pair: (i: Int, j: Int, score: Double)?
            for (i, near) in nearest.enumerated() {
                if let near, near.score > pair?.score ?? -.infinity { pair = (i, near.cluster, near.score) }
            }
            guard let (i, j, _) = pair else { break }
            clusters[i] += clusters[j]
            clusters[j] = []
            nearest[j] = nil
            for k in 0..<size {
                sums[i * size + k] += sums[j * size + k]
                sums[k * size + i] = sums[i * size + k]
            }
            // Whose nearest was one of the two looks again, and so does whom the joined cluster may be nearer to.
            for k in 0..<size where !clusters[k].isEmpty && k <= j {
                let isTouched = nearest[k]?.cluster == i || nearest[k]?.cluster == j
                let isNearer = k < i && average(k, i) >= nearest[k]?.score ?? ReportSimilarity.threshold
                if k == i || isTouched || isNearer { nearest[k] = best(behind: k) }
            }
        }
        return clusters.filter { !$0.isEmpty }
    }

    /// What a report in passing counts at least against a cluster's other members, which may not name its place.
    private static let least = -2.0

    /// So much against that no agreement makes up for it.
    private static let forbidden = -1e12
}
