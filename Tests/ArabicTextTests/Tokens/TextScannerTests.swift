// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@Suite("Tokens")
struct TextScannerTests {
    @Test(
        "A text is cut where words, numbers and signs meet",
        arguments: [
            ("قصف الطيران المدينة", ["قصف", "الطيران", "المدينة"]),
            ("في إدلب.,وأضاف", ["في", "إدلب", ".", ",", "وأضاف"]),
            ("دون سن الـ18 عاماً", ["دون", "سن", "الـ", "18", "عاماً"]),
            ("18ألفا", ["18", "ألفا"]),
            ("مُسْتَشْفًى", ["مُسْتَشْفًى"]),
            ("حمـــاة", ["حمـــاة"]),
            ("قـ.ـصف عـ..ـدوان", ["قـ.ـصف", "عـ..ـدوان"]),
            ("قصـ ـف إطـ .ـلاق", ["قصـ ـف", "إطـ .ـلاق"]),
            ("مجـ_ـزرة هـ. ثم", ["مجـ_ـزرة", "هـ", ".", "ثم"]),
            ("كورونا#سوريا", ["كورونا", "#", "سوريا"]),
            ("#النظام_السوري يقصف", ["#", "النظام", "السوري", "يقصف"]),
            ("النظام_السوري", ["النظام", "السوري"]),
            ("سقط ١٬٥٠٠ جريح و1,500 قتيل", ["سقط", "١٬٥٠٠", "جريح", "و", "1,500", "قتيل"]),
            ("بنسبة 3.5% أو ٣٫٥٪", ["بنسبة", "3.5", "%", "أو", "٣٫٥", "٪"]),
            ("يوم 2024-12-01 الساعة 10:30", ["يوم", "2024", "-", "12", "-", "01", "الساعة", "10", ":", "30"]),
            ("في 12.5.2019", ["في", "12", ".", "5", ".", "2019"]),
            ("نحو 1.250.000 نازح", ["نحو", "1.250.000", "نازح"]),
            ("المواد 3,4,5", ["المواد", "3", ",", "4", ",", "5"]),
            ("طائرات F16 وF-35", ["طائرات", "F16", "و", "F", "-", "35"]),
            ("Don't shoot", ["Don't", "shoot"]),
            ("كتب @UN_Syria: هدنة", ["كتب", "@UN_Syria", ":", "هدنة"]),
            ("انظر https://example.org/a?b=1. ثم", ["انظر", "https://example.org/a?b=1", ".", "ثم"]),
            ("موقع www.example.com، وt.co/AbC1", ["موقع", "www.example.com", "،", "و", "t.co/AbC1"]),
            ("راسلنا: news.desk@example.org.", ["راسلنا", ":", "news.desk@example.org", "."]),
            ("صباح الخير 👨‍👩‍👧🇸🇾❤️ للجميع", ["صباح", "الخير", "👨‍👩‍👧🇸🇾❤️", "للجميع"]),
            ("تابع... ثم…", ["تابع", "...", "ثم", "…"]),
            ("قال ''نعم'' و<<لا>>", ["قال", "''", "نعم", "''", "و", "<<", "لا", ">>"]),
            ("سيروى Дамаск اليوم", ["سيروى", "Дамаск", "اليوم"]),
            ("<p>قصف&nbsp;الطيران</p><br/>المدينة", ["قصف", "الطيران", "المدينة"]),
            (
                "قال &quot;نعم&quot; &#8211; ثم &#xAB;لا&#xBB;",
                ["قال", "&quot;", "نعم", "&quot;", "&#8211;", "ثم", "&#xAB;", "لا", "&#xBB;"]
            ),
            ("رويترز &amp;nbsp; &amp; سانا", ["رويترز", "&amp;", "سانا"]),
            ("<a href=\"https://example.org/خبر\">المزيد</a> 3 < 5 & 7", ["المزيد", "3", "<", "5", "&", "7"]),
            ("قصف &; &nbsp &لا;", ["قصف", "&", ";", "&", "nbsp", "&", "لا", ";"]),
            ("", []),
            (" \n\t ـــ \u{200F}", []),
        ]
    )
    func cuts(text: String, expected: [String]) {
        #expect(pieces(text) == expected)
    }

    @Test(
        "Every kind of token is told apart",
        arguments: [
            ("هدنة", Token.Kind.word), ("Truce", .latin), ("٣٠", .number), ("،", .punctuation),
            ("https://example.org", .url), ("@unicef", .mention), ("🚑", .emoji), ("перемирие", .other),
        ]
    )
    func kinds(text: String, kind: Token.Kind) throws {
        let token = try #require(scan(text).tokens.first)
        #expect(token.kind == kind)
    }

    @Test(
        "Signs of one meaning are one mark",
        arguments: [
            (",", Punctuation.comma), ("،", .arabicComma), ("؛", .semicolon), ("؟", .question), ("۔", .period),
            ("«", .openQuote), ("”", .closeQuote), ("\"", .straightQuote), ("–", .dash), ("---", .dash),
            ("..", .ellipsis), ("٪", .percent), ("•", .bullet), ("|", .pipe), ("€", .currency), ("(", .openParen),
            ("，", .comma), ("§", .other),
        ]
    )
    func marks(text: String, mark: Punctuation) throws {
        let tokens = scan(text).tokens
        #expect(tokens.map(\.punctuation) == [mark])
        #expect(tokens.first?.hash == Token.hash(of: mark))
    }

    @Test("Offsets count Unicode scalars and bytes of the text as given")
    func offsets() {
        let text = "قُتل 👨‍👩‍👧 ﷲ\u{200F} ABC"
        let scalars = Array(text.unicodeScalars)
        let bytes = Array(text.utf8)
        let scanned = scan(text)
        #expect(scanned.scalarCount == scalars.count)
        for token in scanned.tokens {
            var byScalars = String.UnicodeScalarView()
            byScalars.append(contentsOf: scalars[Int(token.start)..<Int(token.end)])
            let byBytes = String(decoding: bytes[Int(token.byteStart)..<Int(token.byteEnd)], as: UTF8.self)
            #expect(String(byScalars) == byBytes)
        }
        #expect(scanned.tokens.map(\.start) == [0, 5, 11, 14])
        #expect(scanned.tokens.map(\.end) == [4, 10, 12, 17])
    }

    @Test(
        "Flags keep what the normal form forgets",
        arguments: [
            ("أعلن", Token.Flags.hamzaAboveStart), ("إدلب", .hamzaBelowStart), ("آلاف", .maddaStart),
            ("بأن", .hamzaAboveSecond), ("وإن", .hamzaBelowSecond), ("قرآن", .maddaThird), ("مدينة", .taMarbuta),
            ("مستشفى", .alefMaksura), ("ردّ", .shadda), ("حرباً", .tanwinFath), ("قُتل", .dammaStart),
            ("وقُتل", .dammaSecond), ("Aleppo", .capitalised),
        ]
    )
    func flags(text: String, flag: Token.Flags) throws {
        let token = try #require(scan(text).tokens.first)
        #expect(token.flags.subtracting(.startsSentence) == flag)
    }

    @Test("A hamza that is a character of its own is flagged like the letter that has it")
    func decomposedHamza() throws {
        let token = try #require(scan("ا\u{0654}علن").tokens.first)
        #expect(token.flags.contains(.hamzaAboveStart))
    }

    @Test("White space before a token is flagged, by its kind")
    func whiteSpace() {
        let flags: [Token.Flags] = scan("أ ب\nج\n \nد\r\nه.و").tokens.map {
            $0.flags.intersection([.spaceBefore, .newlineBefore, .paragraphBefore])
        }
        let line: Token.Flags = [.spaceBefore, .newlineBefore]
        #expect(flags == [[], .spaceBefore, line, line.union(.paragraphBefore), line, [], []])
    }

    @Test("A hashtag is one range of tokens, up to its end")
    func hashtags() {
        let scanned = scan("عاجل #قصف_إدلب#سوريا الآن")
        #expect(scanned.hashtag(at: 0) == nil)
        #expect(scanned.hashtag(at: 1) == 1..<4)
        #expect(scanned.hashtag(at: 4) == 4..<6)
        #expect(!scanned.tokens[6].flags.contains(.inHashtag))
    }

    @Test(
        "A number's codes are its digits, without separators of thousands",
        arguments: [
            ("1,500", "1500"), ("١٬٥٠٠", "1500"), ("1،500", "1500"), ("۲۳", "23"), ("3.5", "3.5"), ("٣٫٥", "3.5"),
            ("3,5", "3.5"), ("1.500", "1.500"), ("1.250.000", "1250000"), ("1,234.5", "1234.5"), ("2011", "2011"),
        ]
    )
    func numberCodes(text: String, digits: String) throws {
        let scanned = scan(text)
        #expect(scanned.tokens.count == 1)
        #expect(LetterCode.text(of: scanned.codes(of: scanned.tokens[0])) == digits)
    }

    @Test(
        "A word with signs or blanks put into it to escape filters has the codes of the word",
        arguments: ["قـ.ـصف", "قـ*ـصـ.ـف", "قـ ـصف", "قـ ـصـ .ـف"]
    )
    func disguisedWord(text: String) throws {
        let token = try #require(scan(text).tokens.first)
        #expect(token.hash == Normalizer.hash(of: "قصف"))
    }

    @Test("Buffers are used again and hold only the last text")
    func reuse() {
        var scanned = TokenizedText()
        TextScanner.scan(Array("قال المبعوث إن الهدنة صامدة. ثم غادر".utf8), into: &scanned)
        TextScanner.scan(Array("هدنة".utf8), into: &scanned)
        #expect(scanned == scan("هدنة"))
    }

    @Test("The memory of a huge text isn't kept")
    func givesBack() {
        var scanned = TokenizedText()
        TextScanner.scan([UInt8](repeating: UInt8(ascii: "("), count: 600_000), into: &scanned)
        TextScanner.scan(Array("هدنة".utf8), into: &scanned)
        #expect(scanned.codes.count < 1000)
        #expect(scanned.tokens.capacity < 1000)
    }

    @Test(
        "Bytes that are no UTF-8 do no harm",
        arguments: [[0xD9], [0xE2, 0x80], [0xF0, 0x9F], [0x80, 0xBF], [0xFF, 0xFE]]
    )
    func brokenBytes(bytes: [UInt8]) {
        var scanned = TokenizedText()
        TextScanner.scan(Array("هدنة".utf8) + bytes, into: &scanned)
        #expect(scanned.tokens.first?.codeCount == 4)
    }
}

extension TokenizedText {
    static func == (left: TokenizedText, right: TokenizedText) -> Bool {
        left.tokens == right.tokens && left.sentences == right.sentences && left.quotations == right.quotations
            && left.scalarCount == right.scalarCount
    }
}
