// SPDX-License-Identifier: Apache-2.0

/// How often each latency was seen, to three significant digits, in memory that does not grow with what is recorded.
///
/// Log-linear buckets as HdrHistogram's (Gil Tene): 1024 of equal width for each power of two.
struct LatencyHistogram: Sendable, Equatable {
    private static let halfBits = 10
    private var counts: [Int] = []
    private(set) var total = 0
    private(set) var largest: Int64 = 0
    private var sum: Double = 0

    /// Counts a latency in microseconds; what is below zero counts as zero.
    mutating func record(_ microseconds: Int64) {
        let value = max(0, microseconds)
        let index = Self.index(of: value)
        if index >= counts.count { counts += Array(repeating: 0, count: index + 1 - counts.count) }
        counts[index] += 1
        total += 1
        largest = max(largest, value)
        sum += Double(value)
    }

    /// Microseconds; 0 while nothing is recorded.
    var mean: Double { total == 0 ? 0 : sum / Double(total) }

    /// The latency in microseconds that so many per cent of all stay within, at most 0.1 % too high.
    func percentile(_ percent: Double) -> Int64 {
        let rank = max(1, Int((percent / 100 * Double(total)).nextDown.rounded(.up)))
        var seen = 0
        for (index, count) in counts.enumerated() {
            seen += count
            if seen >= rank { return min(Self.highest(at: index), largest) }
        }
        return largest
    }

    private static func index(of value: Int64) -> Int {
        let magnitude = Int64.bitWidth - 1 - max(value, 1).leadingZeroBitCount
        let shift = max(0, magnitude - halfBits)
        return (shift << halfBits) + Int(value >> Int64(shift))
    }

    /// The highest value that is counted at an index.
    private static func highest(at index: Int) -> Int64 {
        let shift = max(0, (index >> halfBits) - 1)
        let sub = Int64(index - (shift << halfBits))
        return ((sub + 1) << Int64(shift)) - 1
    }
}
