// SPDX-License-Identifier: Apache-2.0

/// A map from 64-bit hashes to non-negative numbers: open addressing, linear probing, no removal.
///
/// The keys are hashes already well mixed, and equal hashes are taken for equal words; 64 bits make an
/// accidental meeting among the few million words a site may know less likely than a memory fault.
struct HashIndex: Sendable {
    /// Key and number side by side, so that a look-up touches memory once.
    private struct Slot {
        var key: UInt64 = 0
        /// Negative while nothing is here.
        var value: Int32 = -1
    }

    private var slots: ContiguousArray<Slot> = []
    private var mask = 0
    /// How many keys are in it.
    private(set) var count = 0
    /// How many slots there are as soon as a key is put in: many an article's index stays empty.
    private let firstSize: Int

    /// Room for that many keys before it grows.
    init(capacity: Int = 64) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        firstSize = size
    }

    /// The number under the key, or -1.
    @inline(__always)
    subscript(key: UInt64) -> Int32 {
        guard count > 0 else { return -1 }
        var place = Int(truncatingIfNeeded: key) & mask
        while true {
            let slot = slots[place]
            if slot.value < 0 || slot.key == key { return slot.value }
            place = (place &+ 1) & mask
        }
    }

    /// The keys, in no order.
    var keys: some Sequence<UInt64> { slots.lazy.filter { $0.value >= 0 }.map(\.key) }

    /// Puts a number (not negative) under a key, replacing what was there.
    mutating func insert(_ value: Int32, at key: UInt64) {
        if (count + 1) * 2 > slots.count { grow() }
        var place = Int(truncatingIfNeeded: key) & mask
        while slots[place].value >= 0, slots[place].key != key { place = (place &+ 1) & mask }
        if slots[place].value < 0 { count += 1 }
        slots[place] = Slot(key: key, value: value)
    }

    /// Forgets everything, keeping the memory.
    mutating func removeAll() {
        guard count > 0 else { return }
        for place in slots.indices { slots[place].value = -1 }
        count = 0
    }

    private mutating func grow() {
        let old = slots
        let size = old.isEmpty ? firstSize : old.count * 2
        slots = ContiguousArray(repeating: Slot(), count: size)
        mask = size - 1
        count = 0
        for slot in old where slot.value >= 0 { insert(slot.value, at: slot.key) }
    }
}
