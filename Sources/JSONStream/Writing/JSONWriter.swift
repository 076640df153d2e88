// SPDX-License-Identifier: Apache-2.0

/// Writes JSON (RFC 8259) as UTF-8 into a byte buffer.
///
/// A `JSONWriter` is a place where one value is due; `object` and `array` hand their closure a writer that
/// knows only fields or only elements, so commas, nesting and keys can't come out wrong:
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///     json.field("id", alert.id)
///     json.field("place", alert.place)          // left out when nil
///     json.array("evidence") { json in
///         for span in alert.evidence { json.element(span) }
///     }
/// }
/// send(json.bytes)
/// ```
///
/// At the top level several values may be written, each ended with `endLine()`: JSON Lines.
public struct JSONWriter: Sendable {
    /// How the text is laid out.
    public enum Style: Sendable {
        /// No white space at all.
        case compact
        /// One field or element a line, indented by two spaces a level.
        case pretty
    }

    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    let style: Style
    private var depth = 0
    /// How many values were written at this place since it was opened or the last line end.
    private var valueCount = 0

    /// Starts with an empty buffer that has room for `capacity` bytes.
    public init(style: Style = .compact, reserving capacity: Int = 0) {
        self.style = style
        bytes.reserveCapacity(capacity)
    }

    /// The text of one value that `body` writes.
    /// - Parameter capacity: how many bytes it is likely to have.
    public static func bytes(
        style: Style = .compact,
        reserving capacity: Int = 0,
        _ body: (inout JSONWriter) throws -> Void
    ) rethrows -> [UInt8] {
        var json = JSONWriter(style: style, reserving: capacity)
        try body(&json)
        return json.bytes
    }

    /// What was written so far, as a string.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Forgets what was written and keeps the buffer.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        valueCount = 0
    }

    /// Ends a line of JSON Lines; for the top level only.
    public mutating func endLine() {
        precondition(depth == 0, "endLine() belongs to the top level")
        bytes.append(UInt8(ascii: "\n"))
        valueCount = 0
    }

    // MARK: Values

    /// Writes any value that knows how.
    @inlinable
    public mutating func value(_ value: some JSONWritable) { value.write(to: &self) }

    /// Writes a string, escaped.
    public mutating func string(_ text: some StringProtocol) {
        beginValue()
        appendQuoted(text)
    }

    /// Writes a string given as UTF-8; ill-formed sequences come out as U+FFFD.
    public mutating func string(utf8: ArraySlice<UInt8>) {
        beginValue()
        guard UTF8Check.isWellFormed(utf8) else { return appendQuoted(String(decoding: utf8, as: UTF8.self)) }
        utf8.withUnsafeBufferPointer { appendQuoted($0) }
    }

    /// Writes an integer.
    public mutating func integer(_ number: some BinaryInteger) {
        beginValue()
        guard let small = Int64(exactly: number) else { return bytes.append(contentsOf: String(number).utf8) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestInteger) { digits in
            var start = digits.count
            var rest = small.magnitude
            repeat {
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if small < 0 {
                start -= 1
                digits[start] = UInt8(ascii: "-")
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    /// How many characters a 64-bit integer has at most.
    private static let longestInteger = 20

    /// Writes a number in the fewest digits that give the same double; `null` for infinities and NaN, which
    /// JSON doesn't have.
    public mutating func double(_ number: Double) {
        guard number.isFinite else { return null() }
        beginValue()
        bytes.append(contentsOf: number.description.utf8)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ flag: Bool) {
        beginValue()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        beginValue()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes an object whose fields `body` writes.
    @inlinable
    public mutating func object(_ body: (inout JSONObjectWriter) throws -> Void) rethrows {
        var object = openObject()
        defer { close(&object) }
        try body(&object)
    }

    /// Writes an array whose elements `body` writes.
    @inlinable
    public mutating func array(_ body: (inout JSONArrayWriter) throws -> Void) rethrows {
        var array = openArray()
        defer { close(&array) }
        try body(&array)
    }

    // MARK: Nesting

    @usableFromInline
    mutating func openObject() -> JSONObjectWriter {
        beginValue()
        bytes.append(UInt8(ascii: "{"))
        return JSONObjectWriter(JSONWriter(taking: &self))
    }

    @usableFromInline
    mutating func close(_ object: inout JSONObjectWriter) {
        takeBack(&object.json)
        close(with: UInt8(ascii: "}"), isEmpty: object.isEmpty)
    }

    @usableFromInline
    mutating func openArray() -> JSONArrayWriter {
        beginValue()
        bytes.append(UInt8(ascii: "["))
        return JSONArrayWriter(JSONWriter(taking: &self))
    }

    @usableFromInline
    mutating func close(_ array: inout JSONArrayWriter) {
        takeBack(&array.json)
        close(with: UInt8(ascii: "]"), isEmpty: array.isEmpty)
    }

    /// The writer of a container's inside. It takes the buffer over, so that the buffer has one owner and
    /// is never copied; `takeBack` returns it.
    private init(taking parent: inout JSONWriter) {
        style = parent.style
        depth = parent.depth + 1
        swap(&bytes, &parent.bytes)
    }

    private mutating func takeBack(_ inside: inout JSONWriter) { swap(&bytes, &inside.bytes) }

    private mutating func close(with bracket: UInt8, isEmpty: Bool) {
        if !isEmpty { indent() }
        bytes.append(bracket)
    }

    private mutating func beginValue() {
        precondition(valueCount == 0, "more than one JSON value was written in one place")
        valueCount += 1
    }

    /// Goes to where the next field or element stands.
    mutating func beginMember(isFirst: Bool) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        indent()
        valueCount = 0
    }

    /// Every key needs its value and every element is one value.
    @usableFromInline
    func endMember() { precondition(valueCount == 1, "a JSON value is missing") }

    mutating func appendKey(_ name: String) {
        appendQuoted(name, endingWith: style == .pretty ? ": " : ":")
    }

    private mutating func indent() {
        guard style == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    // MARK: Escaping

    private mutating func appendQuoted(_ text: some StringProtocol, endingWith end: StaticString = "") {
        let wasContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { appendQuoted($0, endingWith: end) }
        if wasContiguous == nil {
            Array(text.utf8).withUnsafeBufferPointer { appendQuoted($0, endingWith: end) }
        }
    }

    private mutating func appendQuoted(_ utf8: UnsafeBufferPointer<UInt8>, endingWith end: StaticString = "") {
        let end = UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount)
        var next = EscapeSearch.first(in: utf8, from: 0)
        if next == nil, utf8.count <= Self.shortText { return appendShort(utf8, endingWith: end) }
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        while let index = next {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            appendEscape(of: utf8[index])
            start = index + 1
            next = EscapeSearch.first(in: utf8, from: start)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: end)
    }

    /// Up to so many bytes are put together first and written at once: nearly all keys and most values.
    private static let shortText = 60

    private mutating func appendShort(_ utf8: UnsafeBufferPointer<UInt8>, endingWith end: UnsafeBufferPointer<UInt8>) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: utf8.count + 2 + end.count) { whole in
            whole[0] = UInt8(ascii: "\"")
            var place = whole[1...].update(fromContentsOf: utf8)
            whole[place] = UInt8(ascii: "\"")
            place = whole[(place + 1)...].update(fromContentsOf: end)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: whole[..<place]))
        }
    }

    private mutating func appendEscape(of byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
        case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
        case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
        case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
        case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
        case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: #"\u00"#.utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 0xF)])
        }
    }
}
