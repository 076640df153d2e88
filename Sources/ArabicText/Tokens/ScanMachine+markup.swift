// SPDX-License-Identifier: Apache-2.0

/// What is left of a web page in scraped text: tags and character references.
extension ScanMachine {
    /// A tag's end is looked for within so many bytes.
    static let longestTag = 1024

    /// Goes over a tag, if one begins at the `<` at the position. A tag that breaks the line on a page breaks it
    /// here; any other is a blank.
    mutating func skipTag() -> Bool {
        var name = position + 1
        if byte(at: name) == UInt8(ascii: "/") || byte(at: name) == UInt8(ascii: "!") { name += 1 }
        let lead = byte(at: name)
        guard lead.isASCIILetter || (name > position + 1 && lead == UInt8(ascii: "-")) else { return false }
        var end = name
        let limit = min(bytes.count, position + Self.longestTag)
        // Another opening bracket ends the search, so that a run of them is not searched again and again.
        while end < limit, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
        guard end < limit, bytes[end] == UInt8(ascii: ">") else { return false }
        pending.remove(.inHashtag)
        pending.insert(.spaceBefore)
        let label = packedName(from: name, to: end)
        if Self.blocks.contains(label) {
            pending.formUnion(.newlineBefore)
            if label != Self.lineBreak { pending.insert(.paragraphBefore) }
        }
        for offset in position...end where bytes[offset] & 0xC0 != 0x80 { scalar += 1 }
        position = end + 1
        return true
    }

    /// Scans a character reference such as `&nbsp;`, `&quot;` or `&#8220;`, if one begins at the `&` at the position,
    /// as the sign it stands for; blanks and whatever is no sign are a blank.
    mutating func scanReference() -> Bool {
        guard var (entry, end) = reference(at: position + 1) else { return false }
        // Pages that escape twice: &amp;nbsp;
        if entry.isPunctuation(.ampersand), let inner = reference(at: end) { (entry, end) = inner }
        let start = here
        pending.remove(.inHashtag)
        advance(overASCIITo: end)
        guard entry.category == .punctuation, let mark = Punctuation(rawValue: entry.payload) else {
            if entry.category != .ignorable { pending.insert(.spaceBefore) }
            return true
        }
        emit(.punctuation, from: start, to: here, hash: Token.hash(of: mark), punctuation: mark)
        return true
    }

    /// What the reference stands for whose name begins at an offset, and the offset behind its semicolon.
    private func reference(at offset: Int) -> (entry: CharacterEntry, end: Int)? {
        var end = offset
        while end - offset < 9, byte(at: end).isASCIIAlphanumeric || byte(at: end) == UInt8(ascii: "#") { end += 1 }
        guard end - offset >= 2, byte(at: end) == UInt8(ascii: ";") else { return nil }
        if bytes[offset] == UInt8(ascii: "#") {
            return numericEntry(from: offset + 1, to: end).map { ($0, end + 1) }
        }
        return Self.references[packedName(from: offset, to: end)].map { ($0, end + 1) }
    }

    private func numericEntry(from start: Int, to end: Int) -> CharacterEntry? {
        let isHex = bytes[start].lowercasedASCII == UInt8(ascii: "x")
        let digits = String(decoding: bytes[(isHex ? start + 1 : start)..<end], as: UTF8.self)
        guard let value = UInt32(digits, radix: isHex ? 16 : 10), Unicode.Scalar(value) != nil else { return nil }
        return value < 0x10000 ? entries[Int(value)] : CharacterTable.entry(beyondBasicPlane: value)
    }

    /// Up to eight letters and digits from an offset, packed into an integer in lower case.
    private func packedName(from start: Int, to end: Int) -> UInt64 {
        var label: UInt64 = 0
        var offset = start
        while offset < end, offset - start < 8, bytes[offset].isASCIIAlphanumeric {
            label = label << 8 | UInt64(bytes[offset].lowercasedASCII)
            offset += 1
        }
        return label
    }

    private static func packed(_ name: String) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

    private static let lineBreak = packed("br")

    /// Elements that begin a line of their own; names are told by their first eight letters.
    private static let blocks = Set(
        [
            "br", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "td", "th", "table", "hr", "h1", "h2", "h3",
            "h4", "h5", "h6", "blockquo", "article", "section", "header", "footer", "aside", "nav", "figure",
            "figcapti", "main", "pre", "form", "title",
        ].map(packed)
    )

    private static let references: [UInt64: CharacterEntry] = {
        let marks: [(String, Punctuation)] = [
            ("quot", .straightQuote), ("apos", .apostrophe), ("laquo", .openQuote), ("raquo", .closeQuote),
            ("ldquo", .openQuote), ("rdquo", .closeQuote), ("bdquo", .openQuote), ("lsquo", .openSingleQuote),
            ("rsquo", .closeSingleQuote), ("lsaquo", .openQuote), ("rsaquo", .closeQuote), ("hellip", .ellipsis),
            ("ndash", .dash), ("mdash", .dash), ("minus", .dash), ("bull", .bullet), ("middot", .bullet),
            ("amp", .ampersand), ("lt", .other), ("gt", .other), ("copy", .other), ("reg", .other), ("num", .hash),
        ]
        let blanks = ["nbsp", "ensp", "emsp", "thinsp"].map { (packed($0), CharacterEntry(.space)) }
        let nothing = ["zwnj", "zwj", "lrm", "rlm", "shy"].map { (packed($0), CharacterEntry(.ignorable)) }
        return Dictionary(
            uniqueKeysWithValues: marks.map { (packed($0), CharacterEntry($1)) } + blanks + nothing
        )
    }()
}
