// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("The index from hashes to numbers")
struct HashIndexTests {
    @Test("finds what was put in and nothing else, also after it has grown")
    func grows() {
        var index = HashIndex(capacity: 1)
        for number in 0..<1_000 { index.insert(Int32(number), at: UInt64(number) &* 0x9E37_79B9_7F4A_7C15) }
        #expect(index.count == 1_000)
        #expect((0..<1_000).allSatisfy { index[UInt64($0) &* 0x9E37_79B9_7F4A_7C15] == Int32($0) })
        #expect((1_000..<2_000).allSatisfy { index[UInt64($0) &* 0x9E37_79B9_7F4A_7C15] == -1 })
    }

    @Test("keys that meet in one slot are kept apart, zero among them")
    func collisions() {
        var index = HashIndex()
        let keys = (0..<8).map { UInt64($0) << 32 }
        for (number, key) in keys.enumerated() { index.insert(Int32(number), at: key) }
        #expect(keys.map { index[$0] } == Array(0..<8))
        #expect(index[8 << 32] == -1)
    }

    @Test("a second number under a key takes the place of the first")
    func replaces() {
        var index = HashIndex()
        index.insert(1, at: 7)
        index.insert(2, at: 7)
        #expect(index[7] == 2)
        #expect(index.count == 1)
    }

    @Test("can be emptied and filled again")
    func empties() {
        var index = HashIndex()
        index.insert(1, at: 7)
        index.removeAll()
        #expect(index[7] == -1)
        #expect(index.count == 0)
        index.insert(3, at: 7)
        #expect(index[7] == 3)
    }
}
