// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("The index from hashes to numbers for large tables")
struct LargeIndexTests {
    private static func key(_ number: Int) -> UInt64 { UInt64(number) &* 0x9E37_79B9_7F4A_7C15 }

    @Test("finds what was put in and nothing else, also after it has grown")
    func grows() {
        var index = LargeIndex(capacity: 1)
        for number in 0..<1_000 { index.insert(Int32(number), at: Self.key(number)) }
        #expect(index.count == 1_000)
        #expect((0..<1_000).allSatisfy { index[Self.key($0)] == Int32($0) })
        #expect((1_000..<2_000).allSatisfy { index[Self.key($0)] == -1 })
    }

    @Test(
        "keys that meet in one slot are kept apart, whether or not they are told from one another at first sight",
        arguments: [UInt64(1) << 32, 1 << 41, 1 << 60]
    )
    func collisions(step: UInt64) {
        var index = LargeIndex()
        let keys = (0..<8).map { UInt64($0) * step }
        for (number, key) in keys.enumerated() { index.insert(Int32(number), at: key) }
        #expect(keys.map { index[$0] } == Array(0..<8))
        #expect(index[8 * step] == -1)
    }

    @Test("a second number under a key takes the place of the first")
    func replaces() {
        var index = LargeIndex()
        index.insert(1, at: 7)
        index.insert(2, at: 7)
        #expect(index[7] == 2)
        #expect(index.count == 1)
    }
}
