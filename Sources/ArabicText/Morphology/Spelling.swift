// SPDX-License-Identifier: Apache-2.0

/// Small rules of writing that the tables of forms share.
enum Spelling {
    /// The codes of a word or of a part of one.
    static func codes(_ letters: String) -> [UInt8] { Normalizer.codes(of: letters) }

    /// Two alefs are one: آ in the place of أ and ا.
    static func mergingAlefs(_ codes: [UInt8]) -> [UInt8] {
        var merged: [UInt8] = []
        merged.reserveCapacity(codes.count)
        for code in codes where !(code == LetterCode.alef && merged.last == LetterCode.alef) { merged.append(code) }
        return merged
    }

    /// A final hamza behind ي sits on ئ once an ending follows: بريء, بريئون.
    static func seatingHamza(_ codes: [UInt8]) -> [UInt8] {
        guard codes.suffix(2) == [LetterCode.ya, LetterCode.hamza] else { return codes }
        return codes.dropLast() + [LetterCode.ya]
    }

    /// The letters of a word without marks and tatweels, hamzas as they are written.
    static func letters(_ word: String) -> [Unicode.Scalar] {
        let table = CharacterTable.shared.entries
        return word.unicodeScalars.filter { scalar in
            scalar.value < 0x10000 && table[Int(scalar.value)].category == .arabicLetter
        }
    }
}
