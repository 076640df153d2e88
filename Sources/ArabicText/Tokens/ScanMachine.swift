// SPDX-License-Identifier: Apache-2.0

/// The scanner's state while it walks over one text.
///
/// It holds pointers into buffers that `TextScanner` lends it and lives no longer than they do.
struct ScanMachine: ~Copyable {
    let bytes: UnsafeBufferPointer<UInt8>
    let entries: UnsafeBufferPointer<CharacterEntry>
    let expansions: ContiguousArray<ContiguousArray<CharacterEntry>>
    let codes: UnsafeMutableBufferPointer<UInt8>
    var tokens: ContiguousArray<Token>

    /// Offset of the next byte.
    var position = 0
    /// Offset of the next scalar.
    var scalar = 0
    /// Where the next code goes.
    var codeEnd = 0
    /// Flags of the next token: what white space went before, and whether it is in a hashtag.
    var pending: Token.Flags = []
    /// No address begins before this byte; it keeps the search for addresses linear.
    var noAddressBefore = 0

    init(
        bytes: UnsafeBufferPointer<UInt8>,
        entries: UnsafeBufferPointer<CharacterEntry>,
        expansions: ContiguousArray<ContiguousArray<CharacterEntry>>,
        codes: UnsafeMutableBufferPointer<UInt8>,
        tokens: consuming ContiguousArray<Token>
    ) {
        self.bytes = bytes
        self.entries = entries
        self.expansions = expansions
        self.codes = codes
        self.tokens = tokens
    }

    mutating func run() {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: " ") {
                pending = pending.subtracting(.inHashtag).union(.spaceBefore)
                advance(1)
                continue
            }
            let (entry, length) = peek(at: position)
            if entry.isPlainArabicLetter {
                scanWord()
                continue
            }
            switch entry.category {
            case .arabicLetter, .arabicLigature: scanWord()
            case .space:
                pending = pending.subtracting(.inHashtag).union(.spaceBefore)
                advance(length)
            case .newline:
                noteLineBreak()
                advance(length)
            case .mark, .ignorable, .underscore: advance(length)
            case .digit: scanNumber()
            case .latinLetter, .latinLigature:
                if !scanAddress() { scanLatin() }
            case .punctuation: scanPunctuation(entry, length: length)
            case .emoji: scanEmoji()
            case .otherLetter: scanOther()
            }
        }
    }

    /// The entry of the scalar at a byte offset within the text, and how many bytes the scalar has.
    @inline(__always)
    func peek(at offset: Int) -> (entry: CharacterEntry, length: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (entries[Int(lead)], 1) }
        if lead < 0xE0 {
            guard offset + 1 < bytes.count else { return (CharacterEntry(.space), 1) }
            return (entries[Int(lead & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)], 2)
        }
        return peekLong(at: offset, lead: lead)
    }

    private func peekLong(at offset: Int, lead: UInt8) -> (entry: CharacterEntry, length: Int) {
        let length = lead < 0xF0 ? 3 : 4
        guard offset + length <= bytes.count else { return (CharacterEntry(.space), bytes.count - offset) }
        let middle = Int(bytes[offset + 1] & 0x3F) << 6 | Int(bytes[offset + 2] & 0x3F)
        if length == 3 { return (entries[Int(lead & 0x0F) << 12 | middle], 3) }
        let value = Int(lead & 0x07) << 18 | middle << 6 | Int(bytes[offset + 3] & 0x3F)
        return (CharacterTable.entry(beyondBasicPlane: UInt32(value)), 4)
    }

    /// The entry of the scalar at a byte offset; white space behind the end.
    func entry(at offset: Int) -> CharacterEntry {
        offset < bytes.count ? peek(at: offset).entry : CharacterEntry(.space)
    }

    /// The byte at an offset; 0 behind the end.
    @inline(__always)
    func byte(at offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    /// Goes over one scalar.
    @inline(__always)
    mutating func advance(_ length: Int) {
        position += length
        scalar += 1
    }

    /// Goes over a run of ASCII.
    mutating func advance(overASCIITo offset: Int) {
        scalar += offset - position
        position = offset
    }

    @inline(__always)
    mutating func append(_ code: UInt8, to hash: inout CodeHash) {
        codes[codeEnd] = code
        codeEnd += 1
        hash.combine(code)
    }

    /// Where the token under way began.
    struct Mark {
        let position: Int
        let scalar: Int
        let codeEnd: Int
    }

    var here: Mark { Mark(position: position, scalar: scalar, codeEnd: codeEnd) }

    /// Whether the token under way must end because its length no longer fits.
    @inline(__always)
    func isFull(_ start: Mark) -> Bool { codeEnd - start.codeEnd >= Int(UInt16.max) - 8 }

    /// Adds the token that began at `start` and ends at `end`.
    @inline(__always)
    mutating func emit(
        _ kind: Token.Kind,
        from start: Mark,
        to end: Mark,
        hash: UInt64,
        flags: Token.Flags = [],
        punctuation: Punctuation = .none
    ) {
        tokens.append(
            Token(
                start: UInt32(truncatingIfNeeded: start.scalar),
                end: UInt32(truncatingIfNeeded: end.scalar),
                byteStart: UInt32(truncatingIfNeeded: start.position),
                byteEnd: UInt32(truncatingIfNeeded: end.position),
                codeStart: UInt32(truncatingIfNeeded: start.codeEnd),
                codeCount: UInt16(truncatingIfNeeded: codeEnd - start.codeEnd),
                kind: kind,
                punctuation: punctuation,
                flags: flags.union(pending),
                hash: hash
            )
        )
        pending.formIntersection(.inHashtag)
    }

    private mutating func noteLineBreak() {
        pending.remove(.inHashtag)
        let isSecondHalf =
            bytes[position] == UInt8(ascii: "\n") && position > 0
            && bytes[position - 1] == UInt8(ascii: "\r")
        if pending.contains(.newlineBefore), !isSecondHalf { pending.insert(.paragraphBefore) }
        pending.formUnion([.spaceBefore, .newlineBefore])
    }
}
