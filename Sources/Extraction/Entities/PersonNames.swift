// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The people of an article by the words of their names, so that بيدرسون is غير بيدرسون again.
struct PersonNames {
    private var byLastWord = HashIndex(capacity: 32)
    /// By any word; `ambiguous` where it is in the names of several.
    private var byWord = HashIndex(capacity: 32)
    /// By their last two words or more, in names that are longer: بن رمضان of خالد بن رمضان.
    private var byEnding = HashIndex(capacity: 16)
    /// By the hash of each token that the last word of a full name may be, alone or behind a bound particle.
    private var byToken = HashIndex(capacity: 64)
    /// Those of them behind a bound particle.
    private var bound = HashIndex(capacity: 64)
    private static let ambiguous = Int32.max

    /// Whether anybody was named in full.
    var haveFamilyNames: Bool { byToken.count > 0 }

    /// The person whose family name the token is.
    func person(withFamilyName token: UInt64) -> Int? {
        let known = byToken[token]
        return known < 0 ? nil : Int(known)
    }

    /// Whether the token is a family name behind a bound particle.
    func beginsWithClitic(_ token: UInt64) -> Bool { bound[token] >= 0 }

    /// Remembers a person's name, folded.
    ///
    /// - Parameter isGiven: Whether a word, by the hash a token has, is given to many people as their first name.
    mutating func note(_ name: String, of entity: Int, isGiven: (UInt64) -> Bool = { _ in true }) {
        let words = FoldedName(name).words
        guard let last = words.last else { return }
        let entity = Int32(entity)
        noteFamilyName(of: name, entity, isGiven)
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
    func person(named name: FoldedName, isShort: (Int) -> Bool) -> Int? {
        guard let last = name.words.last else { return nil }
        let known = byLastWord[last]
        if name.words.count == 1 {
            if known >= 0 { return Int(known) }
            let other = byWord[last]
            return other < 0 || other == PersonNames.ambiguous ? nil : Int(other)
        }
        let ended = byEnding[PersonNames.ending(name.words)]
        if ended >= 0 { return Int(ended) }
        return known >= 0 && isShort(Int(known)) ? Int(known) : nil
    }

    /// Names without the article (علي، حسن) are often others' given names.
    private mutating func noteFamilyName(of name: String, _ entity: Int32, _ isGiven: (UInt64) -> Bool) {
        guard let space = name.utf8.lastIndex(of: UInt8(ascii: " ")) else { return }
        let word = String(name[name.index(after: space)...])
        let hasArticle = word.hasPrefix("ال")
        guard word.utf8.count > 8, hasArticle || !isGiven(WordHash.word(word)) else { return }
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
