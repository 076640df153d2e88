// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Phrases in a list.
extension SentenceGrammar {
    /// The phrase and those joined to it by و or a comma that takes up the list again.
    func coordination(from phrase: NounPhrase) -> [NounPhrase] {
        var all = [phrase]
        forEachJoined(to: phrase) { all.append($0) }
        return all
    }

    /// Calls `body` with each of the phrases joined to one by و or a comma that takes up the list again.
    func forEachJoined(to phrase: NounPhrase, _ body: (NounPhrase) -> Void) {
        var end = phrase.end
        for _ in 1..<SentenceGrammar.longestList {
            var next = end
            while next < range.upperBound, isQuote(units[next]) { next += 1 }
            if next < range.upperBound, units[next].punctuation == .arabicComma || units[next].punctuation == .comma {
                next += 1
            }
            guard next < range.upperBound else { break }
            let unit = units[next]
            var begin = next
            if unit.kind == .particle, unit.particle == .conjunction { begin += 1 } else if !unit.isConjoined { break }
            guard begin < range.upperBound else { break }
            let bound = units[begin].proclitics.preposition
            guard bound == nil || bound == phrase.preposition,
                var joined = nounPhrase(at: begin, preposition: phrase.preposition)
            else { break }
            if opensClause(joined, behind: phrase) { break }
            joined.preposition = phrase.preposition
            end = joined.end
            body(joined)
        }
    }

    private static let longestList = 24

    /// Whether و begins a clause rather than a part of the list: مواقع عسكرية والمستشفيات تستنفر، الأطفال والأطباء عاجزون.
    private func opensClause(_ joined: NounPhrase, behind phrase: NounPhrase) -> Bool {
        let head = units[joined.head]
        // غارة على سوق وسيارات الإسعاف تهرع
        let isNext = joined.end < range.upperBound && units[joined.end].isVerb && !units[joined.end].isConjoined
        if head.kind == .phrase, head.has(.healthTransport), isNext, units[joined.end].has(.careMovement) {
            return true
        }
        guard head.hasArticle, head.kind == .word else { return false }
        if joined.units.contains(where: { $0 > joined.head && units[$0].isAdjective && !units[$0].hasArticle }) {
            return true
        }
        guard joined.end < range.upperBound, !units[phrase.head].hasArticle else { return false }
        return units[joined.end].isVerb && !units[joined.end].isConjoined
            && units[joined.end].features.kind == .imperfect
    }
}
