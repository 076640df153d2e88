// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Gives names the words without which they are no names: غسان أبو | ستة, سمية | بن عبد الله.
struct NameCompletion {
    let text: TokenizedText

    /// Words that stand in front of another word of a name: kunya, nasab, families, servants of God.
    private static let openers: Set<UInt64> = Set(
        ["أبو", "أبي", "أبا", "أم", "ابن", "بن", "بنت", "آل", "عبد", "ذو"].map(WordHash.word)
    )
    /// Those that are surely part of a name that follows.
    private static let surelyOpening: Set<UInt64> = Set(["أبو", "أبي", "عبد", "بن", "أم"].map(WordHash.word))
    private static let mother = WordHash.word("أم")
    /// Those that need a name before them as well.
    private static let linking: Set<UInt64> = Set(["بن", "بنت"].map(WordHash.word))

    /// Completes the names of people from an index on; they lie in one sentence, in its order.
    func complete(_ names: inout ContiguousArray<NameSpan>, from first: Int, in sentence: Range<Int>) {
        for index in first..<names.count where names[index].kind == .person {
            let lower = index > first ? names[index - 1].tokens.upperBound : sentence.lowerBound
            let upper = index + 1 < names.count ? names[index + 1].tokens.lowerBound : sentence.upperBound
            var tokens = names[index].tokens
            while tokens.upperBound < upper, isWord(tokens.upperBound), isIn(Self.openers, tokens.upperBound - 1) {
                tokens = tokens.lowerBound..<tokens.upperBound + 1
            }
            while tokens.lowerBound > lower, isIn(Self.surelyOpening, tokens.lowerBound - 1) {
                // A name, أم and a name are two people to choose from.
                if tokens.lowerBound - 1 == lower, index > first, text.tokens[lower].hash == Self.mother { break }
                let links = isIn(Self.linking, tokens.lowerBound - 1)
                guard !links || tokens.lowerBound - 2 >= lower && isWord(tokens.lowerBound - 2) else { break }
                tokens = tokens.lowerBound - (links ? 2 : 1)..<tokens.upperBound
            }
            names[index].tokens = tokens
        }
    }

    private func isWord(_ token: Int) -> Bool { text.tokens[token].kind == .word }

    private func isIn(_ words: Set<UInt64>, _ token: Int) -> Bool { words.contains(text.tokens[token].hash) }
}
