// SPDX-License-Identifier: Apache-2.0

import CPrefetch

/// Numbers spellings in the order in which they come, and finds the number of one by its hash.
///
/// Every word of every article asks it, so a slot has but eight bytes: the number in its lowest bits, the rest of the
/// hash above. The lowest bits of the hash are those that choose the slot, so that next to nothing of it is lost.
struct SpellingIndex {
    /// As many spellings fit.
    static let capacity = numberMask
    private static let numberMask = 1 << 18 - 1
    private static let hashMask = ~UInt64(numberMask)

    private var slots = ContiguousArray<UInt64>(repeating: .max, count: 1 << 15)
    /// By number, to lay the slots out anew.
    private var hashes: ContiguousArray<UInt64> = []

    /// The number of the spelling, or -1.
    @inline(__always)
    subscript(hash: UInt64) -> Int32 {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = slots[place]
            let difference = (slot ^ hash) & SpellingIndex.hashMask
            if difference == 0, slot != .max {
                return Int32(truncatingIfNeeded: slot & ~SpellingIndex.hashMask)
            }
            if slot == .max { return -1 }
            place = (place &+ 1) & mask
        }
    }

    /// Asks for the memory in which a spelling would be found.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        slots.withUnsafeBufferPointer { slots in
            guard let base = slots.baseAddress else { return }
            rasid_prefetch(base + Int(truncatingIfNeeded: hash) & (slots.count - 1))
        }
    }

    /// Gives a spelling that is not in it the next number; there must be fewer than `capacity`.
    mutating func append(_ hash: UInt64) {
        hashes.append(hash)
        guard hashes.count * 2 <= slots.count else {
            slots = ContiguousArray(repeating: .max, count: slots.count * 2)
            for number in hashes.indices { place(number) }
            return
        }
        place(hashes.count - 1)
    }

    private mutating func place(_ number: Int) {
        let hash = hashes[number]
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != .max { place = (place &+ 1) & mask }
        slots[place] = hash & SpellingIndex.hashMask | UInt64(number)
    }

    /// Forgets everything, keeping the memory.
    mutating func removeAll() {
        hashes.removeAll(keepingCapacity: true)
        for place in slots.indices { slots[place] = .max }
    }
}
