// SPDX-License-Identifier: Apache-2.0

/// How much reports that hang together agree with each other: each pair is compared once, as long as it is remembered.
struct ReportScores: Sendable {
    /// What is known of a report and those before it: in rising order of their numbers, for there are thousands of pairs.
    private struct Row: Sendable {
        var numbers: [UInt32] = []
        var scores: [Double] = []

        /// Where a number stands, or would.
        func index(of number: UInt32) -> Int {
            // Most are asked for or added in rising order.
            guard let last = numbers.last, number <= last else { return numbers.count }
            var (low, high) = (0, numbers.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if numbers[middle] < number { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    /// By the number of the later report.
    private var rows: [Int: Row] = [:]

    /// The score of two reports, where it is known.
    subscript(a: Int, b: Int) -> Double? {
        get {
            guard let row = rows[max(a, b)] else { return nil }
            let number = UInt32(truncatingIfNeeded: min(a, b))
            let index = row.index(of: number)
            return index < row.numbers.count && row.numbers[index] == number ? row.scores[index] : nil
        }
        set {
            let number = UInt32(truncatingIfNeeded: min(a, b))
            var row = rows.removeValue(forKey: max(a, b)) ?? Row()
            defer { rows[max(a, b)] = row }
            let index = row.index(of: number)
            let isKnown = index < row.numbers.count && row.numbers[index] == number
            if let newValue {
                if isKnown {
                    row.scores[index] = newValue
                } else {
                    row.numbers.insert(number, at: index)
                    row.scores.insert(newValue, at: index)
                }
            } else if isKnown {
                row.numbers.remove(at: index)
                row.scores.remove(at: index)
            }
        }
    }

    /// Forgets a report with those before it; those that came after it forget it with their own.
    mutating func remove(_ number: Int) { rows[number] = nil }
}
