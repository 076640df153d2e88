// SPDX-License-Identifier: Apache-2.0

/// The years in which a country had armed conflict on its soil.
struct ConflictYears: Sendable {
    private var spans: [ClosedRange<Int>] = []

    mutating func add(from first: Int, to last: Int?) { spans.append(first...max(first, last ?? .max)) }

    /// Whether there was conflict in that year; without a year, whether there still is.
    func contain(_ year: Int?) -> Bool { spans.contains { $0.contains(year ?? .max) } }
}
