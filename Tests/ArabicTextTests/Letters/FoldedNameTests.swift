// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@Suite("Names by their hashes")
struct FoldedNameTests {
    @Test(
        "names are equal where their folded texts are",
        arguments: [
            ("أحمد الشرع", "احمد الشرع"), ("جبهة النصرة", "جبهه النصره"), ("مُحَمَّد", "محمد"), ("علي", "على"),
            ("OCHA", "ocha"), ("ﻣﺤﻤﺪ", "محمد"), ("١٢", "12"), ("Ünal", "unal"), ("«الحياة»", "«الحياه»"),
            ("МОСКВА", "москва"), ("👍🏽", "👍🏽"),
        ]
    )
    func equal(one: String, other: String) {
        #expect(Normalizer.fold(one) == Normalizer.fold(other))
        #expect(FoldedName(one) == FoldedName(other))
        #expect(FoldedName(utf8: Array(one.utf8)[...]) == FoldedName(other))
    }

    @Test(
        "and differ where those do",
        arguments: [("أحمد الشرع", "أحمدالشرع"), ("علي", "عالي"), ("«علي»", "علي"), ("москва", "мoсква"), ("👍", "👎")]
    )
    func different(one: String, other: String) {
        #expect(Normalizer.fold(one) != Normalizer.fold(other))
        #expect(FoldedName(one) != FoldedName(other))
    }

    @Test("words are hashed as tokens are")
    func words() {
        let name = FoldedName("  غير  بيدرسون ")
        #expect(name.words == [Normalizer.hash(of: "غير"), Normalizer.hash(of: "بيدرسون")])
        #expect(FoldedName("").words.isEmpty)
    }

    @Test("without articles only the words count")
    func articles() {
        let short = FoldedName("القوات", withoutArticles: true)
        let long = FoldedName("قوات  روسية", withoutArticles: true)
        #expect(FoldedName("القوات الروسية", withoutArticles: true) == long)
        #expect(long.extends(short) && !short.extends(long) && !long.extends(long))
        #expect(FoldedName("ال ال", withoutArticles: true).words.isEmpty)
    }

    @Test(
        "begins with Arabic letters and goes on with whatever there is",
        arguments: [
            "مجموعة فاغنر Wagner", "كتيبة 5", "الـمـجـلـس", "مُحَمَّد عليّ", "«النور» للإغاثة", "لواء التوحيد\u{200F}",
            "فريق A‑1 الطبي",
            "ﻻجئون", "پەکەکە", "سؤال و", "و",
        ]
    )
    func mixed(name: String) {
        #expect(FoldedName(name) == FoldedName(Normalizer.fold(name)))
        #expect(FoldedName(name).words.count == Normalizer.fold(name).split(separator: " ").count)
    }
}
