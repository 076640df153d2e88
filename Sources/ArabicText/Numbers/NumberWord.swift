// SPDX-License-Identifier: Apache-2.0

/// What a word does in a written number.
enum NumberWord: Sendable, Hashable {
    /// One to nine.
    case unit(Int)
    /// عشر: ten, or the second part of a number from eleven to nineteen.
    case ten
    /// أحد or إحدى, one only before عشر.
    case oneOfEleven
    /// Twenty to ninety.
    case tens(Int)
    /// مئة
    case hundred
    /// مئتان, ثلاثمئة …
    case hundreds(Int)
    /// ألف, مليون …: multiplies what stands before it.
    case scale(Int)
    /// ألفان: two of a scale; behind a number the accusative of the scale itself (ألفاً).
    case twoOf(Int)
    /// آلاف, ملايين: multiplies what stands before it, or stands for some of the scale.
    case plural(Int)
    /// عشرات, مئات: some tens or hundreds.
    case some(Int)
    /// بضع: three to nine.
    case few
    /// نصف, ربع: a part of the scale that follows, 1 / n.
    case part(Int)
    /// نيف: up to nine more than the round number before it.
    case odd
    /// A word that begins a phrase of `NumberPhrases`.
    case phrase
}

/// A word of a number as it stands in a text, with what is written together with it.
struct NumberLexeme: Sendable {
    var word: NumberWord
    var proclitics: Proclitics
    /// Must have ئ, which tells مئات from ميات.
    var needsSeatedHamza = false
}
