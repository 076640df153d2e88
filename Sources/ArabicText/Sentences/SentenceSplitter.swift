// SPDX-License-Identifier: Apache-2.0

/// Cuts the tokens into sentences.
///
/// A sentence ends at a full stop, question or exclamation mark, with the closing marks and commas that follow (some
/// sites put `.,` between statements); at a line break, unless the line clearly goes on or was only full (`LineWrapping`);
/// and at the end of the title.
/// Dots in a row, a bar and an emoji end it once it has a few words. It doesn't end at the stop of an abbreviation or
/// of a list's number, nor inside a quotation that goes on, so that a statement keeps its speaker. A run without any
/// of these is cut at a word that begins sentences, at last anywhere.
enum SentenceSplitter {
    /// A quotation of more tokens is split like other text.
    static let longestUnsplitQuotation = 100
    /// Runs of more tokens are cut before a word of `SentenceWords.starters` …
    static let cutAtStarter = 120
    /// … or behind a comma or before any word that begins with و …
    static let cutAtConjunction = 240
    /// … or anywhere.
    static let cutAnywhere = 400

    static func split(_ text: inout TokenizedText, titleByteCount: Int) {
        var sentences = ContiguousArray<Sentence>()
        swap(&sentences, &text.sentences)
        walk(over: text, titleByteCount: titleByteCount, into: &sentences)
        swap(&sentences, &text.sentences)
        for sentence in text.sentences {
            text.tokens[Int(sentence.firstToken)].flags.insert(.startsSentence)
        }
    }

    /// A function of its own so that nothing shares the tokens any more when their flags are set.
    @inline(never)
    private static func walk(
        over text: borrowing TokenizedText,
        titleByteCount: Int,
        into sentences: inout ContiguousArray<Sentence>
    ) {
        var taken = ContiguousArray<Sentence>()
        swap(&taken, &sentences)
        var pass = Pass(
            tokens: text.tokens,
            codes: text.codes,
            quotations: text.quotations,
            titleByteCount: titleByteCount,
            sentences: consume taken
        )
        pass.run()
        sentences = pass.sentences
    }
}

extension SentenceSplitter {
    /// One walk over the tokens.
    private struct Pass: ~Copyable {
        let tokens: ContiguousArray<Token>
        let codes: ContiguousArray<UInt8>
        let quotations: ContiguousArray<Quotation>
        let titleByteCount: Int
        let words = SentenceWords.shared
        var sentences: ContiguousArray<Sentence>

        /// First token of the sentence under way.
        var start = 0
        /// It began in the title.
        var isInTitle: Bool
        /// How many tokens of letters or digits it has.
        var wordCount = 0
        /// A mark has ended it; only marks that close may follow.
        var isStopped = false
        /// The next quotation that hasn't ended.
        var nextQuotation = 0
        /// The token that closes the unsplit quotation under way; 0 outside.
        var quotationEnd = 0
        /// How the lines are wrapped; looked at where the first line ends.
        var wrapping: LineWrapping?

        init(
            tokens: ContiguousArray<Token>,
            codes: ContiguousArray<UInt8>,
            quotations: ContiguousArray<Quotation>,
            titleByteCount: Int,
            sentences: consuming ContiguousArray<Sentence>
        ) {
            self.tokens = tokens
            self.codes = codes
            self.quotations = quotations
            self.titleByteCount = titleByteCount
            self.sentences = sentences
            isInTitle = titleByteCount > 0
        }

        mutating func run() {
            for index in tokens.indices {
                if index > start, mayBreak(before: index) { breakIfDue(before: index) }
                if quotationEnd > 0 || nextQuotation < quotations.count { follow(quotationsTo: index) }
                if tokens[index].isWordLike {
                    wordCount &+= 1
                } else if ends(at: index) {
                    isStopped = true
                }
            }
            if start < tokens.count { finish(before: tokens.count) }
        }

        /// Whether there is anything to look at in front of a token, which there isn't for nearly all.
        @inline(__always)
        private func mayBreak(before index: Int) -> Bool {
            isStopped || index &- start > cutAtStarter || isInTitle && Int(tokens[index].byteStart) >= titleByteCount
                || tokens[index].flags.contains(.newlineBefore) || tokens[index].is(.bullet)
        }

        private mutating func breakIfDue(before index: Int) {
            let token = tokens[index]
            if isInTitle, Int(token.byteStart) >= titleByteCount {
                finish(before: index)
            } else if token.flags.contains(.newlineBefore), !lineGoesOn(into: index), !isWrapped(before: index) {
                finish(before: index)
            } else if isStopped {
                if closesSentence(index) { return }
                if continuesQuotation(index) || goesOn(behindEmojiInto: index) {
                    isStopped = false
                } else {
                    finish(before: index)
                }
            } else if token.is(.bullet), wordCount > 0 {
                finish(before: index)
            } else if index - start > cutAtStarter, mayCut(before: index) {
                finish(before: index, flags: .cut)
            }
        }

        private mutating func finish(before end: Int, flags extra: Sentence.Flags = []) {
            var flags = extra
            if isInTitle { flags.insert(.title) }
            if start == 0 || tokens[start].flags.contains(.newlineBefore) { flags.insert(.startsLine) }
            if !isStopped, !flags.contains(.cut) { flags.insert(.unstopped) }
            var last = end - 1
            while last > start, tokens[last].kind == .punctuation, !tokens[last].punctuation.endsSentence { last -= 1 }
            if tokens[last].is(.question) { flags.insert(.question) }
            sentences.append(Sentence(firstToken: UInt32(start), endToken: UInt32(end), flags: flags))
            start = end
            isInTitle = end < tokens.count && Int(tokens[end].byteStart) < titleByteCount
            wordCount = 0
            isStopped = false
        }

        private mutating func follow(quotationsTo index: Int) {
            if index >= quotationEnd { quotationEnd = 0 }
            while nextQuotation < quotations.count, quotations[nextQuotation].open <= index {
                let quotation = quotations[nextQuotation]
                if quotation.content.count <= longestUnsplitQuotation { quotationEnd = Int(quotation.close) }
                nextQuotation += 1
            }
        }

        /// Whether the token is a mark behind which the sentence is over.
        private func ends(at index: Int) -> Bool {
            let token = tokens[index]
            if token.kind == .emoji { return quotationEnd == 0 && wordCount >= 3 }
            guard token.kind == .punctuation else { return false }
            switch token.punctuation {
            case .question, .exclamation: return quotationEnd == 0 || closesQuotation(behind: index)
            case .period:
                guard quotationEnd == 0 || closesQuotation(behind: index) else { return false }
                return !isAbbreviation(stop: index) && !isInnerStop(index)
            case .ellipsis, .pipe: return quotationEnd == 0 && wordCount >= 4
            default: return false
            }
        }

        /// Whether only marks stand between the index and the mark that closes the quotation under way.
        private func closesQuotation(behind index: Int) -> Bool {
            quotationEnd - index <= 3 && tokens[index + 1..<quotationEnd].allSatisfy { $0.kind == .punctuation }
        }

        private func isAbbreviation(stop index: Int) -> Bool {
            guard index > start, index + 1 < tokens.count, !tokens[index].flags.contains(.spaceBefore) else {
                return false
            }
            let previous = tokens[index - 1]
            let followsNumber = index - 1 > start && tokens[index - 2].kind == .number
            switch previous.kind {
            case .word: return previous.codeCount == 1 && !followsNumber
            case .latin: return previous.codeCount == 1 || words.abbreviations.contains(previous.hash)
            case .number: return index - 1 == start && tokens[index + 1].flags.contains(.spaceBefore)
            default: return false
            }
        }

        /// Whether the stop stands inside something Latin, or before a small letter.
        private func isInnerStop(_ index: Int) -> Bool {
            guard index > start, index + 1 < tokens.count else { return false }
            let previous = tokens[index - 1]
            let next = tokens[index + 1]
            guard previous.kind == .latin || previous.kind == .number else { return false }
            if next.kind == .latin, !next.flags.contains(.capitalised) { return true }
            return !next.flags.contains(.spaceBefore) && (next.kind == .latin || next.kind == .number)
        }

        /// Whether a token behind the end of a sentence still belongs to it.
        private func closesSentence(_ index: Int) -> Bool {
            let token = tokens[index]
            if token.kind == .emoji { return true }
            guard token.kind == .punctuation else { return false }
            if token.punctuation.endsSentence || token.punctuation.closes { return true }
            switch token.punctuation {
            case .comma, .arabicComma, .semicolon, .ellipsis: return true
            case .straightQuote, .apostrophe: return index == quotationEnd || !token.flags.contains(.spaceBefore)
            default: return false
            }
        }

        /// Whether the word goes on behind a quotation that ended with a stop: it names the speaker, or the stop was a
        /// question or exclamation mark and no new sentence begins.
        private func continuesQuotation(_ index: Int) -> Bool {
            let mark = tokens[index - 1].punctuation
            guard mark == .closeQuote || mark == .straightQuote else { return false }
            if words.attributions.contains(tokens[index].hash) { return true }
            let stop = tokens[index - 2].punctuation
            return (stop == .question || stop == .exclamation) && !words.starters.contains(tokens[index].hash)
        }

        /// Whether an emoji stands in the middle of a sentence: the word behind it, on the same line, can't begin one.
        private func goesOn(behindEmojiInto index: Int) -> Bool {
            tokens[index - 1].kind == .emoji && !tokens[index].flags.contains(.newlineBefore)
                && words.connectors.contains(tokens[index].hash) && !words.starters.contains(tokens[index].hash)
        }

        /// Whether the line in front of a token only ended because it was full.
        private mutating func isWrapped(before index: Int) -> Bool {
            guard !tokens[index].flags.contains(.paragraphBefore), !isStopped else { return false }
            let known = wrapping ?? LineWrapping(of: tokens, behind: titleByteCount)
            wrapping = known
            return known.isFull(before: index, in: tokens)
        }

        private func lineGoesOn(into index: Int) -> Bool {
            let next = tokens[index]
            guard !next.flags.contains(.paragraphBefore), !isStopped else { return false }
            switch next.punctuation {
            case .comma, .arabicComma, .semicolon, .period, .closeQuote, .closeParen: return true
            default: break
            }
            let previous = tokens[index - 1]
            switch previous.punctuation {
            case .comma, .arabicComma, .semicolon, .colon, .dash, .slash, .ampersand: return true
            default: return previous.punctuation.opens || words.connectors.contains(previous.hash)
            }
        }

        private func mayCut(before index: Int) -> Bool {
            let length = index - start
            if length > cutAnywhere { return true }
            guard quotationEnd == 0 else { return false }
            if words.starters.contains(tokens[index].hash) { return true }
            guard length > cutAtConjunction else { return false }
            if tokens[index - 1].is(.comma) || tokens[index - 1].is(.arabicComma) { return true }
            let token = tokens[index]
            return token.kind == .word && token.codeCount > 3 && codes[Int(token.codeStart)] == LetterCode.waw
        }
    }
}
