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

    /// Those between two names that make one of them: الحسن بن علي.
    private static let joining: Set<UInt64> = Set(["بن", "ابن", "بنت", "ولد"].map(WordHash.word))
    /// A university is called by the name behind the word.
    private static let universities: Set<UInt64> = Set(
        ["جامعة", "وجامعة", "بجامعة", "لجامعة", "كجامعة"].map(WordHash.word)
    )

    /// Completes the names from an index on; they lie in one sentence, in its order.
    func complete(_ names: inout ContiguousArray<NameSpan>, from first: Int, in sentence: Range<Int>) {
        var index = first
        while index < names.count {
            let before = index > first ? names[index - 1] : nil
            let lower = before?.tokens.upperBound ?? sentence.lowerBound
            let upper = index + 1 < names.count ? names[index + 1].tokens.lowerBound : sentence.upperBound
            if names[index].kind == .person {
                names[index].tokens = completed(names[index].tokens, within: lower..<upper, isBehindName: before != nil)
                if let before, before.kind == .person, areJoined(before.tokens, names[index].tokens) {
                    names[index - 1].tokens = before.tokens.lowerBound..<names[index].tokens.upperBound
                    names.remove(at: index)
                    continue
                }
            }
            let tokens = names[index].tokens
            if tokens.lowerBound > lower, isIn(Self.universities, tokens.lowerBound - 1) {
                names[index] = NameSpan(kind: .body, tokens: tokens.lowerBound - 1..<tokens.upperBound)
            }
            index += 1
        }
    }

    /// A person's name with the words that belong to it, at most as far as the bounds.
    private func completed(_ tokens: Range<Int>, within bounds: Range<Int>, isBehindName: Bool) -> Range<Int> {
        var tokens = tokens
        while tokens.upperBound < bounds.upperBound, isWord(tokens.upperBound),
            isIn(Self.openers, tokens.upperBound - 1)
        {
            tokens = tokens.lowerBound..<tokens.upperBound + 1
        }
        let lower = bounds.lowerBound
        while tokens.lowerBound > lower, isIn(Self.surelyOpening, tokens.lowerBound - 1) {
            // A name, أم and a name are two people to choose from.
            if tokens.lowerBound - 1 == lower, isBehindName, text.tokens[lower].hash == Self.mother { break }
            let links = isIn(Self.linking, tokens.lowerBound - 1)
            guard !links || tokens.lowerBound - 2 >= lower && isWord(tokens.lowerBound - 2) else { break }
            tokens = tokens.lowerBound - (links ? 2 : 1)..<tokens.upperBound
        }
        return tokens
    }

    /// Whether two names are one of a person and whose child that is; so is one right in front of a name that says whose
    /// child its bearer is (محمد | لمين ولد سلامة).
    private func areJoined(_ name: Range<Int>, _ next: Range<Int>) -> Bool {
        let gap = next.lowerBound - name.upperBound
        return gap < 2 && isIn(Self.joining, name.upperBound)
            || gap == 0 && next.count > 2 && isIn(Self.joining, next.lowerBound + 1)
    }

    private func isWord(_ token: Int) -> Bool { text.tokens[token].kind == .word }

    private func isIn(_ words: Set<UInt64>, _ token: Int) -> Bool { words.contains(text.tokens[token].hash) }
}
