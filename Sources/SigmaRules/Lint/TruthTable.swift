// SPDX-License-Identifier: Apache-2.0

/// Whether something holds, for each of a number of cases: one bit a case.
struct TruthTable: Equatable {
    private(set) var words: [UInt64]
    let count: Int

    /// The same in all cases.
    init(_ value: Bool, count: Int) {
        self.count = count
        words = [UInt64](repeating: value ? .max : 0, count: (count + 63) / 64)
        clearRest()
    }

    /// Holds in the cases for which `body` says so.
    init(count: Int, where body: (Int) -> Bool) {
        self.init(false, count: count)
        for number in 0..<count where body(number) { words[number / 64] |= 1 << UInt64(number % 64) }
    }

    /// Whether it holds in no case.
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    static prefix func ! (table: TruthTable) -> TruthTable {
        var result = table
        for index in result.words.indices { result.words[index] = ~result.words[index] }
        result.clearRest()
        return result
    }

    static func && (left: TruthTable, right: TruthTable) -> TruthTable {
        var result = left
        for index in result.words.indices { result.words[index] &= right.words[index] }
        return result
    }

    static func || (left: TruthTable, right: TruthTable) -> TruthTable {
        var result = left
        for index in result.words.indices { result.words[index] |= right.words[index] }
        return result
    }

    /// Bits behind the last case stay 0, so that tables can be compared as wholes.
    private mutating func clearRest() {
        let rest = count % 64
        if rest > 0, let last = words.indices.last { words[last] &= (1 << UInt64(rest)) - 1 }
    }
}
