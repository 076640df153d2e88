// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Cuts spans out of the article's text. A reference, so that handing it on costs next to nothing.
final class SpanReader {
    let text: [UInt8]
    let tokens: ContiguousArray<Token>

    init(text: [UInt8], tokens: ContiguousArray<Token>) {
        self.text = text
        self.tokens = tokens
    }

    /// The text from the first to behind the last token.
    func span(_ range: Range<Int>) -> Span {
        span(from: tokens[range.lowerBound], through: tokens[range.upperBound - 1])
    }

    private func span(from first: Token, through last: Token) -> Span {
        Span(
            start: Int(first.start),
            end: Int(last.end),
            of: text,
            bytes: Int(first.byteStart)..<Int(last.byteEnd)
        )
    }

    /// As `span`, without the letters of bound particles at the front.
    func span(_ range: Range<Int>, without proclitics: Proclitics) -> Span {
        let first = tokens[range.lowerBound]
        var letters = proclitics.isDisjoint(with: .conjunctions) ? 0 : 1
        // In لل the ل stands for ل and the article, and can't be taken off alone.
        if !proclitics.isDisjoint(with: .prepositions),
            !(proclitics.contains(.li) && proclitics.contains(.article))
        {
            letters += 1
        }
        guard letters > 0 else { return span(range) }
        var byte = Int(first.byteStart)
        var scalar = Int(first.start)
        while letters > 0, byte < Int(first.byteEnd) {
            repeat { byte += 1 } while byte < Int(first.byteEnd) && text[byte] & 0xC0 == 0x80
            scalar += 1
            // A mark over the letter goes with it.
            while byte + 1 < Int(first.byteEnd), isMark(text[byte], text[byte + 1]) {
                byte += 2
                scalar += 1
            }
            letters -= 1
        }
        let last = tokens[range.upperBound - 1]
        guard byte < Int(last.byteEnd) else { return span(range) }
        return Span(start: scalar, end: Int(last.end), of: text, bytes: byte..<Int(last.byteEnd))
    }

    /// The words as they stand without bound particles: of للجيش الوطني it is الجيش الوطني.
    func words(_ range: Range<Int>, without proclitics: Proclitics) -> String {
        let text = span(range, without: proclitics).text
        return proclitics.contains(.li) && proclitics.contains(.article) && text.hasPrefix("لل")
            ? "ال" + text.dropFirst(2) : text
    }

    /// U+064B–U+0652, U+0670 and tatweel.
    private func isMark(_ lead: UInt8, _ trail: UInt8) -> Bool {
        switch lead {
        case 0xD9: trail == 0x80 || (0x8B...0x92).contains(trail) || trail == 0xB0
        default: false
        }
    }
}
