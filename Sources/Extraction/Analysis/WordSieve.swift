// SPDX-License-Identifier: Apache-2.0

/// A set of up to some hundred words in half a kilobyte, for what asks about every word of a text and mostly hears no:
/// what it does not hold is surely not in it, what it holds may be.
struct WordSieve: Sendable {
    private static let size = 1 << 12
    private var bits = ContiguousArray<UInt64>(repeating: 0, count: size / 64)

    init(_ words: some Sequence<UInt64>) {
        for word in words { bits[WordSieve.place(word) / 64] |= 1 << UInt64(WordSieve.place(word) % 64) }
    }

    /// Whether the word may be in it.
    @inline(__always)
    func mayContain(_ word: UInt64) -> Bool {
        bits[WordSieve.place(word) / 64] >> UInt64(WordSieve.place(word) % 64) & 1 == 1
    }

    @inline(__always)
    private static func place(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word >> 40) & (size - 1) }
}
