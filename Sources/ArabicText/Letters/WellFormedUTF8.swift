// SPDX-License-Identifier: Apache-2.0

/// The scalars of well-formed UTF-8, without the checks that text from outside needs.
struct WellFormedUTF8: Sequence, IteratorProtocol {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    mutating func next() -> Unicode.Scalar? {
        guard position < bytes.count else { return nil }
        let lead = bytes[position]
        // Nearly all that is read has letters of two bytes.
        if lead & 0xE0 == 0xC0, position &+ 1 < bytes.count {
            let value = UInt32(lead & 0x1F) << 6 | UInt32(bytes[position &+ 1] & 0x3F)
            position &+= 2
            return Unicode.Scalar(value)
        }
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0xFF >> UInt32(length + 1))
        let end = position + length
        position += 1
        while position < end, position < bytes.count {
            value = value << 6 | UInt32(bytes[position] & 0x3F)
            position += 1
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
