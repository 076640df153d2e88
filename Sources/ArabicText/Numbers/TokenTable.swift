// SPDX-License-Identifier: Apache-2.0

/// A fixed table from token hashes to values. The keys are well mixed already, so they index it directly.
struct TokenTable<Value: Sendable>: Sendable {
    private var keys: ContiguousArray<UInt64>
    private var values: ContiguousArray<Value?>
    private let mask: Int

    /// Of two values for one key the first stays.
    init(_ entries: [(key: UInt64, value: Value)]) {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        mask = size - 1
        keys = ContiguousArray(repeating: 0, count: size)
        values = ContiguousArray(repeating: nil, count: size)
        for entry in entries {
            let slot = slot(of: entry.key)
            guard values[slot] == nil else { continue }
            keys[slot] = entry.key
            values[slot] = entry.value
        }
    }

    subscript(key: UInt64) -> Value? { values[slot(of: key)] }

    /// The slot that holds the key or would take it.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & mask
        while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }
}
