// SPDX-License-Identifier: Apache-2.0

/// A record as it was found in a file, ready for the decoder or for a topic.
public struct InputRecord: Sendable, Equatable {
    /// The bytes, with a `content-type` header that tells how to read them.
    public var record: ArticleRecord
    /// The file, or `-` for standard input.
    public var path: String
    /// The line, from 1, where a line is a record.
    public var line: Int?

    /// `path:line`, or the path alone.
    public var origin: String { line.map { "\(path):\($0)" } ?? path }
}
