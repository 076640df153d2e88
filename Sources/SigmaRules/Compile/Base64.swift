// SPDX-License-Identifier: Apache-2.0

/// Base64 (RFC 4648, section 4) of values that records hold encoded.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// With padding.
    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = 0
            for offset in 0..<3 { bits = bits << 8 | Int(offset < group.count ? group[start + offset] : 0) }
            for digit in 0..<4 {
                let isPadding = digit > group.count
                text.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * digit) & 63])
            }
        }
        return text
    }

    /// What is sure to be found of the bytes where they stand inside something longer that is encoded as a whole: for
    /// each of the three ways they can fall into groups of three, the digits that depend on them alone.
    static func parts(_ bytes: [UInt8]) -> [[UInt8]] {
        (0..<3).map { shift in
            let text = encoded([UInt8](repeating: 0x20, count: shift) + bytes)
            let start = [0, 2, 3][shift]
            let end = text.count - [0, 3, 2][(bytes.count + shift) % 3]
            return end > start ? Array(text[start..<end]) : []
        }
    }
}
