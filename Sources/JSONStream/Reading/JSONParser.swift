// SPDX-License-Identifier: Apache-2.0

internal import CSimdJSON

/// Parses JSON documents one after the other and keeps its buffers between them.
///
/// simdjson does the work. What it parsed is copied into the `JSONDocument`, which therefore stands alone. Its parsers are lent
/// out by `ParserPool`: one for a single document costs no more than one that is kept.
public struct JSONParser: ~Copyable {
    private let handle: OpaquePointer
    private let maximumDepth: Int

    /// A parser that refuses documents nested deeper than `maximumDepth` containers.
    public init(maximumDepth: Int = JSONDocument.defaultMaximumDepth) {
        handle = ParserPool.take()
        self.maximumDepth = maximumDepth
    }

    deinit { ParserPool.giveBack(handle) }

    /// Parses the one document that the bytes are; a byte order mark before it is skipped.
    public mutating func parse(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONDocument {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = bytes.dropFirst(mark)
        var tree = rasid_json_tree()
        let status = text.withUnsafeBufferPointer { buffer -> Int32 in
            // simdjson wants an address even for no bytes at all.
            var nothing: UInt8 = 0
            guard let base = buffer.baseAddress else {
                return rasid_json_parse(handle, &nothing, 0, maximumDepth, &tree)
            }
            return rasid_json_parse(handle, base, buffer.count, maximumDepth, &tree)
        }
        guard status == 0 else { throw fault(in: text, status: status, offset: mark) }
        return JSONDocument(
            JSONDocument.Content(
                copying: UnsafeBufferPointer(start: tree.nodes, count: tree.node_count),
                strings: Array(UnsafeBufferPointer(start: tree.strings, count: tree.string_byte_count))
            )
        )
    }

    /// Parses the one document that the bytes are.
    public mutating func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONDocument { try parse(bytes[...]) }

    /// simdjson says what it refused but not where, so a slower reader looks for the place.
    private func fault(in text: ArraySlice<UInt8>, status: Int32, offset: Int) -> JSONError {
        if text.count >= Int(UInt32.max) {
            return JSONError(code: .tooLarge, message: "the text is longer than 4 GiB", byteOffset: 0)
        }
        var locator = JSONFaultLocator(text, maximumDepth: maximumDepth)
        if var error = locator.firstFault() {
            error.byteOffset += offset
            return error
        }
        let message = String(cString: rasid_json_error_message(status))
        return JSONError(code: .syntax, message: message, byteOffset: offset)
    }
}
