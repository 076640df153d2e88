// SPDX-License-Identifier: Apache-2.0

/// Lists of numbers, one after the other in one array.
struct Postings: Sendable {
    private var starts: [Int32] = [0]
    private var values: [Int32] = []

    init() {}

    init(_ lists: [[Int32]]) {
        for list in lists {
            values.append(contentsOf: list)
            starts.append(Int32(values.count))
        }
    }

    /// Lists by their index; those not given are empty.
    init(_ lists: [Int32: [Int32]], count: Int) {
        self.init((0..<count).map { lists[Int32($0)] ?? [] })
    }

    subscript(index: Int) -> ArraySlice<Int32> { values[Int(starts[index])..<Int(starts[index + 1])] }
}
