// SPDX-License-Identifier: Apache-2.0

/// A verb by its two dictionary forms, and what kind of verb they show it to be.
struct VerbLemma {
    /// What is weak about the root's last two consonants.
    enum Kind {
        case sound, hollow, defective, doubled
    }

    /// Codes of the perfect.
    let perfect: [UInt8]
    /// Codes of the imperfect without its prefix.
    let stem: [UInt8]
    let kind: Kind
    /// The last radical is hamza: بدأ, جاء, أنشأ.
    let endsInHamza: Bool
    /// The first letters as written, which tell أ from ا.
    let firstPerfectLetter: Unicode.Scalar
    let firstStemLetter: Unicode.Scalar
    /// The last letter of the perfect as written, which tells ى from ي and ا.
    let lastPerfectLetter: Unicode.Scalar

    init?(perfect: String, imperfect: String) {
        let past = Spelling.letters(perfect)
        let present = Spelling.letters(imperfect)
        guard past.count >= 2, present.count >= 3, present[0] == "ي" || present[0] == "ى" else { return nil }
        self.perfect = Spelling.codes(perfect)
        stem = Array(Spelling.codes(imperfect).dropFirst())
        guard self.perfect.count == past.count, stem.count == present.count - 1 else { return nil }
        firstPerfectLetter = past[0]
        firstStemLetter = present[1]
        lastPerfectLetter = past[past.count - 1]
        endsInHamza = "أءئؤ".unicodeScalars.contains(lastPerfectLetter)
        let hasFinalShadda = perfect.unicodeScalars.reversed().prefix { !past.suffix(1).contains($0) }.contains(
            "\u{0651}"
        )
        kind = VerbLemma.kind(
            past,
            present,
            codes: self.perfect,
            hasFinalShadda: hasFinalShadda
        )
    }

    private static func kind(
        _ past: [Unicode.Scalar],
        _ present: [Unicode.Scalar],
        codes: [UInt8],
        hasFinalShadda: Bool
    ) -> Kind {
        let last = past[past.count - 1]
        if hasFinalShadda || past.count == 2 { return .doubled }
        if "اىي".unicodeScalars.contains(last) { return .defective }
        if past[past.count - 2] == "ا" { return .hollow }
        return isDoubledWithoutShadda(past, present, codes) ? .doubled : .sound
    }

    /// Whether the pattern has one letter less than the sound verb of its form.
    private static func isDoubledWithoutShadda(
        _ past: [Unicode.Scalar],
        _ present: [Unicode.Scalar],
        _ codes: [UInt8]
    ) -> Bool {
        switch past.count {
        // أعدّ, يعدّ; but أخذ, يأخذ and أكّد, يؤكّد.
        case 3: return past[0] == "أ" && present.count == 3
        case 4:
            guard past[0] == "ا" else { return false }
            // اتّهم, اطّلع: form VIII with the first radical inside the doubled letter.
            let assimilated: Set<UInt8> = [
                LetterCode.ta, LetterCode.tah, LetterCode.dal, LetterCode.dhal, LetterCode.tha, LetterCode.zah,
            ]
            return !assimilated.contains(codes[1])
        case 5:
            guard past[0] == "ا", codes[1] == LetterCode.sin, codes[2] == LetterCode.ta else { return false }
            return !rootsOfFormEight.contains([codes[3], codes[4]])
        default: return false
        }
    }

    /// The last two radicals of roots on س of which form VIII is in use: استمع, استند.
    private static let rootsOfFormEight = Set(
        ["مع", "ند", "لم", "بق", "تر", "رق", "عر", "لب", "لف", "بك", "نت"].map { Spelling.codes($0) }
    )
}
