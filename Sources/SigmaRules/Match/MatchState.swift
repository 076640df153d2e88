// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What matching one record after the other needs to remember: which slots are set and which rules may match. Used
/// again and again; nothing in it is cleared between records but compared with the number of the record, so that a
/// record costs what its own values cost, however many rules there are.
struct MatchState: Sendable {
    /// A long text that was looked at last, with the tests it passed: the events of an article share its text.
    private struct Remembered: Sendable {
        var text: FoldedText?
        var tests: [Int32] = []
    }

    /// Texts shorter than this are looked at again.
    private static let shortestRemembered = 256

    private let index: RuleIndex
    private var record: UInt32 = 0
    /// For each slot the last record that set it.
    private var slots: [UInt32]
    /// The slots that are set.
    private var set: [Int32] = []
    /// For each rule the last record that proposed it.
    private var proposed: [UInt32]
    /// The rules that may match, in their order.
    private(set) var candidates: [Int32] = []
    private var scratch: [FieldScan.Scratch]
    private var remembered: [Remembered]

    init(index: RuleIndex, ruleCount: Int) {
        self.index = index
        slots = Array(repeating: 0, count: index.tests.count)
        proposed = Array(repeating: 0, count: ruleCount)
        scratch = index.scans.map(FieldScan.Scratch.init)
        remembered = Array(repeating: Remembered(), count: index.scans.count)
    }

    /// Whether the test of a slot holds for the record `prepare` was called with.
    func isSet(_ slot: Int32) -> Bool { slots[Int(slot)] == record }

    /// Whether the test of any of the slots holds; they are in ascending order.
    func isAnySet(_ list: [Int32]) -> Bool {
        if list.count < set.count { return list.contains(where: isSet) }
        return set.contains { slot in
            var range = list[...]
            while let middle = range.indices.isEmpty ? nil : range.startIndex + range.count / 2 {
                if range[middle] == slot { return true }
                range = range[middle] < slot ? range[(middle + 1)...] : range[..<middle]
            }
            return false
        }
    }

    /// Sets the slots a record's values call for, and gathers the rules that may match it.
    mutating func prepare(_ values: borrowing SigmaRecord) {
        begin()
        for rule in index.unguarded { propose(rule) }
        for number in index.scans.indices {
            for field in index.scans[number].fields {
                for value in values[field] { look(at: value, number) }
            }
        }
        candidates.sort()
    }

    private mutating func begin() {
        if record == .max {
            for index in slots.indices { slots[index] = 0 }
            for index in proposed.indices { proposed[index] = 0 }
            record = 0
        }
        record += 1
        candidates.removeAll(keepingCapacity: true)
        set.removeAll(keepingCapacity: true)
    }

    private mutating func look(at value: FieldValue, _ scan: Int) {
        if let tests = index.choices.tests(of: value, scan: scan) {
            for test in tests { fill(test) }
            return
        }
        if case .text(let text) = value, text.folded.count >= MatchState.shortestRemembered {
            if remembered[scan].text !== text {
                index.scans[scan].find(value, &scratch[scan])
                let passed = scratch[scan].found.filter { holds($0, value) }
                remembered[scan] = Remembered(text: text, tests: passed)
            }
            for test in remembered[scan].tests { fill(test) }
            return
        }
        index.scans[scan].find(value, &scratch[scan])
        for test in scratch[scan].found where !isSet(test) && holds(test, value) { fill(test) }
    }

    private func holds(_ test: Int32, _ value: FieldValue) -> Bool {
        !index.tests[Int(test)].isToBeAsked || index.tests[Int(test)].test.holds(for: value)
    }

    private mutating func fill(_ slot: Int32) {
        guard !isSet(slot) else { return }
        slots[Int(slot)] = record
        set.append(slot)
        for rule in index.guarded[Int(slot)] { propose(rule) }
    }

    private mutating func propose(_ rule: Int32) {
        guard proposed[Int(rule)] != record else { return }
        proposed[Int(rule)] = record
        candidates.append(rule)
    }
}

/// States that nobody uses at the moment.
final class MatchStatePool: Sendable {
    private let index: RuleIndex
    private let ruleCount: Int
    private let free = Mutex<[MatchState]>([])

    init(index: RuleIndex, ruleCount: Int) {
        self.index = index
        self.ruleCount = ruleCount
    }

    /// Takes one out, or makes one.
    func take() -> MatchState {
        free.withLock { $0.popLast() } ?? MatchState(index: index, ruleCount: ruleCount)
    }

    /// Puts one back.
    func put(_ state: MatchState) {
        free.withLock { $0.append(state) }
    }
}
