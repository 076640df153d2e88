// SPDX-License-Identifier: Apache-2.0

/// A set of words in 64 bits: what it does not hold is surely not in it, what it holds may be.
///
/// It stands where a word is known anyway, and saves most look-ups of what cannot follow.
struct WordFilter: Sendable {
    private var bits: UInt64 = 0

    /// Whether no word was put in.
    var isEmpty: Bool { bits == 0 }

    /// Whether the word may be in it.
    @inline(__always)
    func mayContain(_ word: UInt64) -> Bool { bits >> (word >> 58) & 1 == 1 }

    mutating func insert(_ word: UInt64) { bits |= 1 << (word >> 58) }

    /// Takes in what the other holds.
    mutating func formUnion(_ other: WordFilter) { bits |= other.bits }
}
