// SPDX-License-Identifier: Apache-2.0

/// All tests of one field, or of the keyword fields, that can be found from a value's text or number.
struct FieldScan: Sendable {
    /// The fields whose values are looked at.
    let fields: [FieldTable.ID]
    private let whole: [[UInt8]: [Int32]]
    private let numbers: [Double: [Int32]]
    private let automaton: LiteralAutomaton?
    /// For each literal of the automaton, the tests that have it.
    private let testsOfLiteral: [[Int32]]

    /// Whether texts are looked at, not only numbers.
    var wantsText: Bool { automaton != nil || !whole.isEmpty }

    /// How many literals are searched for.
    var literalCount: Int { automaton?.literalCount ?? 0 }

    /// - Parameter tests: each with its number.
    init(fields: [FieldTable.ID], tests: [(id: Int32, anchor: LeafAnchor)]) {
        self.fields = fields
        var whole: [[UInt8]: [Int32]] = [:]
        var numbers: [Double: [Int32]] = [:]
        var literals: [[UInt8]] = []
        var indices: [[UInt8]: Int] = [:]
        var testsOfLiteral: [[Int32]] = []
        for test in tests {
            switch test.anchor {
            case .whole(let bytes): whole[bytes, default: []].append(test.id)
            case .number(let number, let text):
                numbers[number, default: []].append(test.id)
                whole[text, default: []].append(test.id)
            case .part(let bytes, _):
                if let index = indices[bytes] {
                    testsOfLiteral[index].append(test.id)
                } else {
                    indices[bytes] = literals.count
                    literals.append(bytes)
                    testsOfLiteral.append([test.id])
                }
            }
        }
        (self.whole, self.numbers, self.testsOfLiteral) = (whole, numbers, testsOfLiteral)
        automaton = literals.isEmpty ? nil : LiteralAutomaton(literals)
    }

    /// Calls back with every test a number may pass.
    func find(_ number: Double, report: (Int32) -> Void) {
        for test in numbers[number] ?? [] { report(test) }
    }

    /// Calls back with every test a folded text may pass.
    func find(_ text: [UInt8], seen: inout [UInt32], scan: UInt32, report: (Int32) -> Void) {
        if !whole.isEmpty, let tests = whole[text] {
            for test in tests { report(test) }
        }
        automaton?.scan(text, seen: &seen, scan: scan) { literal in
            for test in testsOfLiteral[Int(literal)] { report(test) }
        }
    }
}
