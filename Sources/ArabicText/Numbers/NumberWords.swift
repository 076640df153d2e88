// SPDX-License-Identifier: Apache-2.0

/// The words of numbers in every form they are written in, proclitics included.
enum NumberWords {
    static let table = TokenTable(entries())

    private static let words: [(NumberWord, String)] = [
        (.unit(1), "واحد واحدة واحدا"),
        (.unit(2), "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي"),
        (.unit(3), "ثلاث ثلاثة"),
        (.unit(4), "أربع أربعة"),
        (.unit(5), "خمس خمسة"),
        (.unit(6), "ست ستة"),
        (.unit(7), "سبع سبعة"),
        (.unit(8), "ثمان ثماني ثمانية"),
        (.unit(9), "تسع تسعة"),
        (.ten, "عشر عشرة"),
        (.oneOfEleven, "أحد إحدى"),
        (.tens(20), "عشرون عشرين"),
        (.tens(30), "ثلاثون ثلاثين"),
        (.tens(40), "أربعون أربعين"),
        (.tens(50), "خمسون خمسين"),
        (.tens(60), "ستون ستين"),
        (.tens(70), "سبعون سبعين"),
        (.tens(80), "ثمانون ثمانين"),
        (.tens(90), "تسعون تسعين"),
        (.hundred, "مئة مائة"),
        (.hundreds(200), "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي"),
        (.hundreds(300), "ثلاثمئة ثلاثمائة"),
        (.hundreds(400), "أربعمئة أربعمائة"),
        (.hundreds(500), "خمسمئة خمسمائة"),
        (.hundreds(600), "ستمئة ستمائة"),
        (.hundreds(700), "سبعمئة سبعمائة"),
        (.hundreds(800), "ثمانمئة ثمانمائة ثمانيمئة"),
        (.hundreds(900), "تسعمئة تسعمائة"),
        (.scale(1000), "ألف"),
        (.twoOf(1000), "ألفان ألفين ألفا ألفي"),
        (.plural(1000), "آلاف"),
        (.scale(1_000_000), "مليون"),
        (.twoOf(1_000_000), "مليونان مليونين مليونا مليوني"),
        (.plural(1_000_000), "ملايين"),
        (.scale(1_000_000_000), "مليار بليون"),
        (.twoOf(1_000_000_000), "ملياران مليارين مليارا ملياري"),
        (.plural(1_000_000_000), "مليارات بلايين"),
        (.scale(1_000_000_000_000), "تريليون"),
        (.plural(1_000_000_000_000), "تريليونات"),
        (.some(10), "عشرات"),
        (.some(100), "مئات مائات"),
        (.few, "بضع بضعة"),
        (.part(2), "نصف"),
        (.part(3), "ثلث"),
        (.part(4), "ربع"),
        (.odd, "نيف"),
    ]

    /// What may be written before a number.
    private static let fronts: [(String, Proclitics)] = [
        ("", []), ("و", .wa), ("ف", .fa), ("ب", .bi), ("ل", .li), ("وب", [.wa, .bi]), ("ول", [.wa, .li]),
        ("ال", .article), ("وال", [.wa, .article]), ("بال", [.bi, .article]), ("لل", [.li, .article]),
        ("وبال", [.wa, .bi, .article]), ("ولل", [.wa, .li, .article]),
    ]

    private static func entries() -> [(key: UInt64, value: NumberLexeme)] {
        var entries: [(key: UInt64, value: NumberLexeme)] = []
        let words = words + [(.phrase, NumberPhrases.firstWords.joined(separator: " "))]
        for (front, proclitics) in fronts {
            for (word, forms) in words where isPossible(word, proclitics) {
                for form in forms.split(separator: " ") where !(form == "ست" && proclitics.contains(.li)) {
                    var lexeme = NumberLexeme(word: word, proclitics: proclitics)
                    lexeme.needsSeatedHamza = form.hasPrefix("مئ")
                    entries.append((Normalizer.hash(of: front + form), lexeme))
                }
            }
        }
        return entries
    }

    /// With the article one and two are no numbers: الأحد and الاثنين are days, الواحد is each.
    private static func isPossible(_ word: NumberWord, _ proclitics: Proclitics) -> Bool {
        guard proclitics.contains(.article) else { return true }
        switch word {
        case .unit(1), .unit(2), .oneOfEleven, .phrase: return false
        default: return true
        }
    }
}
