// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@Suite("Normal form")
struct NormalizerTests {
    @Test(
        "Spellings of one word have one code",
        arguments: [
            ("أحمد", "احمد"), ("إدلب", "ادلب"), ("آلاف", "الاف"), ("ٱلله", "الله"), ("مستشفى", "مستشفي"),
            ("مسؤول", "مسوول"),
            ("طائرة", "طايره"), ("مُسْتَشْفًى", "مستشفي"), ("حمـــاة", "حماه"), ("ﺣﻤﺎﺓ", "حماه"), ("ﷲ", "الله"),
            ("ﻷﻥ", "لان"),
            ("کرکوک", "كركوك"), ("ایران", "ايران"), ("گرمیان", "كرميان"), ("پاریس", "باريس"), ("چین", "جين"),
            ("ڤيينا", "فيينا"),
            ("ژاله", "زاله"), ("ٹی", "تي"), ("ا\u{0654}علن", "اعلن"), ("سور\u{200D}يا", "سوريا"),
            ("\u{FEFF}حلب\u{200F}", "حلب"),
            ("٢٠١٩", "2019"), ("۲۰۱۹", "2019"), ("１２", "12"), ("Élysée", "elysee"), ("Straße", "strasse"),
            ("Ｔｒｕｃｅ", "truce"), ("ḥamāh", "hamah"), ("Đà Nẵng", "da nang"), ("وقف  إطلاق النار", "وقف اطلاق النار"),
            ("(ريف) حماة!", "ريف حماه"), ("الـ18", "ال 18"), ("", ""), (" ، ", ""),
        ]
    )
    func codes(text: String, normal: String) {
        #expect(LetterCode.text(of: Normalizer.codes(of: text)) == normal)
    }

    @Test("The hash of a word is its token's", arguments: ["هدنة", "بمستشفياتهم", "ﻷﻥ", "Truce", "1,500", "перемирие"])
    func hash(word: String) throws {
        let token = try #require(scan(word).tokens.first)
        #expect(Normalizer.hash(of: word) == token.hash)
        #expect(CodeHash.of(Normalizer.codes(of: word)) == token.hash)
    }

    @Test("Codes go to letters and back", arguments: LetterCode.first...LetterCode.last)
    func roundTrip(code: UInt8) throws {
        let scalar = try #require(LetterCode.scalar(of: code))
        #expect(Normalizer.codes(of: String(scalar)) == [code])
    }

    @Test("Bytes that are no code stand for nothing", arguments: [0x00, 0x1F, 0x7F, 0x9D, 0xFF] as [UInt8])
    func noCode(byte: UInt8) {
        #expect(LetterCode.scalar(of: byte) == nil)
    }

    @Test(
        "Folding keeps what isn't letters, so that patterns keep their wildcards",
        arguments: [
            ("*وقف إطلاق*", "*وقف اطلاق*"), ("مستشفى؟", "مستشفي؟"), ("أ\u{00A0}ب\tج", "ا ب ج"),
            ("a_B-C\\*", "a_b-c\\*"),
            ("هُـدنة ١٠٪", "هدنه 10٪"), ("ДАМАСК", "дамаск"), ("سطر\nآخر", "سطر\nاخر"), ("❤️", "❤️"), ("", ""),
        ]
    )
    func fold(text: String, folded: String) {
        #expect(Normalizer.fold(text) == folded)
        #expect(Normalizer.fold(folded) == folded)
    }
}
