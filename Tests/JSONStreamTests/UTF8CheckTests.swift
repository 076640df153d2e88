// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Testing

@Suite("UTF-8 check")
struct UTF8CheckTests {
    @Test func wellFormed() {
        #expect(UTF8Check.firstFault(in: Array("وقف إطلاق النار 🕊".utf8)[...]) == nil)
        #expect(UTF8Check.isWellFormed([]))
    }

    @Test(
        "the first byte of the first bad sequence is named",
        arguments: [
            ([0x61, 0xFF], 1),  // never a byte of UTF-8
            ([0xD9, 0x82, 0xD9], 2),  // cut off
            ([0xC0, 0x80], 0),  // overlong
            ([0x61, 0xED, 0xA0, 0x80], 1),  // a surrogate
            ([0xF4, 0x90, 0x80, 0x80], 0),  // beyond U+10FFFF
            ([0xD9, 0x82, 0xE3, 0xE1, 0xC7], 2),  // Windows-1256 after UTF-8
        ]
    )
    func illFormed(bytes: [UInt8], offset: Int) {
        #expect(UTF8Check.firstFault(in: bytes[...]) == offset)
    }

    @Test("offsets count from the slice, not from its array")
    func slice() {
        let bytes: [UInt8] = [0xFF, 0x61, 0xFF]
        #expect(UTF8Check.firstFault(in: bytes[1...]) == 1)
    }
}
