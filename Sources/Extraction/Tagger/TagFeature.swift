// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Something that is true of a word by itself: an affix of it, a class it belongs to.
///
/// Those with few values are numbered for the time the program runs and looked up in an array; spellings are hashed.
/// Weight files know the numbered ones by their `identifiers`, so classes may come, go and change places.
enum TagFeature {
    /// How many numbered features there are.
    static let numbered = 1088

    /// Before the first or behind the last token of a sentence.
    static let edge = 0
    static let number = 1
    static let latin = 2
    static let otherScript = 3
    static let address = 4

    static func punctuation(_ mark: Punctuation) -> Int { 16 + Int(mark.rawValue) }
    static func firstLetter(_ code: UInt8) -> Int { 144 + Int(code) }
    static func lastLetter(_ code: UInt8) -> Int { 400 + Int(code) }
    static func length(_ count: Int) -> Int { 656 + min(count, 15) }
    static func frequency(_ bucket: Int) -> Int { 672 + bucket }
    /// Of what is left when clitics are taken off.
    static func strippedFrequency(_ bucket: Int) -> Int { 688 + bucket }
    static func nameRank(_ rank: Int) -> Int { 704 + rank }
    static func strippedNameRank(_ rank: Int) -> Int { 712 + rank }
    static func nameRankWithoutArticle(_ rank: Int) -> Int { 720 + rank }
    /// A name of the gazetteer that is this one word.
    static func listed(_ kind: PhraseTrie.Payload.Kind, isStripped: Bool) -> Int {
        (isStripped ? 744 : 728) + Int(kind.rawValue)
    }
    /// A name of several words may begin here.
    static func beginsLonger(isStripped: Bool) -> Int { isStripped ? 761 : 760 }
    /// A place's name that is also another word.
    static func needsContext(isStripped: Bool) -> Int { isStripped ? 763 : 762 }
    static func meaning(_ one: SemanticClass) -> Int { meaning(rawValue: one.rawValue) }
    static func meaning(rawValue: UInt8) -> Int { 776 + Int(rawValue) }
    static func kind(_ kind: WordKind) -> Int { 904 + Int(kind.rawValue) }
    static func particle(_ particle: Particle) -> Int { 912 + Int(particle.rawValue) }
    static let numberWord = 976
    static let looksImperfect = 977
    static let conjunction = 978
    static let preposition = 979
    static let article = 980
    static let pronoun = 981
    static let hasArticleLetters = 982
    /// No class of use is known.
    static let unknownUsage = 983
    /// The word is in the longest name that the gazetteer found here.
    static func named(_ kind: PhraseTrie.Payload.Kind, isFirst: Bool, isLong: Bool) -> Int {
        992 + Int(kind.rawValue) * 4 + (isFirst ? 0 : 2) + (isLong ? 1 : 0)
    }

    static func placeRank(_ rank: Int, isStripped: Bool) -> Int { (isStripped ? 1060 : 1056) + rank }
    static func bodyRank(_ rank: Int, isStripped: Bool) -> Int { (isStripped ? 1068 : 1064) + rank }

    /// What weight files call each numbered feature: 0 the edge, else the hash of its name; 0 also for unused numbers.
    static let identifiers: ContiguousArray<UInt64> = {
        var names = [String](repeating: "", count: numbered)
        names[number] = "number"
        names[latin] = "latin"
        names[otherScript] = "other-script"
        names[address] = "address"
        for raw in UInt8.min...UInt8.max {
            if let mark = Punctuation(rawValue: raw), raw < 128 { names[punctuation(mark)] = "mark:\(mark)" }
            names[firstLetter(raw)] = "first:\(raw)"
            names[lastLetter(raw)] = "last:\(raw)"
            if let kind = WordKind(rawValue: raw) { names[TagFeature.kind(kind)] = "kind:\(kind)" }
        }
        for value in 0..<16 {
            names[length(value)] = "length:\(value)"
            names[frequency(value)] = "frequency:\(value)"
            names[strippedFrequency(value)] = "stripped-frequency:\(value)"
        }
        for rank in 0..<8 {
            names[nameRank(rank)] = "name:\(rank)"
            names[strippedNameRank(rank)] = "stripped-name:\(rank)"
            names[nameRankWithoutArticle(rank)] = "name-without-article:\(rank)"
        }
        for isStripped in [false, true] {
            let prefix = isStripped ? "stripped-" : ""
            for rank in 0..<4 {
                names[placeRank(rank, isStripped: isStripped)] = prefix + "place:\(rank)"
                names[bodyRank(rank, isStripped: isStripped)] = prefix + "body:\(rank)"
            }
            for kind in PhraseTrie.Payload.Kind.allCases {
                names[listed(kind, isStripped: isStripped)] = prefix + "listed:\(kind)"
            }
            names[beginsLonger(isStripped: isStripped)] = prefix + "begins-longer"
            names[needsContext(isStripped: isStripped)] = prefix + "needs-context"
        }
        for one in SemanticClass.allCases { names[meaning(one)] = "meaning:\(one)" }
        for one in Particle.allCases { names[particle(one)] = "particle:\(one)" }
        for kind in PhraseTrie.Payload.Kind.allCases {
            for (isFirst, isLong) in [(true, false), (true, true), (false, true)] {
                names[named(kind, isFirst: isFirst, isLong: isLong)] = "named:\(kind):\(isFirst):\(isLong)"
            }
        }
        names[numberWord] = "number-word"
        names[looksImperfect] = "looks-imperfect"
        names[conjunction] = "conjunction"
        names[preposition] = "preposition"
        names[article] = "article"
        names[pronoun] = "pronoun"
        names[hasArticleLetters] = "article-letters"
        names[unknownUsage] = "unknown-usage"
        return ContiguousArray(names.map { $0.isEmpty ? 0 : CodeHash.of($0.utf8) | 1 << 63 })
    }()

    /// A class of words that are used alike, of all its bits but the lowest `shift`.
    static func usage(_ number: Int, shift: Int) -> UInt64 {
        var hash = CodeHash()
        hash.combine(UInt8(32 + shift))
        hash.combine(UInt8(truncatingIfNeeded: number >> shift))
        hash.combine(UInt8(truncatingIfNeeded: number >> (shift + 8)))
        return hash.value | 1 << 63
    }

    /// What lists say of a word, all taken together: a given name that no text at large uses is somebody's, one that is
    /// frequent as well or in the names of places may be anything.
    static func standing(_ word: WordStatistics.Word, hasArticleLetters: Bool) -> UInt64 {
        let band: UInt8 =
            switch word.frequency {
            case 0: 0
            case ..<8: 1
            case ..<11: 2
            default: 3
            }
        var hash = CodeHash()
        hash.combine(48 + (hasArticleLetters ? 1 : 0))
        hash.combine(UInt8(word.nameRank))
        hash.combine(UInt8(word.placeRank << 4 | word.bodyRank))
        hash.combine(band)
        return hash.value | 1 << 63
    }

    /// A spelling: the whole word (`kind` 0), a prefix of 2–4 letters (2–4), a suffix (12–14), the word without what may be
    /// clitics (20).
    static func spelling(_ codes: UnsafeBufferPointer<UInt8>, kind: UInt8) -> UInt64 {
        var hash = CodeHash()
        hash.combine(kind)
        for code in codes { hash.combine(code) }
        // Never the edge.
        return hash.value | 1 << 63
    }
}
