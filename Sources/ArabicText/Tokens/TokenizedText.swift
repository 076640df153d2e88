// SPDX-License-Identifier: Apache-2.0

/// A text's tokens, codes, quotations and sentences, in buffers that are used again for the next text.
///
/// Keep one per worker and hand it to `TextScanner.scan` for every text: after the first few texts nothing is
/// allocated any more. Only what a text of more than half a megabyte needed is given back behind it.
public struct TokenizedText: Sendable {
    /// The tokens in the order of the text. They don't overlap; white space lies between them.
    public internal(set) var tokens: ContiguousArray<Token> = []
    /// The codes of all tokens; a token's own begin at its `codeStart`. Bytes behind the last token's codes
    /// are of no meaning.
    public internal(set) var codes: ContiguousArray<UInt8> = []
    /// The quotations in the order of the text, outermost only, so they don't overlap.
    public internal(set) var quotations: ContiguousArray<Quotation> = []
    /// The sentences in the order of the text; every token is in exactly one.
    public internal(set) var sentences: ContiguousArray<Sentence> = []
    /// Number of Unicode scalars of the text.
    public internal(set) var scalarCount = 0

    /// Empty buffers.
    public init() {}

    /// Forgets the text and keeps the memory.
    public mutating func reset() {
        tokens.removeAll(keepingCapacity: true)
        quotations.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        scalarCount = 0
    }

    /// The codes of one token.
    @inlinable
    public func codes(of token: Token) -> ArraySlice<UInt8> {
        let start = Int(token.codeStart)
        return codes[start..<start + Int(token.codeCount)]
    }

    /// Lends the codes of one token without copying them.
    @inlinable
    public func withCodes<Result>(
        of token: Token,
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let start = Int(token.codeStart)
        return try codes.withUnsafeBufferPointer { codes in
            try body(UnsafeBufferPointer(rebasing: codes[start..<start + Int(token.codeCount)]))
        }
    }

    /// The tokens of the hashtag that begins at a `#`: the mark and its words. `nil` when no hashtag begins there.
    public func hashtag(at index: Int) -> Range<Int>? {
        guard tokens[index].is(.hash), tokens[index].flags.contains(.inHashtag) else { return nil }
        var end = index + 1
        while end < tokens.count, tokens[end].flags.contains(.inHashtag), !tokens[end].is(.hash) { end += 1 }
        return index..<end
    }
}
