// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Hashes of words in normal form, as tokens carry them.
enum WordHash {
    /// The hash of each word of a text.
    static func words(of text: String) -> [UInt64] {
        Normalizer.codes(of: text).split(separator: LetterCode.space).map { CodeHash.of($0) }
    }

    /// The hash of one word.
    static func word(_ text: String) -> UInt64 { CodeHash.of(Normalizer.codes(of: text)) }
}
