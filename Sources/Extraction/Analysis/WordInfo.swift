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

    private var firstReading: Int32 = 0
    private var firstStart: Int32 = 0
    private var readingCount: UInt8 = 0
    private var startCount: UInt8 = 0
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
    /// Some phrase or name has the word behind its first.
    var goesOn = false

    /// Readings by the lexicon, in the word cache.
    var readings: Range<Int> { Int(firstReading)..<Int(firstReading) + Int(readingCount) }
    /// Phrase starts, in the word cache.
    var starts: Range<Int> { Int(firstStart)..<Int(firstStart) + Int(startCount) }

    init() {}

    mutating func setReadings(from first: Int, count: Int) {
        firstReading = Int32(first)
        readingCount = UInt8(count)
    }

    mutating func setStarts(from first: Int, count: Int) {
        firstStart = Int32(first)
        startCount = UInt8(count)
    }
}
