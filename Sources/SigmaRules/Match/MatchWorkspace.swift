// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What matching one record after the other needs to remember: which slots are set and which rules may match. Made
/// once and used again; nothing in it is cleared between records but compared with the number of the record.
///
/// One task uses it at a time: it is taken out of its pool and put back.
final class MatchWorkspace: @unchecked Sendable {
    /// A text that was looked at last in a field, with the tests it passed: the events of an article share its text.
    private struct Remembered {
        var text: [UInt8] = []
        var tests: [Int32] = []
    }

    /// Texts shorter than this are looked at again.
    private static let shortestRemembered = 256

    private let index: RuleIndex
    private var record: UInt32 = 0
    private var scan: UInt32 = 0
    private var slots: [UInt32]
    private var candidates: [UInt64]
    private var literals: [[UInt32]]
    private var remembered: [Remembered]

    init(index: RuleIndex, ruleCount: Int) {
        self.index = index
        slots = Array(repeating: 0, count: index.slotCount)
        candidates = Array(repeating: 0, count: (ruleCount + 63) / 64)
        literals = index.scans.map { Array(repeating: 0, count: $0.literalCount) }
        remembered = Array(repeating: Remembered(), count: index.scans.count)
    }

    /// Whether the test or list of a slot holds for the record `prepare` was called with.
    func isSet(_ slot: Int32) -> Bool { slots[Int(slot)] == record }

    /// Sets the slots a record's values call for, and gathers the rules that may match it.
    func prepare(_ values: borrowing SigmaRecord) {
        begin()
        for rule in index.unguarded { propose(rule) }
        for (number, scan) in index.scans.enumerated() {
            for field in scan.fields {
                for value in values[field] { look(at: value, in: scan, number) }
            }
        }
    }

    /// Calls back with the rules that may match, in their order.
    func forEachCandidate(_ body: (Int) -> Void) {
        for (word, bits) in candidates.enumerated() where bits != 0 {
            var bits = bits
            while bits != 0 {
                body(word * 64 + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
    }

    private func begin() {
        if record == .max {
            for index in slots.indices { slots[index] = 0 }
            record = 0
        }
        record += 1
        for index in candidates.indices { candidates[index] = 0 }
    }

    private func nextScan() -> UInt32 {
        if scan == .max {
            for index in literals.indices { literals[index] = Array(repeating: 0, count: literals[index].count) }
            scan = 0
        }
        scan += 1
        return scan
    }

    private func look(at value: FieldValue, in scan: FieldScan, _ place: Int) {
        switch value {
        case .number(let number):
            scan.find(number) { ask($0, value) }
            if scan.wantsText { find(Array(value.text.utf8), of: value, in: scan, place) }
        case .flag:
            if scan.wantsText { find(Array(value.text.utf8), of: value, in: scan, place) }
        case .text(let text):
            if text.folded.count < MatchWorkspace.shortestRemembered {
                find(text.folded, of: value, in: scan, place)
            } else {
                recall(text.folded, of: value, in: scan, place)
            }
        }
    }

    private func find(_ text: [UInt8], of value: FieldValue, in scan: FieldScan, _ place: Int) {
        scan.find(text, seen: &literals[place], scan: nextScan()) { ask($0, value) }
    }

    private func recall(_ text: [UInt8], of value: FieldValue, in scan: FieldScan, _ place: Int) {
        if !MatchWorkspace.isSame(text, remembered[place].text) {
            var passed: [Int32] = []
            scan.find(text, seen: &literals[place], scan: nextScan()) { test in
                if holds(test, value) { passed.append(test) }
            }
            remembered[place] = Remembered(text: text, tests: passed)
        }
        for test in remembered[place].tests { set(test) }
    }

    /// Whether two arrays are one in memory; both are kept, so that neither can have taken the other's place.
    private static func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a.count == b.count
            && a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { $0.baseAddress == a.baseAddress } }
    }

    private func holds(_ test: Int32, _ value: FieldValue) -> Bool {
        let entry = index.tests[Int(test)]
        return !entry.isToBeAsked || entry.test.holds(for: value)
    }

    private func ask(_ test: Int32, _ value: FieldValue) {
        if slots[Int(test)] != record, holds(test, value) { set(test) }
    }

    private func set(_ test: Int32) {
        guard slots[Int(test)] != record else { return }
        fill(test)
        for list in index.lists[Int(test)] where slots[Int(list)] != record { fill(list) }
    }

    private func fill(_ slot: Int32) {
        slots[Int(slot)] = record
        for rule in index.guarded[Int(slot)] { propose(rule) }
    }

    private func propose(_ rule: Int32) {
        candidates[Int(rule) >> 6] |= 1 << UInt64(rule & 63)
    }
}

/// Workspaces that nobody uses at the moment.
final class WorkspacePool: Sendable {
    private let index: RuleIndex
    private let ruleCount: Int
    private let free = Mutex<[MatchWorkspace]>([])

    init(index: RuleIndex, ruleCount: Int) {
        self.index = index
        self.ruleCount = ruleCount
    }

    /// Lends a workspace.
    func withWorkspace<Result>(_ body: (MatchWorkspace) -> Result) -> Result {
        let workspace = free.withLock { $0.popLast() } ?? MatchWorkspace(index: index, ruleCount: ruleCount)
        defer { free.withLock { $0.append(workspace) } }
        return body(workspace)
    }
}
