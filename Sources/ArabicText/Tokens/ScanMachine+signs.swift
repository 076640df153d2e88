// SPDX-License-Identifier: Apache-2.0

extension ScanMachine {
    /// Scans a mark, a run of dots or of like signs, a mention, the start of a hashtag, or what is left of a web page.
    mutating func scanPunctuation(_ entry: CharacterEntry, length: Int) {
        let start = here
        var mark = Punctuation(rawValue: entry.payload) ?? .other
        let lead = bytes[position]
        if mark == .at, !touchesLatin, isAccountByte(byte(at: position + 1)) {
            scanMention()
            return
        }
        if lead == UInt8(ascii: "<"), skipTag() { return }
        if mark == .ampersand, lead == UInt8(ascii: "&"), scanReference() { return }
        advance(length)
        pending.remove(.inHashtag)
        switch mark {
        case .period, .ellipsis:
            var dots = 1
            while self.entry(at: position).isPunctuation(.period) || self.entry(at: position).isPunctuation(.ellipsis) {
                advance(peek(at: position).length)
                dots += 1
            }
            if dots > 1 { mark = .ellipsis }
        case .dash, .star, .equals, .pipe:
            while self.entry(at: position).isPunctuation(mark) { advance(peek(at: position).length) }
        case .apostrophe where self.entry(at: position).isPunctuation(.apostrophe):
            advance(peek(at: position).length)
            mark = .straightQuote
        case .openSingleQuote where self.entry(at: position).isPunctuation(.openSingleQuote):
            advance(peek(at: position).length)
            mark = .openQuote
        case .closeSingleQuote where self.entry(at: position).isPunctuation(.closeSingleQuote):
            advance(peek(at: position).length)
            mark = .closeQuote
        case .other where lead == UInt8(ascii: "<") && byte(at: position) == lead:
            advance(1)
            mark = .openQuote
        case .other where lead == UInt8(ascii: ">") && byte(at: position) == lead:
            advance(1)
            mark = .closeQuote
        case .hash:
            if beginsHashtag(self.entry(at: position)) { pending.insert(.inHashtag) }
        default: break
        }
        emit(.punctuation, from: start, to: here, hash: Token.hash(of: mark), punctuation: mark)
    }

    private func beginsHashtag(_ entry: CharacterEntry) -> Bool {
        switch entry.category {
        case .arabicLetter, .arabicLigature, .latinLetter, .latinLigature, .otherLetter, .digit, .underscore: true
        default: false
        }
    }

    /// Whether the byte before the position is a Latin letter or digit of ASCII.
    private var touchesLatin: Bool {
        position > 0 && isAccountByte(bytes[position - 1])
    }

    private func isAccountByte(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") }

    /// Scans `@` and an account's name; its codes are `@` and the name in lower case.
    private mutating func scanMention() {
        let start = here
        pending.remove(.inHashtag)
        var hash = CodeHash()
        append(UInt8(ascii: "@"), to: &hash)
        advance(1)
        while isAccountByte(byte(at: position)), !isFull(start) {
            append(bytes[position].lowercasedASCII, to: &hash)
            advance(1)
        }
        emit(.mention, from: start, to: here, hash: hash.value)
    }

    /// Scans a run of emoji with their joiners and variation selectors.
    mutating func scanEmoji() {
        let start = here
        var end = start
        pending.remove(.inHashtag)
        scan: while position < bytes.count {
            let (entry, length) = peek(at: position)
            switch entry.category {
            case .emoji, .mark:
                advance(length)
                end = here
            case .ignorable: advance(length)
            default: break scan
            }
        }
        emit(.emoji, from: start, to: end, hash: Token.hash(of: .emoji))
    }
}

extension UInt8 {
    /// Whether the byte is a letter or digit of ASCII.
    @inline(__always)
    var isASCIIAlphanumeric: Bool {
        isASCIILetter || (self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9"))
    }

    /// Whether the byte is a letter of ASCII.
    @inline(__always)
    var isASCIILetter: Bool {
        let lower = self | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    /// The lower-case letter of an ASCII capital; other bytes as they are.
    @inline(__always)
    var lowercasedASCII: UInt8 {
        self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
    }
}
