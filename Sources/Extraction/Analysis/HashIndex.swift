// SPDX-License-Identifier: Apache-2.0

/// A map from 64-bit hashes to non-negative numbers: open addressing, linear probing, no removal.
///
/// The keys are hashes already well mixed, and equal hashes are taken for equal words; 64 bits make an
/// accidental meeting among the few million words a site may know less likely than a memory fault.
struct HashIndex: Sendable {
    private var keys: ContiguousArray<UInt64>
    private var values: ContiguousArray<Int32>
    private var mask: Int
    /// How many keys are in it.
    private(set) var count = 0

    /// Room for that many keys before it grows.
    init(capacity: Int = 64) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = ContiguousArray(repeating: 0, count: size)
        values = ContiguousArray(repeating: -1, count: size)
        mask = size - 1
    }

    /// The number under the key, or -1.
    @inline(__always)
    subscript(key: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: key) & mask
        while true {
            let value = values[slot]
            if value < 0 || keys[slot] == key { return value }
            slot = (slot &+ 1) & mask
        }
    }

    /// Puts a number (not negative) under a key, replacing what was there.
    mutating func insert(_ value: Int32, at key: UInt64) {
        if (count + 1) * 2 > keys.count { grow() }
        var slot = Int(truncatingIfNeeded: key) & mask
        while values[slot] >= 0, keys[slot] != key { slot = (slot &+ 1) & mask }
        if values[slot] < 0 { count += 1 }
        keys[slot] = key
        values[slot] = value
    }

    /// Forgets everything, keeping the memory.
    mutating func removeAll() {
        for slot in values.indices { values[slot] = -1 }
        count = 0
    }

    private mutating func grow() {
        var larger = HashIndex(capacity: keys.count)
        for slot in keys.indices where values[slot] >= 0 { larger.insert(values[slot], at: keys[slot]) }
        self = larger
    }
}
