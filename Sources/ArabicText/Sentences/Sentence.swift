// SPDX-License-Identifier: Apache-2.0

/// A run of tokens that says one thing: a sentence, a headline, or a line of a post.
public struct Sentence: Sendable, Equatable {
    /// What is known of a sentence besides its tokens.
    public struct Flags: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt8

        /// Wraps the bits.
        @inlinable
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Within the article's title.
        public static let title = Flags(rawValue: 1 << 0)
        /// Ends without a stop: a headline, a caption, a line of a post.
        public static let unstopped = Flags(rawValue: 1 << 1)
        /// Ends with a question mark.
        public static let question = Flags(rawValue: 1 << 2)
        /// Ends where a run without punctuation had to be cut.
        public static let cut = Flags(rawValue: 1 << 3)
        /// The first sentence after a line break or at the start of the text.
        public static let startsLine = Flags(rawValue: 1 << 4)
    }

    /// Index of the first token.
    public var firstToken: UInt32
    /// Index behind the last token, closing marks included.
    public var endToken: UInt32
    /// What else is known.
    public var flags: Flags

    /// A sentence of the tokens from `firstToken` up to, not including, `endToken`.
    @inlinable
    public init(firstToken: UInt32, endToken: UInt32, flags: Flags) {
        self.firstToken = firstToken
        self.endToken = endToken
        self.flags = flags
    }

    /// The indices of the sentence's tokens.
    @inlinable
    public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
}
