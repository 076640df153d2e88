// SPDX-License-Identifier: Apache-2.0

/// Finds the first place where a text breaks the JSON grammar, for the sake of the error message.
///
/// It only runs on texts that the parser has refused, so it favours plainness over speed. It keeps a stack
/// of open containers instead of recursing.
struct JSONFaultLocator {
    private enum Container { case array, object }

    private let text: [UInt8]
    private let maximumDepth: Int
    private var position = 0
    private var open: [Container] = []

    init(_ text: ArraySlice<UInt8>, maximumDepth: Int) {
        self.text = Array(text)
        self.maximumDepth = maximumDepth
    }

    /// The first fault, or `nil` when the grammar is kept.
    mutating func firstFault() -> JSONError? {
        if let offset = UTF8Check.firstFault(in: text[...]) {
            return JSONError(
                code: .invalidUTF8,
                message: "the byte 0x\(hex(text[offset])) isn't valid UTF-8 here",
                byteOffset: offset
            )
        }
        do {
            try scanDocument()
            return nil
        } catch {
            return error
        }
    }

    private mutating func scanDocument() throws(JSONError) {
        skipSpace()
        guard position < text.count else { throw fault("the text is empty where a JSON value is due") }
        try scanValue()
        while let container = open.last {
            skipSpace()
            try scanNext(in: container)
        }
        skipSpace()
        if position < text.count { throw fault("there is more text after the end of the JSON value") }
    }

    /// After a value inside a container: the comma and the next member, or the end.
    private mutating func scanNext(in container: Container) throws(JSONError) {
        let close = container == .array ? UInt8(ascii: "]") : UInt8(ascii: "}")
        guard let byte = current else { throw unexpectedEnd(of: container == .array ? "an array" : "an object") }
        if byte == close {
            position += 1
            open.removeLast()
        } else if byte == UInt8(ascii: ",") {
            position += 1
            skipSpace()
            if container == .object { try scanKey() }
            try scanValue()
        } else {
            throw fault(#"expected "," or "\#(Character(UnicodeScalar(close)))" but found \#(found)"#)
        }
    }

    /// One value; of a container its start and, where there is one, its first member.
    private mutating func scanValue() throws(JSONError) {
        while true {
            skipSpace()
            guard let byte = current else { throw fault("the text ends where a value is due") }
            switch byte {
            case UInt8(ascii: "{"):
                if try enter(.object, closedBy: UInt8(ascii: "}")) { return }
                try scanKey()
            case UInt8(ascii: "["):
                if try enter(.array, closedBy: UInt8(ascii: "]")) { return }
            case UInt8(ascii: "\""): return try scanString()
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try scanNumber()
            case UInt8(ascii: "t"): return try scanWord("true")
            case UInt8(ascii: "f"): return try scanWord("false")
            case UInt8(ascii: "n"): return try scanWord("null")
            default: throw fault("expected a value but found \(found)")
            }
        }
    }

    /// Opens a container and says whether it was empty and is closed again.
    private mutating func enter(_ container: Container, closedBy close: UInt8) throws(JSONError) -> Bool {
        open.append(container)
        guard open.count <= maximumDepth else {
            throw JSONError(
                code: .tooDeep,
                message: "the text is nested deeper than \(maximumDepth) arrays and objects",
                byteOffset: position
            )
        }
        position += 1
        skipSpace()
        guard current == close else { return false }
        position += 1
        open.removeLast()
        return true
    }

    private mutating func scanKey() throws(JSONError) {
        guard let byte = current else { throw unexpectedEnd(of: "an object") }
        guard byte == UInt8(ascii: "\"") else { throw fault("expected a field name in quotes but found \(found)") }
        try scanString()
        skipSpace()
        guard current == UInt8(ascii: ":") else {
            throw fault(#"expected ":" after the field name but found \#(found)"#)
        }
        position += 1
    }

    private mutating func scanString() throws(JSONError) {
        let start = position
        position += 1
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"):
                position += 1
                try scanEscape()
            case 0..<0x20:
                throw fault("the control character 0x\(hex(byte)) must be escaped inside a string")
            default: position += 1
            }
        }
        throw JSONError(code: .syntax, message: "a string that starts here isn't closed", byteOffset: start)
    }

    /// What follows a backslash. A high surrogate needs its low one right behind it.
    private mutating func scanEscape() throws(JSONError) {
        let start = position - 1
        guard current == UInt8(ascii: "u") else {
            guard let byte = current, #""\/bfnrt"#.utf8.contains(byte) else {
                throw JSONError(code: .syntax, message: "this escape isn't one of JSON's", byteOffset: start)
            }
            position += 1
            return
        }
        let unit = try scanHexUnit(from: start)
        guard UTF16.isSurrogate(unit) else { return }
        if UTF16.isLeadSurrogate(unit), text[position...].starts(with: #"\u"#.utf8) {
            position += 1
            if UTF16.isTrailSurrogate(try scanHexUnit(from: start)) { return }
        }
        throw JSONError(code: .syntax, message: "half of a surrogate pair stands alone here", byteOffset: start)
    }

    private mutating func scanHexUnit(from start: Int) throws(JSONError) -> UInt16 {
        let digits = text[(position + 1)...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else {
            throw JSONError(code: .syntax, message: #""\u" needs four hexadecimal digits"#, byteOffset: start)
        }
        position += 5
        return unit
    }

    private mutating func scanNumber() throws(JSONError) {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        let integerStart = position
        try scanDigits()
        if text[integerStart] == UInt8(ascii: "0"), position > integerStart + 1 {
            throw JSONError(code: .syntax, message: "a number can't start with a zero", byteOffset: integerStart)
        }
        var isInteger = true
        if current == UInt8(ascii: ".") {
            isInteger = false
            position += 1
            try scanDigits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isInteger = false
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try scanDigits()
        }
        let spelling = String(decoding: text[start..<position], as: UTF8.self)
        let fits =
            isInteger
            ? Int64(spelling) != nil || UInt64(spelling) != nil
            : Double(spelling)?.isFinite == true
        guard fits else {
            throw JSONError(
                code: .numberOutOfRange,
                message: "the number is out of range: integers have 64 bits, others are doubles",
                byteOffset: start
            )
        }
    }

    private mutating func scanDigits() throws(JSONError) {
        let start = position
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        guard position > start else { throw fault("expected a digit but found \(found)") }
    }

    private mutating func scanWord(_ word: String) throws(JSONError) {
        guard text[position...].starts(with: word.utf8) else {
            throw fault("expected a value but found \(found)")
        }
        position += word.utf8.count
        if let byte = current, Character(UnicodeScalar(byte)).isLetter {
            throw fault("expected a value but found a longer word")
        }
    }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
    }

    private var current: UInt8? { position < text.count ? text[position] : nil }

    private var found: String {
        guard let byte = current else { return "the end of the text" }
        let rest = String(decoding: text[position...].prefix(4), as: UTF8.self)
        guard byte >= 0x20, let character = rest.first else { return "the byte 0x\(hex(byte))" }
        return "\"\(character)\""
    }

    private func fault(_ message: String) -> JSONError {
        JSONError(code: .syntax, message: message, byteOffset: position)
    }

    private func unexpectedEnd(of what: String) -> JSONError { fault("the text ends inside \(what)") }

    private func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
