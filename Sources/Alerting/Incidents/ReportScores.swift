// SPDX-License-Identifier: Apache-2.0

/// How much reports that hang together agree with each other: each pair is compared once.
struct ReportScores: Sendable {
    /// By the number of the later report.
    private var scores: [Int: [Int: Double]] = [:]

    /// The score of two reports, where it is known.
    subscript(a: Int, b: Int) -> Double? {
        get { scores[max(a, b)]?[min(a, b)] }
        set { scores[max(a, b), default: [:]][min(a, b)] = newValue }
    }

    /// Forgets a report; those that came after it forget it with their own.
    mutating func remove(_ number: Int) { scores[number] = nil }
}
