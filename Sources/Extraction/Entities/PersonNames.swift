// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The people of an article by the words of their names, so that بيدرسون is غير بيدرسون again.
struct PersonNames {
    private var byLastWord = HashIndex(capacity: 8)
    /// By any word; `ambiguous` where it is in the names of several.
    private var byWord = HashIndex(capacity: 16)
    /// By their last two words or more, in names that are longer: بن رمضان of خالد بن رمضان.
    private var byEnding = HashIndex(capacity: 8)
    /// By the hash of each token that the last word of a full name may be, alone or behind a bound particle.
    private var byToken = HashIndex(capacity: 48)
    /// Those of them behind a bound particle.
    private var bound = HashIndex(capacity: 48)
    private static let ambiguous = Int32.max

    /// Whether anybody was named in full.
    var haveFamilyNames: Bool { byToken.count > 0 }

    /// Whether anybody was named by more than two words.
    var haveLongNames: Bool { byEnding.count > 0 }

    /// The person whose name ends with the two words.
    func person(withFamilyName first: UInt64, _ second: UInt64) -> Int? {
        let known = byEnding[PersonNames.ending([first, second])]
        return known < 0 ? nil : Int(known)
    }

    /// The person whose family name the token is.
    func person(withFamilyName token: UInt64) -> Int? {
        let known = byToken[token]
        return known < 0 ? nil : Int(known)
    }

    /// Whether the token is a family name behind a bound particle.
    func beginsWithClitic(_ token: UInt64) -> Bool { bound[token] >= 0 }

    /// Remembers a person's name.
    ///
    /// - Parameter isGiven: Whether a word, by the hash a token has, is given to many people as their first name.
    mutating func note(_ name: String, of entity: Int, isGiven: (UInt64) -> Bool = { _ in true }) {
        var name = name
        let entity = Int32(entity)
        if let codes = name.withUTF8({ Normalizer.codes(ofArabicWords: $0) }) {
            var words: [UInt64] = []
            words.reserveCapacity(4)
            var start = 0
            var word = CodeHash()
            for (index, code) in codes.enumerated() {
                guard code != LetterCode.space else {
                    words.append(word.value)
                    (word, start) = (CodeHash(), index + 1)
                    continue
                }
                word.combine(code)
            }
            guard start < codes.count else { return }
            words.append(word.value)
            if words.count > 1 { noteFamilyName(codes[start...], entity, isGiven) }
            note(words, entity)
        } else {
            let folded = Normalizer.fold(name)
            let words = FoldedName(folded).words
            guard !words.isEmpty else { return }
            noteFamilyName(of: folded, entity, isGiven)
            note(words, entity)
        }
    }

    private mutating func note(_ words: [UInt64], _ entity: Int32) {
        guard let last = words.last else { return }
        byLastWord.insert(entity, at: last)
        for word in words {
            let known = byWord[word]
            byWord.insert(known < 0 || known == entity ? entity : PersonNames.ambiguous, at: word)
        }
        guard words.count > 2 else { return }
        for first in 1..<words.count - 1 { byEnding.insert(entity, at: PersonNames.ending(words[first...])) }
    }

    /// The person named before whom the name may mean: by a word of the full name, by its last words, or, when this is
    /// the full name, by its last word alone.
    func person(named name: FoldedName) -> (person: Int, isByLastWord: Bool)? {
        guard let last = name.words.last else { return nil }
        let known = byLastWord[last]
        if name.words.count == 1 {
            if known >= 0 { return (Int(known), false) }
            let other = byWord[last]
            return other < 0 || other == PersonNames.ambiguous ? nil : (Int(other), false)
        }
        let ended = byEnding[PersonNames.ending(name.words)]
        if ended >= 0 { return (Int(ended), false) }
        return known >= 0 ? (Int(known), true) : nil
    }

    /// Names without the article (علي، حسن) are often others' given names.
    private mutating func noteFamilyName(_ word: ArraySlice<UInt8>, _ entity: Int32, _ isGiven: (UInt64) -> Bool) {
        let hasArticle = word.starts(with: [LetterCode.alef, LetterCode.lam])
        let own = CodeHash.of(word)
        guard word.count > PersonNames.shortestFamilyName, hasArticle || !isGiven(own) else { return }
        byToken.insert(entity, at: own)
        for particle in [LetterCode.waw, LetterCode.fa, LetterCode.ba, LetterCode.kaf] {
            noteBound(PersonNames.hash(particle, word), entity)
        }
        let stem = hasArticle ? word.dropFirst() : word
        noteBound(PersonNames.hash(LetterCode.lam, stem), entity)
    }

    private static let shortestFamilyName = 4

    private static func hash(_ first: UInt8, _ rest: ArraySlice<UInt8>) -> UInt64 {
        var hash = CodeHash()
        hash.combine(first)
        for code in rest { hash.combine(code) }
        return hash.value
    }

    /// The same of a folded name that is not of Arabic words alone.
    private mutating func noteFamilyName(of name: String, _ entity: Int32, _ isGiven: (UInt64) -> Bool) {
        guard let space = name.utf8.lastIndex(of: UInt8(ascii: " ")) else { return }
        let word = String(name[name.index(after: space)...])
        let hasArticle = word.hasPrefix("ال")
        guard word.utf8.count > 2 * PersonNames.shortestFamilyName, hasArticle || !isGiven(WordHash.word(word)) else {
            return
        }
        byToken.insert(entity, at: WordHash.word(word))
        for particle in ["و", "ف", "ب", "ك"] { noteBound(WordHash.word(particle + word), entity) }
        noteBound(WordHash.word("ل" + (hasArticle ? "ل" + word.dropFirst(2) : word)), entity)
    }

    private mutating func noteBound(_ token: UInt64, _ entity: Int32) {
        byToken.insert(entity, at: token)
        bound.insert(entity, at: token)
    }

    private static func ending(_ words: some Sequence<UInt64>) -> UInt64 {
        words.reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15 ^ $1) &* 0xFF51_AFD7_ED55_8CCD }
    }
}
