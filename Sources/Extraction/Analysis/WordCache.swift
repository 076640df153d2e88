// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The word infos a worker has met, with their readings and starts in shared storage.
struct WordCache {
    private(set) var infos: ContiguousArray<WordInfo> = []
    private(set) var readings: ContiguousArray<WordReading> = []
    private(set) var starts: ContiguousArray<WordInfo.Start> = []
    private var index = HashIndex(capacity: 1 << 14)

    /// Spellings kept at most; behind that the cache begins anew, so that hostile input can't fill the memory.
    static let capacity = 200_000

    /// The number of the word's info, or -1.
    @inline(__always)
    func find(_ hash: UInt64) -> Int32 { index[hash] }

    subscript(_ number: Int32) -> WordInfo { infos[Int(number)] }

    /// Keeps an info with its readings and starts; gives its number.
    mutating func insert(
        _ info: WordInfo,
        readings newReadings: [WordReading],
        starts newStarts: [WordInfo.Start],
        at hash: UInt64
    ) -> Int32 {
        var info = info
        info.setReadings(from: readings.count, count: newReadings.count)
        info.setStarts(from: starts.count, count: newStarts.count)
        readings.append(contentsOf: newReadings)
        starts.append(contentsOf: newStarts)
        let number = Int32(infos.count)
        infos.append(info)
        index.insert(number, at: hash)
        return number
    }

    /// Forgets everything when full; called between articles, so that numbers stay good within one.
    mutating func makeRoom() {
        guard infos.count >= WordCache.capacity else { return }
        infos.removeAll(keepingCapacity: true)
        readings.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        index.removeAll()
    }
}
