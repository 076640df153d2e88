// SPDX-License-Identifier: Apache-2.0

/// One event that matched rules of a correlation.
struct Occurrence<Member: Sendable>: Sendable {
    /// Milliseconds.
    var time: Int64
    /// Bit `n` for the correlation's rule `n`.
    var sources: UInt64
    /// The values of the correlation's fields: folded, one after the other.
    var values: [[UInt8]]
    /// Those of them that are numbers.
    var numbers: [Double]
    /// What the caller knows the event by.
    var identity: String
    /// What the event is about.
    var subject: String
    /// The events: one, or those of the match of another correlation.
    var members: [Member]
}

/// The events of one group of a correlation, in the order of their times and, at the same time, of their arrival.
struct CorrelationGroup<Member: Sendable>: Sendable {
    private(set) var occurrences: [Occurrence<Member>] = []
    private var identities: Set<String> = []
    private var subjects: Set<String> = []
    /// Whether no two of the events that were ever here are about the same.
    private(set) var isEachApart = true
    /// When it was added to last, counted in events.
    var touched = 0
    /// Set while the condition holds.
    var episode: Episode?

    /// A stretch of time in which the condition held.
    struct Episode: Sendable {
        /// When the first event of the window was in which the condition began to hold.
        var start: Int64
        var matches = 0
    }

    /// Adds an event.
    /// - Returns: its place, or `nil` if it is there already.
    mutating func insert(_ occurrence: Occurrence<Member>) -> Int? {
        guard identities.insert(occurrence.identity).inserted else { return nil }
        if isEachApart, !subjects.insert(occurrence.subject).inserted {
            isEachApart = false
            subjects = []
        }
        let place = firstIndex(after: occurrence.time)
        occurrences.insert(occurrence, at: place)
        return place
    }

    /// Forgets the events before a time.
    mutating func removeAll(before time: Int64) {
        remove(firstIndex(after: time - 1))
    }

    /// Forgets the oldest events.
    mutating func remove(_ count: Int) {
        for occurrence in occurrences.prefix(count) {
            identities.remove(occurrence.identity)
            // While each is apart, no other can be about the same as one that is gone.
            if isEachApart { subjects.remove(occurrence.subject) }
        }
        occurrences.removeFirst(min(count, occurrences.count))
    }

    /// The events from a time on, up to and with the one at an index.
    func window(from start: Int64, through end: Int) -> ArraySlice<Occurrence<Member>> {
        occurrences[min(firstIndex(after: start - 1), end)...end]
    }

    private func firstIndex(after time: Int64) -> Int {
        var low = 0
        var high = occurrences.count
        while low < high {
            let middle = (low + high) / 2
            if occurrences[middle].time <= time { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension CompiledCorrelation {
    /// What the condition is about, of the events of a window; `nil` where there is nothing to compute with.
    /// - Parameter isEachApart: whether no two of the events are about the same.
    func number<Member>(of window: ArraySlice<Occurrence<Member>>, isEachApart: Bool) -> Double? {
        switch kind {
        case .eventCount:
            return Double(isEachApart ? window.count : Set(window.lazy.map(\.subject)).count)
        case .valueCount:
            return Double(Set(window.lazy.flatMap(\.values)).count)
        case .temporal:
            return Double(window.reduce(0) { $0 | $1.sources }.nonzeroBitCount)
        case .temporalOrdered:
            return Double(longestChain(in: window))
        case .valueSum, .valueAverage, .valuePercentile:
            let numbers = isEachApart ? window.flatMap(\.numbers) : latestNumbers(in: window)
            guard !numbers.isEmpty else { return nil }
            let sum = numbers.reduce(0, +)
            switch kind {
            case .valueSum: return sum
            case .valueAverage: return sum / Double(numbers.count)
            default:
                let rank = (percentile / 100 * Double(numbers.count)).rounded(.up)
                return numbers.sorted()[min(max(Int(rank), 1), numbers.count) - 1]
            }
        }
    }

    /// Of several events about the same the numbers of the last.
    private func latestNumbers<Member>(in window: ArraySlice<Occurrence<Member>>) -> [Double] {
        var seen: Set<String> = []
        return window.reversed().flatMap { !$0.numbers.isEmpty && seen.insert($0.subject).inserted ? $0.numbers : [] }
    }

    /// The greatest number of rules that matched in their order, each in another event.
    private func longestChain<Member>(in window: ArraySlice<Occurrence<Member>>) -> Int {
        var longest = [Int](repeating: 0, count: sources.count)
        for occurrence in window {
            for source in sources.indices.reversed() where occurrence.sources & 1 << UInt64(source) != 0 {
                longest[source] = max(longest[source], 1 + (longest[..<source].max() ?? 0))
            }
        }
        return longest.max() ?? 0
    }
}
