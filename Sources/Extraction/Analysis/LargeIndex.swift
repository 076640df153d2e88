// SPDX-License-Identifier: Apache-2.0

/// A `HashIndex` for tables of the language, which hold some hundred thousand keys and are mostly asked for what they don't
/// have: a byte of each key stands apart from the keys, so that most look-ups end in memory that is at hand.
struct LargeIndex: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        var value: Int32 = -1
    }

    /// Part of the key in each slot; 0 where there is none.
    private var tags: ContiguousArray<UInt8>
    private var slots: ContiguousArray<Slot>
    private var mask: Int
    /// How many keys are in it.
    private(set) var count = 0

    /// Room for that many keys before it grows.
    init(capacity: Int = 64) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        tags = ContiguousArray(repeating: 0, count: size)
        slots = ContiguousArray(repeating: Slot(), count: size)
        mask = size - 1
    }

    /// Never 0, and of bits that neither choose the slot nor are the same in all keys of a kind.
    @inline(__always)
    private static func tag(_ key: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: key >> 40) | 1 }

    /// The number under the key, or -1.
    @inline(__always)
    subscript(key: UInt64) -> Int32 {
        let tag = LargeIndex.tag(key)
        var place = Int(truncatingIfNeeded: key) & mask
        while true {
            let known = tags[place]
            if known == 0 { return -1 }
            if known == tag, slots[place].key == key { return slots[place].value }
            place = (place &+ 1) & mask
        }
    }

    /// Asks for the memory that a look-up will need first, and mostly alone.
    @inline(__always)
    func prefetch(_ key: UInt64) { tags.prefetch(Int(truncatingIfNeeded: key) & mask) }

    /// Asks for all the memory of a look-up that is likely to find something.
    @inline(__always)
    func prefetchWhole(_ key: UInt64) {
        let place = Int(truncatingIfNeeded: key) & mask
        tags.prefetch(place)
        slots.prefetch(place)
    }

    /// Puts a number (not negative) under a key, replacing what was there.
    mutating func insert(_ value: Int32, at key: UInt64) {
        if (count + 1) * 2 > slots.count { grow() }
        var place = Int(truncatingIfNeeded: key) & mask
        while tags[place] != 0, slots[place].key != key { place = (place &+ 1) & mask }
        if tags[place] == 0 { count += 1 }
        tags[place] = LargeIndex.tag(key)
        slots[place] = Slot(key: key, value: value)
    }

    private mutating func grow() {
        var larger = LargeIndex(capacity: slots.count)
        for (place, slot) in slots.enumerated() where tags[place] != 0 { larger.insert(slot.value, at: slot.key) }
        self = larger
    }
}
