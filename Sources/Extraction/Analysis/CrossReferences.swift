// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Tells the lines of a page that lead to other articles (اقرأ أيضا: …) from the article itself: what they tell is
/// told elsewhere, of another day.
struct CrossReferences {
    /// Behind a head that stands alone on its line (مواضيع ذات صلة), lines of fewer units are headlines of others.
    private static let shortestParagraph = 20

    private enum State {
        case article
        /// Within a line that begins as a cross-reference.
        case line
        /// Below a head that stands alone.
        case list
    }

    private var state = State.article

    /// Whether the next sentence belongs to such lines. Titles never do.
    mutating func contain(
        _ sentence: Sentence,
        units: ContiguousArray<Unit>.SubSequence,
        of text: TokenizedText
    ) -> Bool {
        guard !sentence.flags.contains(.title) else { return false }
        if sentence.flags.contains(.startsLine) {
            let words = units.lazy.filter { $0.kind != .punctuation && $0.kind != .other }.prefix(2)
            if words.first?.has(.crossReference) == true {
                let next = words.dropFirst().first.map { text.tokens[Int($0.firstToken)] }
                state = next?.flags.contains(.newlineBefore) ?? true ? .list : .line
            } else if state != .list || units.count >= Self.shortestParagraph || !sentence.flags.contains(.unstopped) {
                state = .article
            }
        }
        return state != .article
    }
}
