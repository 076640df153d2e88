// SPDX-License-Identifier: Apache-2.0

/// All tests of one field, or of the keyword fields, that can be found from a value's text or number.
final class FieldScan: Sendable {
    /// What is remembered from one value to the next.
    struct Scratch: Sendable {
        /// The tests found of the last value.
        fileprivate(set) var found: [Int32] = []
        fileprivate var seen: [UInt32]
        fileprivate var scan: UInt32 = 0

        init(_ scan: FieldScan) { seen = Array(repeating: 0, count: scan.automaton?.literalCount ?? 0) }

        fileprivate mutating func next() {
            if scan == .max {
                for index in seen.indices { seen[index] = 0 }
                scan = 0
            }
            scan += 1
        }
    }

    /// The fields whose values are looked at.
    let fields: [FieldTable.ID]
    private let whole: ByteTable?
    private let automaton: LiteralAutomaton?
    private let numbers: [Double: Int]
    /// For each whole text, then for each literal of the automaton, then for each number the tests that have it.
    private let tests: Postings
    private let firstLiteral: Int

    /// Whether texts are looked at, not only numbers.
    var wantsText: Bool { automaton != nil || whole != nil }

    /// - Parameter tests: each with its number.
    init(fields: [FieldTable.ID], tests: [(id: Int32, anchor: LeafAnchor)]) {
        self.fields = fields
        var whole = Collection<[UInt8]>()
        var literals = Collection<[UInt8]>()
        var numbers = Collection<Double>()
        for test in tests {
            switch test.anchor {
            case .whole(let bytes): whole.add(test.id, to: bytes)
            case .number(let number, let text):
                numbers.add(test.id, to: number)
                whole.add(test.id, to: text)
            case .part(let bytes, _): literals.add(test.id, to: bytes)
            }
        }
        self.whole = whole.keys.isEmpty ? nil : ByteTable(whole.keys)
        automaton = literals.keys.isEmpty ? nil : LiteralAutomaton(literals.keys)
        firstLiteral = whole.keys.count
        let firstNumber = whole.keys.count + literals.keys.count
        self.numbers = numbers.places.mapValues { firstNumber + $0 }
        self.tests = Postings(whole.tests + literals.tests + numbers.tests)
    }

    /// Leaves in `scratch.found` every test that a value may pass.
    func find(_ value: FieldValue, _ scratch: inout Scratch) {
        scratch.found.removeAll(keepingCapacity: true)
        switch value {
        case .text(let text): find(text.folded, &scratch)
        case .number(let number):
            if let place = numbers[number] { scratch.found.append(contentsOf: tests[place]) }
            if wantsText { find(Array(value.text.utf8), &scratch) }
        case .flag:
            if wantsText { find(Array(value.text.utf8), &scratch) }
        }
    }

    private func find(_ text: [UInt8], _ scratch: inout Scratch) {
        if let place = whole?.index(of: text) { scratch.found.append(contentsOf: tests[place]) }
        guard let automaton else { return }
        scratch.next()
        automaton.scan(text, seen: &scratch.seen, scan: scratch.scan) { literal in
            scratch.found.append(contentsOf: tests[firstLiteral + Int(literal)])
        }
    }

    /// Keys in the order in which they came, each with its tests.
    private struct Collection<Key: Hashable> {
        var keys: [Key] = []
        var tests: [[Int32]] = []
        var places: [Key: Int] = [:]

        mutating func add(_ test: Int32, to key: Key) {
            if let place = places[key] {
                tests[place].append(test)
            } else {
                places[key] = keys.count
                keys.append(key)
                tests.append([test])
            }
        }
    }
}
