// SPDX-License-Identifier: Apache-2.0

/// The closed class of calendar words: what each means, by the hash of its spelling with و, ب or ف before it.
enum CalendarWords {
    /// 1…12, by the names of the Levant, of Egypt and the Gulf, and of the Maghreb.
    static let months = table(
        [
            "يناير جانفي", "شباط فبراير فيفري", "آذار مارس", "نيسان أبريل أفريل", "أيار مايو",
            "حزيران يونيو يونيه جوان",
            "تموز يوليو يوليه جويلية يوليوز", "آب أغسطس غشت", "أيلول سبتمبر شتنبر", "أكتوبر", "نوفمبر نونبر",
            "ديسمبر دجنبر",
        ],
        from: 1
    )
    /// The months of two words, by the first: the first and second of كانون are December and January.
    static let doubled = pairs(["كانون": (12, 1), "تشرين": (10, 11)])
    static let first = Set(["الأول", "أول"].map(WordHash.word))
    static let second = Set(["الثاني", "ثاني"].map(WordHash.word))
    /// 0 = Sunday.
    static let weekdays = table(["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"], from: 0)
    /// Days from the day of publication.
    static let deictics = table(["أمس البارحة", "اليوم", "غدا الغد"], from: -1)
    static let past = Set(["الماضي", "الماضية", "الفائت", "المنصرم", "المنصرمة", "الفائتة"].map(WordHash.word))
    static let current = Set(["الجاري", "الجارية", "الحالي", "الحالية"].map(WordHash.word))
    static let next = Set(["المقبل", "المقبلة", "القادم", "القادمة"].map(WordHash.word))
    static let theWeek = WordHash.word("الأسبوع")
    static let theMonth = WordHash.word("الشهر")
    static let theYear = Set(["العام", "السنة"].map(WordHash.word))
    static let before = Set(["قبل", "وقبل"].map(WordHash.word))
    /// First and last day of the part of a month.
    static let early = Set(["مطلع", "بداية", "أوائل"].map(WordHash.word))
    static let middle = Set(["منتصف", "أواسط"].map(WordHash.word))
    static let late = Set(["نهاية", "أواخر"].map(WordHash.word))
    static let daily = Set(["يوميا", "يومي", "يومية"].map(WordHash.word))
    static let weekly = Set(["أسبوعيا", "أسبوعي", "أسبوعية"].map(WordHash.word))

    /// All words with which an expression of time may begin, numbers aside.
    static let openers: HashIndex = {
        let listed = [theYear, before, early, middle, late, daily, weekly].joined() + [theWeek, theMonth]
        var index = HashIndex(capacity: 512)
        let calendar = Array(months.keys) + doubled.keys + weekdays.keys + deictics.keys + hijriMonths.keys
        for word in listed + calendar + periodOpeners { index.insert(0, at: word) }
        return index
    }()

    private static func table(_ rows: [String], from first: Int) -> [UInt64: Int] {
        var table: [UInt64: Int] = [:]
        for (index, row) in rows.enumerated() {
            for word in row.split(separator: " ") {
                for letter in ["", "و", "ب", "ف"] { table[WordHash.word(letter + word)] = first + index }
            }
        }
        return table
    }

    private static func pairs(_ rows: [String: (Int, Int)]) -> [UInt64: (first: Int, second: Int)] {
        var table: [UInt64: (first: Int, second: Int)] = [:]
        for (word, months) in rows {
            for letter in ["", "و", "ب"] { table[WordHash.word(letter + word)] = months }
        }
        return table
    }
}
