// SPDX-License-Identifier: Apache-2.0

/// The way to one value inside a document.
///
/// Two spellings are read: a JSON Pointer (RFC 6901: `/data/title`, `~1` for `/`, `~0` for `~`) and the
/// part of JSONPath (RFC 9535) that names a single value (`$.data.title`, `$['data']['title']`, `$.items[0]`).
/// A bare name (`title`) is the field of that name at the top.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
    /// One step down.
    public enum Step: Sendable, Hashable {
        /// Into an object's field.
        case name(String)
        /// To an array's element, counted from 0. In a pointer digits may also be an object's field name.
        case index(Int)
    }

    /// Why a spelling isn't a path.
    public struct SyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
        /// A sentence that says what is wrong.
        public var description: String
        /// Where: characters from the start.
        public var offset: Int
    }

    /// The steps from the root down.
    public var steps: [Step]
    /// As it was spelled.
    public var description: String

    /// Reads any of the spellings.
    public init(_ text: String) throws(SyntaxError) {
        description = text
        steps =
            switch text.first {
            case "/": try Self.pointer(text)
            case "$": try Self.query(text)
            case nil: throw SyntaxError(description: "the path is empty", offset: 0)
            default: [.name(text)]
            }
    }

    /// The field of that name at the top.
    public init(field name: String) {
        description = name
        steps = [.name(name)]
    }

    private static func pointer(_ text: String) throws(SyntaxError) -> [Step] {
        var steps: [Step] = []
        var offset = 1
        for token in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            var name = ""
            var characters = token.makeIterator()
            while let character = characters.next() {
                guard character == "~" else {
                    name.append(character)
                    continue
                }
                switch characters.next() {
                case "0": name.append("~")
                case "1": name.append("/")
                default:
                    throw SyntaxError(description: #""~" in a JSON Pointer must be "~0" or "~1""#, offset: offset)
                }
            }
            steps.append(index(name).map { .index($0) } ?? .name(name))
            offset += token.count + 1
        }
        return steps
    }

    private static func query(_ text: String) throws(SyntaxError) -> [Step] {
        let characters = Array(text)
        var steps: [Step] = []
        var position = 1
        while position < characters.count {
            switch characters[position] {
            case ".":
                let start = position + 1
                var end = start
                while end < characters.count, characters[end] != ".", characters[end] != "[" { end += 1 }
                guard end > start, characters[start] != "*" else {
                    throw SyntaxError(description: #"a field name is due after ".""#, offset: start)
                }
                steps.append(.name(String(characters[start..<end])))
                position = end
            case "[":
                let (step, end) = try bracket(characters, from: position + 1)
                steps.append(step)
                position = end
            default:
                throw SyntaxError(description: #"".name" or "[…]" is due here"#, offset: position)
            }
        }
        return steps
    }

    /// Reads `0]`, `'name']` or `"name"]`.
    private static func bracket(_ characters: [Character], from start: Int) throws(SyntaxError) -> (Step, end: Int) {
        guard start < characters.count else { throw SyntaxError(description: #""[" isn't closed"#, offset: start - 1) }
        let quote = characters[start]
        let isQuoted = quote == "'" || quote == "\""
        let first = isQuoted ? start + 1 : start
        let terminator = isQuoted ? quote : "]"
        guard let last = characters[first...].firstIndex(of: terminator) else {
            throw SyntaxError(description: #""[" isn't closed"#, offset: start - 1)
        }
        let text = String(characters[first..<last])
        guard isQuoted else {
            guard let position = index(text) else {
                throw SyntaxError(description: "a quoted name or a position is due between brackets", offset: first)
            }
            return (.index(position), last + 1)
        }
        guard last + 1 < characters.count, characters[last + 1] == "]" else {
            throw SyntaxError(description: #""]" is due here"#, offset: last + 1)
        }
        return (.name(text), last + 2)
    }

    /// An array position as both specifications spell it: digits without leading zeros.
    private static func index(_ text: String) -> Int? {
        guard let position = Int(text), String(position) == text, position >= 0 else { return nil }
        return position
    }
}
