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
        /// The words that may lead on from the node.
        var nextWords: WordFilter
    }

    private var firstReading: Int32 = 0
    private var firstStart: Int32 = 0
    private var readingCount: UInt8 = 0
    private var startCount: UInt8 = 0
    /// The grammatical word it is, if it is one.
    var particle: Particle?
    /// Clitics of the particle, or those an unknown word seems to carry.
    var proclitics: Proclitics = []
    private var flags: Flags = []
    /// The words that may lead on from any of its starts.
    private(set) var nextWords = WordFilter()

    private struct Flags: OptionSet {
        let rawValue: UInt8

        static let particleHasPronoun = Flags(rawValue: 1 << 0)
        static let looksImperfect = Flags(rawValue: 1 << 1)
        static let isNumberWord = Flags(rawValue: 1 << 2)
        static let goesOn = Flags(rawValue: 1 << 3)
        static let isWholeName = Flags(rawValue: 1 << 4)
        static let isSettled = Flags(rawValue: 1 << 5)
    }

    /// Readings by the lexicon, in the word cache.
    var readings: Range<Int> { Int(firstReading)..<Int(firstReading) + Int(readingCount) }
    /// Phrase starts, in the word cache.
    var starts: Range<Int> { Int(firstStart)..<Int(firstStart) + Int(startCount) }
    /// Whether some phrase or name is this word alone.
    var isWholeName: Bool { flags.contains(.isWholeName) }

    /// The particle carries a pronoun: عليه، منها.
    var particleHasPronoun: Bool {
        get { flags.contains(.particleHasPronoun) }
        set { set(.particleHasPronoun, newValue) }
    }
    /// Begins like an imperfect verb (يـ تـ نـ) or, with سـ before it, a future one.
    var looksImperfect: Bool {
        get { flags.contains(.looksImperfect) }
        set { set(.looksImperfect, newValue) }
    }
    /// A number written out: ثلاثة، عشرون، مئات.
    var isNumberWord: Bool {
        get { flags.contains(.isNumberWord) }
        set { set(.isNumberWord, newValue) }
    }
    /// Some phrase or name has the word behind its first.
    var goesOn: Bool {
        get { flags.contains(.goesOn) }
        set { set(.goesOn, newValue) }
    }

    /// Whether the word is read alike whatever stands around it, unless a phrase or name begins with it.
    var isSettled: Bool {
        get { flags.contains(.isSettled) }
        set { set(.isSettled, newValue) }
    }

    init() {}

    /// Of what is no word.
    static var settled: WordInfo {
        var info = WordInfo()
        info.isSettled = true
        return info
    }

    /// The same for one that may stand inside a phrase or name, and begins none.
    var asPart: WordInfo {
        var info = WordInfo.settled
        info.goesOn = goesOn
        return info
    }

    mutating func setReadings(from first: Int, count: Int) {
        firstReading = Int32(first)
        readingCount = UInt8(count)
    }

    mutating func setStarts(from first: Int, _ starts: [Start]) {
        firstStart = Int32(first)
        startCount = UInt8(starts.count)
        for start in starts {
            nextWords.formUnion(start.nextWords)
            if PhraseTrie.isEnd(start.node) { flags.insert(.isWholeName) }
        }
    }

    private mutating func set(_ flag: Flags, _ isSet: Bool) {
        if isSet { flags.insert(flag) } else { flags.remove(flag) }
    }
}
