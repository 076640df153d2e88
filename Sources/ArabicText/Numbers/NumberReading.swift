// SPDX-License-Identifier: Apache-2.0

/// A quantity as a text gives it: the least and the most it can be, and the tokens that say so.
public struct NumberReading: Sendable, Hashable {
    /// The least it can be. Of `أكثر من 30` this is 30, the figure named, so that it agrees with a report of 30.
    public var minimum: Int
    /// The most it can be; `nil` when the text sets no limit.
    public var maximum: Int?
    /// The text says about, or gives a word such as عشرات for a figure.
    public var isApproximate: Bool
    /// The text gives a percentage; the sign or the words for it are among the tokens.
    public var isPercentage = false
    /// The tokens of the number with its modifiers, as indices into `TokenizedText.tokens`.
    public var tokens: Range<Int>

    /// The figure, where the text gives exactly one.
    public var exactValue: Int? { minimum == maximum ? minimum : nil }
}
