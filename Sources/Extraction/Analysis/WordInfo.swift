// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Everything known of one spelling, worked out once and kept with the worker that met it.
struct WordInfo: Sendable {
    /// Where a phrase or name may begin with the word.
    struct Start: Sendable {
        /// Trie node behind the word.
        var node: Int32
        /// What was taken off the front to get there.
        var proclitics: Proclitics
    }

    /// Readings by the lexicon, in the word cache.
    var readings: Range<Int32>
    /// Phrase starts, in the word cache.
    var starts: Range<Int32>
    /// The grammatical word it is, if it is one.
    var particle: Particle?
    /// The particle carries a pronoun: عليه، منها.
    var particleHasPronoun = false
    /// Clitics of the particle, or those an unknown word seems to carry.
    var proclitics: Proclitics = []
    /// Begins like an imperfect verb (يـ تـ نـ) or, with سـ before it, a future one.
    var looksImperfect = false
    /// A number written out: ثلاثة، عشرون، مئات.
    var isNumberWord = false
}

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
        info.readings = Int32(readings.count)..<Int32(readings.count + newReadings.count)
        info.starts = Int32(starts.count)..<Int32(starts.count + newStarts.count)
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
