// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The word infos a worker has met, with their readings and starts in shared storage.
struct WordCache {
    private(set) var infos: ContiguousArray<WordInfo> = []
    private(set) var readings: ContiguousArray<WordReading> = []
    private(set) var starts: ContiguousArray<WordInfo.Start> = []
    /// The unit that each word makes by itself; where `WordInfo.isSettled`, in any context.
    private(set) var units: ContiguousArray<Unit> = []
    private var index = SpellingIndex()

    init() {
        infos.reserveCapacity(WordCache.usual)
        units.reserveCapacity(WordCache.usual)
        readings.reserveCapacity(WordCache.usual)
        starts.reserveCapacity(WordCache.usual / 2)
    }

    /// The same with memory of its own, in which there is as much room as in a new one.
    func copy() -> WordCache {
        var copy = WordCache()
        copy.infos.append(contentsOf: infos)
        copy.units.append(contentsOf: units)
        copy.readings.append(contentsOf: readings)
        copy.starts.append(contentsOf: starts)
        copy.index = index
        return copy
    }

    /// Spellings that a worker meets in some thousand articles. Memory for them that is not used yet is none.
    static let usual = 1 << 17

    /// Spellings kept at most, so that hostile input can't fill the memory.
    static let capacity = SpellingIndex.capacity

    /// The number of the word's info, or -1.
    @inline(__always)
    func find(_ hash: UInt64) -> Int32 { index[hash] }

    /// Asks for the memory in which the number of a word will be found.
    @inline(__always)
    func prefetch(_ hash: UInt64) { index.prefetch(hash) }

    /// Asks for the memory of a word's info and unit, which lie far apart from those of other words of the text.
    @inline(__always)
    func prefetch(_ number: Int32) {
        infos.prefetch(Int(number))
        units.prefetch(Int(number))
    }

    /// Asks for the memory of what an info only points to.
    @inline(__always)
    func prefetch(behind info: WordInfo) {
        if !info.isSettled { readings.prefetch(info.readings.lowerBound) }
        if !info.nextWords.isEmpty || info.isWholeName { starts.prefetch(info.starts.lowerBound) }
    }

    subscript(_ number: Int32) -> WordInfo { infos[Int(number)] }

    /// Keeps an info with its unit, readings and starts; gives its number, or -1 when full: a text of so many different words
    /// is in no language.
    mutating func insert(
        _ info: WordInfo,
        unit: Unit,
        readings newReadings: [WordReading],
        starts newStarts: [WordInfo.Start],
        at hash: UInt64
    ) -> Int32 {
        guard infos.count < WordCache.capacity else { return -1 }
        var info = info
        info.setReadings(from: readings.count, count: newReadings.count)
        info.setStarts(from: starts.count, newStarts)
        readings.append(contentsOf: newReadings)
        starts.append(contentsOf: newStarts)
        let number = Int32(infos.count)
        infos.append(info)
        units.append(unit)
        index.append(hash)
        return number
    }

    /// Forgets everything, and gives `true`, when the words of a text of so many bytes might not fit any more; called
    /// between articles, so that numbers stay good within one.
    mutating func makeRoom(forBytes count: Int) -> Bool {
        guard !infos.isEmpty, infos.count + count / WordCache.shortest >= WordCache.capacity else { return false }
        infos.removeAll(keepingCapacity: true)
        units.removeAll(keepingCapacity: true)
        readings.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        index.removeAll()
        return true
    }

    /// No text has more different words than it has times so many bytes.
    private static let shortest = 4
}
