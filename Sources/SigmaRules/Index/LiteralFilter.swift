// SPDX-License-Identifier: Apache-2.0

/// Tells where in a text none of many literals can begin, however many there are, from the bytes that follow.
///
/// The literals are sorted by length into classes of 1, 2, 4, 8 and 16 bytes: the first so many bytes of a literal
/// set one bit among many. At each place of a text the same bits are looked up; no place waits for the one before, as
/// the states of an automaton do, and all the bits of some thousand literals fit into a core's nearest cache.
struct LiteralFilter: Sendable {
    /// The widest class: how far ahead of a place is looked.
    static let reach = 16

    /// Bits set for literals of one class.
    fileprivate struct Class {
        /// Masks the bytes that count.
        var mask: UInt64
        var isWide: Bool
        /// Where its bits begin, in words.
        var start: Int
        /// How far a hash is shifted to give the number of a bit.
        var shift: UInt64
    }

    private var classes: [Class] = []
    private var bits: [UInt64] = []
    /// Whether literals begin where characters do.
    private let beginsWithCharacters: Bool

    /// - Parameter literals: none empty.
    init(_ literals: [[UInt8]]) {
        beginsWithCharacters = literals.allSatisfy { $0[0] & 0xC0 != 0x80 }
        for size in [16, 8, 4, 2, 1] {
            let members = literals.filter { $0.count >= size && (size == LiteralFilter.reach || $0.count < size * 2) }
            guard !members.isEmpty else { continue }
            var magnitude: UInt64 = 9
            // 32 bits a literal, 16 where there are very many: one place in 30, or in 15, is looked at in vain.
            while 1 << magnitude < members.count * (members.count > 20_000 ? 16 : 32) { magnitude += 1 }
            let mask: UInt64 = size >= 8 ? .max : (1 << UInt64(size * 8)) - 1
            let made = Class(mask: mask, isWide: size == 16, start: bits.count, shift: 64 - magnitude)
            bits += Array(repeating: 0, count: 1 << Int(magnitude - 6))
            classes.append(made)
            for member in members {
                let bit = member.withUnsafeBytes { made.bit($0, at: 0) }
                bits[made.start + Int(bit >> 6)] |= 1 << (bit & 63)
            }
        }
    }

    /// The first place from `place` on where a literal may begin, or the end.
    func next(in text: UnsafeRawBufferPointer, from place: Int) -> Int {
        var place = place
        return classes.withUnsafeBufferPointer { classes in
            bits.withUnsafeBufferPointer { bits in
                while place < text.count {
                    for one in classes {
                        let bit = one.bit(text, at: place)
                        if bits[one.start + Int(bit >> 6)] >> (bit & 63) & 1 != 0 { return place }
                    }
                    place += 1
                    if beginsWithCharacters, place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
                }
                return text.count
            }
        }
    }
}

extension LiteralFilter.Class {
    /// The number of the bit for the bytes at a place; behind the end all are 0.
    @inline(__always)
    fileprivate func bit(_ text: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
        var key = LiteralFilter.word(of: text, at: place) & mask
        if isWide { key ^= LiteralFilter.word(of: text, at: place + 8) &* 0x9E37_79B9_7F4A_7C15 }
        return ((key ^ (key >> 29)) &* 0xD6E8_FEB8_6659_FD93) >> shift
    }
}

extension LiteralFilter {
    /// Eight bytes, the first lowest.
    @inline(__always)
    fileprivate static func word(of text: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
        if place + 8 <= text.count {
            return UInt64(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        guard place < text.count else { return 0 }
        if text.count >= 8 {
            let last = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
            return last >> UInt64((place + 8 - text.count) * 8)
        }
        var word: UInt64 = 0
        for index in (place..<text.count).reversed() { word = word << 8 | UInt64(text[index]) }
        return word
    }
}
