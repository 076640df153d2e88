// SPDX-License-Identifier: Apache-2.0

extension YAMLNode {
    /// Where a part of a scalar's text stands in the file, through quotes, escapes, folding and indentation.
    /// - Parameter range: offsets into the text, in Unicode scalars.
    /// - Returns: the stretch up to the end of its first line; the whole scalar where it can't be told.
    public func location(of range: Range<Int>) -> SourceLocation {
        guard let scalar, range.lowerBound >= 0 else { return location }
        let offsets = scalarOffsets(of: scalar, upTo: range.upperBound)
        guard range.lowerBound < offsets.count else {
            return SourceLocation(file: file, position: endOfText(scalar, offsets), length: 0)
        }
        let first = file.position(ofByte: offsets[range.lowerBound])
        guard !range.isEmpty, range.upperBound <= offsets.count else {
            return SourceLocation(file: file, position: first, length: range.isEmpty ? 0 : 1)
        }
        let last = file.position(ofByte: offsets[range.upperBound - 1])
        let rest = file.line(first.line).map { $0.count { $0 & 0xC0 != 0x80 } - first.column + 1 } ?? 1
        let length = last.line == first.line ? last.column - first.column + 1 : rest
        return SourceLocation(file: file, position: first, length: max(length, 1))
    }

    private func endOfText(_ scalar: YAMLScalar, _ offsets: [Int]) -> SourcePosition {
        guard let last = offsets.last else { return start }
        var position = file.position(ofByte: last)
        position.column += 1
        return position
    }

    /// The byte offset in the file of each Unicode scalar of the text, as far as the two can be aligned.
    private func scalarOffsets(of scalar: YAMLScalar, upTo limit: Int) -> [Int] {
        var cursor = file.offset(line: start.line, column: start.column)
        let end = file.offset(line: end.line, column: end.column)
        switch scalar.style {
        case .plain: break
        case .singleQuoted, .doubleQuoted: cursor += 1
        case .literal, .folded:
            while cursor < end, SourceFile.breakLength(in: file.bytes, at: cursor) == 0 { cursor += 1 }
            if cursor < end { cursor += SourceFile.breakLength(in: file.bytes, at: cursor) }
        }
        var offsets: [Int] = []
        for character in scalar.text.unicodeScalars.prefix(limit) {
            guard let match = align(character, style: scalar.style, from: cursor, to: end) else { break }
            offsets.append(match.offset)
            cursor = match.next
        }
        return offsets
    }

    /// Finds the source of one character of the text at or after a byte offset; what lies between is white space
    /// that folding or indentation dropped.
    private func align(
        _ character: Unicode.Scalar,
        style: YAMLScalar.Style,
        from cursor: Int,
        to end: Int
    ) -> (offset: Int, next: Int)? {
        let bytes = file.bytes
        let wanted = Array(String(character).utf8)
        var cursor = cursor
        while cursor < end {
            let byte = bytes[cursor]
            if style == .doubleQuoted, byte == UInt8(ascii: "\\"), cursor + 1 < end {
                let lineBreak = SourceFile.breakLength(in: bytes, at: cursor + 1)
                if lineBreak == 0 { return (cursor, cursor + escapeLength(bytes[cursor + 1])) }
                cursor += 1 + lineBreak
                continue
            }
            if style == .singleQuoted, byte == UInt8(ascii: "'"), character == "'" { return (cursor, cursor + 2) }
            if bytes[cursor...].starts(with: wanted) { return (cursor, cursor + wanted.count) }
            let lineBreak = SourceFile.breakLength(in: bytes, at: cursor)
            if lineBreak > 0, character == " " || character == "\n" { return (cursor, cursor + lineBreak) }
            guard lineBreak > 0 || byte == 0x20 || byte == 0x09 else { return nil }
            cursor += max(lineBreak, 1)
        }
        return nil
    }

    private func escapeLength(_ letter: UInt8) -> Int {
        switch letter {
        case UInt8(ascii: "x"): 4
        case UInt8(ascii: "u"): 6
        case UInt8(ascii: "U"): 10
        default: letter < 0x80 ? 2 : 3
        }
    }
}
