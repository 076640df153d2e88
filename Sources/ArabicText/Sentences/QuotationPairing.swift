// SPDX-License-Identifier: Apache-2.0

/// Finds which quotation marks belong together.
///
/// Marks with a direction are paired by it, nested ones included; straight quotes, which have none, by their
/// position: the first opens and the next closes, unless the white space around them says otherwise. A mark whose
/// partner is missing counts for nothing: straight quotes don't reach over a line break, the others not over more
/// than `longest` tokens.
enum QuotationPairing {
    /// The most tokens a quotation has; beyond that a closing mark was forgotten.
    static let longest = 400

    static func pair(_ text: inout TokenizedText) {
        var state = State()
        for index in text.tokens.indices where text.tokens[index].kind == .punctuation {
            switch text.tokens[index].punctuation {
            case .openQuote: state.open(index)
            case .closeQuote: state.close(index, in: &text.quotations)
            case .straightQuote: state.straight(index, in: &text)
            default: break
            }
        }
    }

    private struct State {
        /// The open marks, outermost first; beyond four levels marks are ignored.
        var open = (count: 0, first: 0, second: 0, third: 0, fourth: 0)
        var straight: Int?

        mutating func open(_ index: Int) {
            if open.count > 0, index - open.first > QuotationPairing.longest { open.count = 0 }
            switch open.count {
            case 0: open.first = index
            case 1: open.second = index
            case 2: open.third = index
            case 3: open.fourth = index
            default: return
            }
            open.count += 1
        }

        mutating func close(_ index: Int, in quotations: inout ContiguousArray<Quotation>) {
            guard open.count > 0 else { return }
            open.count -= 1
            let start =
                switch open.count {
                case 0: open.first
                case 1: open.second
                case 2: open.third
                default: open.fourth
                }
            guard index - start <= QuotationPairing.longest else {
                open.count = 0
                return
            }
            add(start, index, to: &quotations)
        }

        mutating func straight(_ index: Int, in text: inout TokenizedText) {
            let before = text.tokens[index].flags.contains(.spaceBefore) || index == 0
            let after = index + 1 == text.tokens.count || text.tokens[index + 1].flags.contains(.spaceBefore)
            guard let start = straight, !crossesLine(from: start, to: index, in: text) else {
                // With nothing open, a mark that clings to the word before it closes a quotation nobody opened.
                let clingsToWordBefore = !before && after && text.tokens[index - 1].isWordLike
                straight = clingsToWordBefore ? nil : index
                return
            }
            if before, !after, index > start + 1, looksOpening(start, in: text) {
                straight = index
                return
            }
            straight = nil
            add(start, index, to: &text.quotations)
        }

        /// A mark that looks like an opening one although one is open: the first was left open, unless
        /// it stood free itself, so that nothing can be read from white space.
        private func looksOpening(_ index: Int, in text: TokenizedText) -> Bool {
            !text.tokens[index + 1].flags.contains(.spaceBefore)
        }

        private func crossesLine(from start: Int, to end: Int, in text: TokenizedText) -> Bool {
            guard end - start <= QuotationPairing.longest else { return true }
            return text.tokens[start + 1...end].contains { $0.flags.contains(.newlineBefore) }
        }

        private func add(_ start: Int, _ end: Int, to quotations: inout ContiguousArray<Quotation>) {
            while let last = quotations.last, last.open > start { quotations.removeLast() }
            if let last = quotations.last, last.close > start { return }
            quotations.append(Quotation(open: UInt32(start), close: UInt32(end)))
        }
    }
}
