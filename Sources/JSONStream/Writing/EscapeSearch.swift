// SPDX-License-Identifier: Apache-2.0

/// Finds the bytes of a string that JSON must escape: control characters, quotation marks and backslashes.
enum EscapeSearch {
    /// Every byte of a word set to this one.
    private static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// Whether any of eight bytes must be escaped. The subtraction sets a byte's highest bit where the byte was the smaller
    /// one; those that had it set before, all of Arabic, are masked out.
    private static func needsEscape(_ word: UInt64) -> Bool {
        let quote = word ^ repeated(UInt8(ascii: "\""))
        let backslash = word ^ repeated(UInt8(ascii: "\\"))
        let below = (word &- repeated(0x20)) & ~word
        let equal = ((quote &- repeated(1)) & ~quote) | ((backslash &- repeated(1)) & ~backslash)
        return (below | equal) & repeated(0x80) != 0
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Index of the first one from `start` on, `nil` when there is none. Eight bytes are looked at in one step.
    static func first(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let raw = UnsafeRawBufferPointer(utf8)
        var index = start
        while index + 8 <= raw.count, !needsEscape(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
            index += 8
        }
        return utf8[index...].firstIndex(where: needsEscape)
    }
}
