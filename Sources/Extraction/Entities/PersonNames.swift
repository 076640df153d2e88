// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The people of an article by the words of their names, so that بيدرسون is غير بيدرسون again.
struct PersonNames {
    private var byLastWord = HashIndex(capacity: 32)
    /// By any word; `ambiguous` where it is in the names of several.
    private var byWord = HashIndex(capacity: 32)
    private static let ambiguous = Int32.max

    /// Remembers a person's name.
    mutating func note(_ name: FoldedName, of entity: Int) {
        guard let last = name.words.last else { return }
        let entity = Int32(entity)
        byLastWord.insert(entity, at: last)
        for word in name.words {
            let known = byWord[word]
            byWord.insert(known < 0 || known == entity ? entity : PersonNames.ambiguous, at: word)
        }
    }

    /// The person named before whom the name may mean: by a word of the full name, or, when this is the full name, by
    /// its last word alone.
    func person(named name: FoldedName, isShort: (Int) -> Bool) -> Int? {
        guard let last = name.words.last else { return nil }
        let known = byLastWord[last]
        if name.words.count == 1 {
            if known >= 0 { return Int(known) }
            let other = byWord[last]
            return other < 0 || other == PersonNames.ambiguous ? nil : Int(other)
        }
        return known >= 0 && isShort(Int(known)) ? Int(known) : nil
    }
}
