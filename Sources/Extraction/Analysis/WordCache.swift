// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What a worker knows of the spellings it has met, with their readings and starts in shared storage.
///
/// The infos stand in the table of hashes itself, so that looking one up touches memory once.
struct WordCache {
    private struct Slot {
        /// 0 while nothing is here; of a word with that hash nothing is ever known.
        var hash: UInt64 = 0
        var info = WordInfo.none
    }

    private(set) var readings: ContiguousArray<WordReading> = []
    private(set) var starts: ContiguousArray<WordInfo.Start> = []
    /// How many spellings are known.
    private(set) var count = 0
    private var slots = ContiguousArray(repeating: Slot(), count: 1 << 12)
    /// Differs from cache to cache, so that nobody can write words that all meet in one place.
    private let salt = UInt64.random(in: .min ... .max) | 1

    /// Spellings kept at most; behind that the cache begins anew, so that hostile input can't fill the memory.
    static let capacity = 200_000

    /// What is known of a spelling; `nil` when it has not been met.
    @inline(__always)
    func find(_ hash: UInt64) -> WordInfo? {
        var place = place(of: hash)
        while true {
            let slot = slots[place]
            if slot.hash == hash { return slot.info }
            if slot.hash == 0 { return nil }
            place = (place &+ 1) & (slots.count &- 1)
        }
    }

    @inline(__always)
    private func place(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash &* salt) >> 32) & (slots.count &- 1)
    }

    /// Keeps an info with its readings and starts; gives it with where these lie.
    mutating func insert(
        _ info: WordInfo,
        readings newReadings: some Collection<WordReading>,
        starts newStarts: some Collection<WordInfo.Start>,
        at hash: UInt64
    ) -> WordInfo {
        var info = info
        info.setReadings(from: readings.count, count: newReadings.count)
        info.setStarts(from: starts.count, count: newStarts.count)
        readings.append(contentsOf: newReadings)
        starts.append(contentsOf: newStarts)
        if (count + 1) * 2 > slots.count { grow() }
        put(Slot(hash: hash, info: info))
        count += 1
        return info
    }

    private mutating func put(_ slot: Slot) {
        var place = place(of: slot.hash)
        while slots[place].hash != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = ContiguousArray(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.hash != 0 { put(slot) }
    }

    /// Forgets everything when full; called between articles, so that what is known stays good within one.
    mutating func makeRoom() {
        guard count >= WordCache.capacity else { return }
        self = WordCache()
    }
}
