// SPDX-License-Identifier: Apache-2.0

/// A pair of quotation marks that belong together.
public struct Quotation: Sendable, Equatable {
    /// Index of the opening mark's token.
    public var open: UInt32
    /// Index of the closing mark's token.
    public var close: UInt32

    /// A pair by the indices of its marks.
    @inlinable
    public init(open: UInt32, close: UInt32) {
        self.open = open
        self.close = close
    }

    /// The indices of the tokens between the marks.
    @inlinable
    public var content: Range<Int> { Int(open) + 1..<Int(close) }
}
