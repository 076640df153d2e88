// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The people of an article by the words of their names, so that بيدرسون is غير بيدرسون again.
///
/// Words are known by their hashes: names are folded, so that equal words have equal bytes.
struct PersonNames {
    private var byLastWord: [UInt64: Int] = [:]
    /// By any word; -1 where it is in the names of several.
    private var byWord: [UInt64: Int] = [:]

    /// Remembers a person's name, folded.
    mutating func note(_ name: String, of entity: Int) {
        let words = PersonNames.words(of: name)
        guard let last = words.last else { return }
        byLastWord[last] = entity
        for word in words { byWord[word] = byWord[word, default: entity] == entity ? entity : -1 }
    }

    /// The person named before whom the name may mean: by a word of the full name, or, when this is the full name, by
    /// its last word alone.
    func person(named name: String, isShort: (Int) -> Bool) -> Int? {
        let words = PersonNames.words(of: name)
        guard let last = words.last else { return nil }
        if words.count == 1 {
            if let known = byLastWord[last] { return known }
            return byWord[last].flatMap { $0 < 0 ? nil : $0 }
        }
        return byLastWord[last].flatMap { isShort($0) ? $0 : nil }
    }

    private static func words(of name: String) -> [UInt64] {
        name.utf8.split(separator: UInt8(ascii: " ")).map { CodeHash.of($0) }
    }
}
