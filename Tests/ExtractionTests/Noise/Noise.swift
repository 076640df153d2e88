// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Testing

/// One way in which the web spoils a sentence.
struct Noise: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var apply: @Sendable (String) -> String

    init(_ name: String, _ apply: @escaping @Sendable (String) -> String) {
        testDescription = name
        self.apply = apply
    }

    static let all = spelling + marks + surroundings + markup

    // MARK: Letters

    static let spelling = [
        Noise("no hamza") { $0.replacing(["أ": "ا", "إ": "ا", "آ": "ا"]) },
        Noise("no hamza on its seat either") { $0.replacing(["ؤ": "و", "ئ": "ي", "ء": ""]) },
        Noise("final ya for alef maksura") { $0.mapWords { $0.replacingEnd("ى", by: "ي") } },
        Noise("alef maksura for final ya") { $0.mapWords { $0.replacingEnd("ي", by: "ى") } },
        Noise("ha for ta marbuta") { $0.mapWords { $0.replacingEnd("ة", by: "ه") } },
        Noise("tatweel") { $0.replacing(["م": "مـ", "س": "سـ", "ق": "قـــ"]) },
        Noise("vowel marks") { $0.replacing(["م": "مَ", "ق": "قَ", "ت": "تُ", "ر": "رْ"]) },
        Noise("Persian letters") { $0.replacing(["ي": "ی", "ك": "ک"]) },
        Noise("Urdu letters") { $0.replacing(["ه": "ہ", "ي": "ی", "ك": "ک"]) },
        Noise("presentation forms") {
            $0.replacing(["لا": "\u{FEFB}", "لأ": "\u{FEF7}", "لإ": "\u{FEF9}", "ﷲ": "الله", "م": "\u{FEE3}"])
        },
        Noise("decomposed hamza") { $0.replacing(["أ": "ا\u{0654}", "إ": "ا\u{0655}", "آ": "ا\u{0653}"]) },
        Noise("a letter drawn out") {
            $0.replacing(["مستشفى": "مستشفىىىى", "طائرات": "طائراااات", "هدنة": "هدنةةةة", "اقتحمت": "اقتحممممت"])
        },
        Noise("Arabic-Indic digits") { $0.replacing(["ثلاثة": "٣", "أربعة": "٤"]) },
        Noise("و apart from its word") { $0.replacing([" وأصيب": " و أصيب", " واعتقلت": " و اعتقلت"]) },
    ]

    // MARK: Signs

    static let marks = [
        Noise("no punctuation") { $0.replacing([".": "", "،": ""]) },
        Noise("too much punctuation") { $0.replacing([".": " !!!!!!"]) },
        Noise("cut off by dots") { $0.replacing([".": " ..."]) },
        Noise("a hash before every word") { $0.mapWords { "#" + $0 } },
        Noise("the first words are one hashtag") {
            let words = $0.split(separator: " ")
            return "#" + words.prefix(3).joined(separator: "_") + " " + words.dropFirst(3).joined(separator: " ")
        },
        Noise("hashes glued to words") {
            $0.replacing([" مستشفى": "#مستشفى", " سيارة": "#سيارة", " وقف": "#وقف", " هدنة": "#هدنة", " غارة": "#غارة"])
        },
        Noise("emoji") { "🔴🚨 " + $0.replacing([" في ": " 😢💔 في "]) + "🤲" },
        Noise("in quotation marks") { "\"" + $0.replacing([".": ""]) + "\"." },
        Noise("stars around it") { "** " + $0 + " **" },
        Noise("a bullet before it") { "• " + $0 },
        Noise("double blanks") { $0.replacing([" ": "  "]) },
        Noise("no-break blanks") { $0.replacing([" ": "\u{A0}"]) },
        Noise("direction marks") { "\u{200F}" + $0.replacing([" ": " \u{200F}"]) },
        Noise("zero-width joiners") { $0.replacing(["ال": "ال\u{200C}"]) },
    ]

    // MARK: What stands around it

    static let surroundings = [
        Noise("mentions and an address") { "@user1 " + $0 + " @UNICEF https://t.co/abc123" },
        Noise("shared by somebody") { "RT @syria_news: " + $0 },
        Noise("an address in the middle") { $0.replacing([" في ": " https://t.co/x في "]) },
        Noise("urgent, with a bar") { "عاجل | " + $0 },
        Noise("urgent, with a colon") { "#عاجل: " + $0 },
        Noise("a time before it") { "12:45 م " + $0 },
        Noise("Latin words around it") { "Breaking News: " + $0 + " (Reuters)" },
        Noise("buttons of the page around it") {
            "مشاركة\nطباعة\nفيسبوك تويتر واتساب\n" + $0 + "\nجميع الحقوق محفوظة © 2023"
        },
        Noise("another article below it") { $0 + "\nاقرأ أيضا: افتتاح معرض الكتاب في الشارقة\nشارك الخبر" },
    ]

    // MARK: HTML

    static let markup = [
        Noise("tags and blanks of HTML") { "<p>" + $0.replacing([" ": "&nbsp;"]) + "</p><br/>" },
        Noise("tags within the sentence") { $0.mapWords { "<b class=\"x\">" + $0 + "</b>" } },
        Noise("quotation marks and a link of HTML") {
            "&quot;" + $0 + "&quot; <a href=\"https://example.org/y\">المزيد</a>"
        },
        Noise("HTML escaped twice") { $0.replacing([" ": "&amp;nbsp;"]) },
    ]
}

extension String {
    fileprivate func replacing(_ pairs: [String: String]) -> String {
        pairs.reduce(self) { $0.replacing($1.key, with: $1.value) }
    }

    fileprivate func mapWords(_ change: (String) -> String) -> String {
        split(separator: " ").map { change(String($0)) }.joined(separator: " ")
    }

    /// Letters at the end, before a full stop too.
    fileprivate func replacingEnd(_ letter: String, by other: String) -> String {
        if hasSuffix(letter) { return dropLast(letter.count) + other }
        if hasSuffix(letter + ".") { return dropLast(letter.count + 1) + other + "." }
        return self
    }
}
