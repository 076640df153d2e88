// SPDX-License-Identifier: Apache-2.0

internal import CSimdJSON

/// A parsed JSON text: an immutable value of its own, without ties to the bytes it came from.
public struct JSONDocument: Sendable {
    /// How many containers may be nested unless a parser is told otherwise.
    public static let defaultMaximumDepth = 256

    /// What all values of a document share: one reference, so that handing a value on counts one, and looking at its nodes none.
    final class Content: Sendable {
        nonisolated(unsafe) let nodes: UnsafeBufferPointer<rasid_json_node>
        let strings: [UInt8]

        init(copying nodes: UnsafeBufferPointer<rasid_json_node>, strings: [UInt8]) {
            let own = UnsafeMutableBufferPointer<rasid_json_node>.allocate(capacity: nodes.count)
            _ = own.initialize(from: nodes)
            self.nodes = UnsafeBufferPointer(own)
            self.strings = strings
        }

        deinit { nodes.deallocate() }
    }

    let content: Content

    init(_ content: Content) { self.content = content }

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
    public var root: JSONValue { JSONValue(content, 0) }
}
