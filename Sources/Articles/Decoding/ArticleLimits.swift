// SPDX-License-Identifier: Apache-2.0

/// How large a record and an article may be.
public struct ArticleLimits: Sendable, Equatable {
    /// Largest value of a record, in bytes.
    public var recordBytes: Int
    /// Longest text (title, line feed and body), in Unicode scalars.
    public var articleCharacters: Int

    /// 4 MiB and 200,000 characters unless told otherwise.
    public init(recordBytes: Int = 4 << 20, articleCharacters: Int = 200_000) {
        self.recordBytes = recordBytes
        self.articleCharacters = articleCharacters
    }
}
