// SPDX-License-Identifier: Apache-2.0

extension ScanMachine {
    /// Scans a run of Arabic letters.
    mutating func scanWord() {
        if !scanLetters() { scanMarkedWord() }
    }

    /// Scans a word of nothing but letters of the Arabic block, as nearly all are, with all state in registers; `false`,
    /// with nothing done, when it is more than that.
    @inline(__always)
    private mutating func scanLetters() -> Bool {
        // A store of a code could change any field of the machine, as far as the compiler knows: it would read each of them
        // anew for every letter.
        let (bytes, codes, first) = (self.bytes, self.codes, codeEnd)
        let block = entries.baseAddress.unsafelyUnwrapped + CharacterTable.arabicBlock
        let start = here
        var next = position
        var end = first
        var hash = CodeHash()
        var last = CharacterEntry.Marks()
        var seen = CharacterEntry.Marks()
        let limit = min(bytes.count &- 1, next &+ 2 &* (Int(UInt16.max) &- 8))
        while next < limit {
            let row = UInt(bytes[next]) &- CharacterTable.arabicLead
            guard row < CharacterTable.arabicRows else { break }
            let letter = block[Int(bitPattern: row &<< 6 | UInt(bytes[next &+ 1] & 0x3F))]
            guard letter.isArabicLetter else { break }
            last = letter.marks
            seen.formUnion(last)
            codes[end] = letter.payload
            hash.combine(letter.payload)
            end &+= 1
            next &+= 2
        }
        // No sign of ASCII is part of a word.
        guard end > first, next >= bytes.count || bytes[next] < 0x80 || isBehindWord(next) else { return false }
        scalar &+= end &- first
        position = next
        codeEnd = end
        var flags: Token.Flags = []
        if !seen.isSubset(of: .onLastLetter) { note(lettersTo: next, from: start, in: &flags) }
        emitWord(from: start, to: here, hash: hash, flags: flags, last: last)
        return true
    }

    /// Keeps of the features of a word's letters what the token's flags have room for. Apart from the scan, for few words
    /// have such letters.
    private func note(lettersTo end: Int, from start: Mark, in flags: inout Token.Flags) {
        var number = 0
        for offset in stride(from: start.position, to: end, by: 2) {
            let letter = peek(at: offset).entry
            number += 1
            guard letter.hasMarks else { continue }
            note(letter.marks, onLetter: number, isAlef: letter.payload == LetterCode.alef, in: &flags)
        }
    }

    /// Whether a run of letters ends before the scalar at an offset.
    private func isBehindWord(_ offset: Int) -> Bool {
        switch peek(at: offset).entry.category {
        case .arabicLetter, .arabicLigature, .mark, .ignorable: false
        default: true
        }
    }

    private mutating func scanMarkedWord() {
        let start = here
        var end = start
        var hash = CodeHash()
        var flags: Token.Flags = []
        var last = CharacterEntry.Marks()
        scan: while position < bytes.count, !isFull(start) {
            let (entry, length) = peek(at: position)
            switch entry.category {
            case .arabicLetter:
                append(entry.payload, to: &hash)
                last = entry.marks
                note(entry.marks, onLetter: codeEnd - start.codeEnd, in: &flags)
                advance(length)
            case .arabicLigature:
                for part in expansions[entry.expansion] where part.category == .arabicLetter {
                    append(part.payload, to: &hash)
                    last = part.marks
                    note(part.marks, onLetter: codeEnd - start.codeEnd, in: &flags)
                }
                advance(length)
            case .mark:
                if entry.hasMarks { note(entry.marks, onLetter: codeEnd - start.codeEnd, in: &flags) }
                advance(length)
            case .ignorable:
                advance(length)
                continue scan
            case .punctuation, .underscore, .space:
                guard skipSignsBetweenTatweels() else { break scan }
            default: break scan
            }
            end = here
        }
        emitWord(from: start, to: end, hash: hash, flags: flags, last: last)
    }

    @inline(__always)
    private mutating func emitWord(
        from start: Mark,
        to end: Mark,
        hash: CodeHash,
        flags: Token.Flags,
        last: CharacterEntry.Marks
    ) {
        var flags = flags
        if last.contains(.taMarbuta) { flags.insert(.taMarbuta) }
        if last.contains(.alefMaksura) { flags.insert(.alefMaksura) }
        emit(.word, from: start, to: end, hash: hash.value, flags: flags)
    }

    /// Goes over signs and blanks that stand between two tatweels, as in `قـ.ـصف` and `قـ ـصف`, which writers of posts
    /// put into words to escape filters; `false` when there are none.
    private mutating func skipSignsBetweenTatweels() -> Bool {
        guard isTatweel(at: position - 2) else { return false }
        var next = position
        var signs = 0
        while signs < 3, next < bytes.count {
            let (entry, length) = peek(at: next)
            guard entry.category == .punctuation || entry.category == .underscore || entry.category == .space else {
                break
            }
            next += length
            signs += 1
        }
        guard isTatweel(at: next), entry(at: next + 2).category == .arabicLetter else { return false }
        position = next
        scalar += signs
        return true
    }

    private func isTatweel(at offset: Int) -> Bool {
        offset >= 0 && byte(at: offset) == 0xD9 && byte(at: offset + 1) == 0x80
    }

    /// Keeps of a letter's or mark's features what the token's flags have room for.
    private func note(_ marks: CharacterEntry.Marks, onLetter number: Int, in flags: inout Token.Flags) {
        note(marks, onLetter: number, isAlef: codeEnd > 0 && codes[codeEnd - 1] == LetterCode.alef, in: &flags)
    }

    @inline(__always)
    private func note(
        _ marks: CharacterEntry.Marks,
        onLetter number: Int,
        isAlef: Bool,
        in flags: inout Token.Flags
    ) {
        let onAlef = marks.intersection([.hamzaAbove, .hamzaBelow, .madda])
        if !onAlef.isEmpty, number <= 3, isAlef {
            flags.formUnion(
                Token.Flags(rawValue: UInt32(onAlef.rawValue) &<< UInt32(truncatingIfNeeded: (number &- 1) &* 3))
            )
        }
        if marks.contains(.seatedHamza) { flags.insert(.seatedHamza) }
        if marks.contains(.shadda) { flags.insert(.shadda) }
        if marks.contains(.tanwinFath) { flags.insert(.tanwinFath) }
        if marks.contains(.damma), number <= 2 { flags.insert(number == 1 ? .dammaStart : .dammaSecond) }
    }

    /// Scans a run of Latin letters, with digits and apostrophes inside it.
    mutating func scanLatin() {
        let start = here
        var end = start
        var hash = CodeHash()
        let flags: Token.Flags = entry(at: position).isCapital ? .capitalised : []
        scan: while position < bytes.count, !isFull(start) {
            let (entry, length) = peek(at: position)
            switch entry.category {
            case .latinLetter, .digit:
                append(entry.payload, to: &hash)
                advance(length)
            case .latinLigature:
                for part in expansions[entry.expansion] { append(part.payload, to: &hash) }
                advance(length)
            case .mark: advance(length)
            case .ignorable:
                advance(length)
                continue scan
            case .punctuation:
                guard entry.isPunctuation(.apostrophe) || entry.isPunctuation(.closeSingleQuote),
                    self.entry(at: position + length).category == .latinLetter
                else { break scan }
                advance(length)
                continue scan
            default: break scan
            }
            end = here
        }
        emit(.latin, from: start, to: end, hash: hash.value, flags: flags)
    }

    /// Scans a run of letters of another script; its codes are 0x01 and the letters' bytes of UTF-8.
    mutating func scanOther() {
        let start = here
        var end = start
        var hash = CodeHash()
        append(0x01, to: &hash)
        scan: while position < bytes.count, !isFull(start) {
            let (entry, length) = peek(at: position)
            switch entry.category {
            case .otherLetter:
                for offset in position..<position + length { append(bytes[offset], to: &hash) }
                advance(length)
            case .mark: advance(length)
            case .ignorable:
                advance(length)
                continue scan
            default: break scan
            }
            end = here
        }
        emit(.other, from: start, to: end, hash: hash.value)
    }
}
