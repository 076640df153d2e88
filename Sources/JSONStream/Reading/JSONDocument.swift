// SPDX-License-Identifier: Apache-2.0

internal import CSimdJSON

/// A parsed JSON text: an immutable value of its own, without ties to the bytes it came from.
public struct JSONDocument: Sendable {
    /// How many containers may be nested unless a parser is told otherwise.
    public static let defaultMaximumDepth = 256

    /// What all values of a document share: one reference, so that handing a value on counts one.
    private final class Content: Sendable {
        let nodes: [rasid_json_node]
        let strings: [UInt8]

        init(nodes: [rasid_json_node], strings: [UInt8]) {
            self.nodes = nodes
            self.strings = strings
        }
    }

    private let content: Content
    var nodes: [rasid_json_node] { content.nodes }
    var strings: [UInt8] { content.strings }

    init(nodes: [rasid_json_node], strings: [UInt8]) { content = Content(nodes: nodes, strings: strings) }

    /// Parses one text.
    public init(
        parsing bytes: [UInt8],
        maximumDepth: Int = JSONDocument.defaultMaximumDepth
    ) throws(JSONError) {
        var parser = JSONParser(maximumDepth: maximumDepth)
        self = try parser.parse(bytes)
    }

    /// Parses one text.
    public init(parsing text: String) throws(JSONError) { try self.init(parsing: Array(text.utf8)) }

    /// The value that the text is.
    public var root: JSONValue { JSONValue(document: self, index: 0) }
}
