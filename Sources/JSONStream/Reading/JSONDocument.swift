// SPDX-License-Identifier: Apache-2.0

internal import CSimdJSON

/// A parsed JSON text: an immutable value of its own, without ties to the bytes it came from.
public struct JSONDocument: Sendable {
    /// How many containers may be nested unless a parser is told otherwise.
    public static let defaultMaximumDepth = 256

    let nodes: [rasid_json_node]
    let strings: [UInt8]

    init(nodes: [rasid_json_node], strings: [UInt8]) {
        self.nodes = nodes
        self.strings = strings
    }

    /// Parses one text. Keep a `JSONParser` where many are parsed.
    public init(
        parsing bytes: [UInt8],
        maximumDepth: Int = JSONDocument.defaultMaximumDepth
    ) throws(JSONError) {
        var parser = JSONParser(maximumDepth: maximumDepth)
        self = try parser.parse(bytes)
    }

    /// Parses one text. Keep a `JSONParser` where many are parsed.
    public init(parsing text: String) throws(JSONError) { try self.init(parsing: Array(text.utf8)) }

    /// The value that the text is.
    public var root: JSONValue { JSONValue(document: self, index: 0) }
}
