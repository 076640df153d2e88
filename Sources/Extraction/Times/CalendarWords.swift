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
    /// The war of a year: حرب 2006.
    static let wars: Set<UInt64> = Set(
        ["حرب", "عدوان", "اجتياح", "غزو", "انتفاضة"]
            .flatMap { word in ["", "و", "ب", "ل"].map { WordHash.word($0 + word) } }
    )
    static let daily = Set(["يوميا", "يومي", "يومية"].map(WordHash.word))
    static let weekly = Set(["أسبوعيا", "أسبوعي", "أسبوعية"].map(WordHash.word))

    /// What may begin with each word with which an expression of time may begin, numbers aside.
    static let openers: HashIndex = {
        var index = HashIndex(capacity: 512)
        func add(_ words: some Sequence<UInt64>, _ role: Role) {
            for word in words {
                let known = Role(rawValue: max(0, index[word]))
                index.insert(known.union(role).rawValue, at: word)
            }
        }
        add(daily.union(weekly), .recurring)
        add(since, .since)
        add(between.union(from), .span)
        add(year.union(twoYears).union(wars), .year)
        add(seasons.keys, .season)
        add(Array(hijriMonths.keys) + month, .hijri)
        add(Array(months.keys) + doubled.keys + early.union(middle).union(late), .month)
        add(Array(deictics.keys) + weekdays.keys + before + theYear + [theWeek, theMonth], .relative)
        return index
    }()

    /// The words of `openers`.
    static let sieve = WordSieve(openers.keys)

    /// The kinds of expression that a word may begin, so that no other is looked for.
    struct Role: OptionSet, Sendable {
        let rawValue: Int32

        static let recurring = Role(rawValue: 1 << 0)
        static let since = Role(rawValue: 1 << 1)
        static let span = Role(rawValue: 1 << 2)
        static let year = Role(rawValue: 1 << 3)
        static let season = Role(rawValue: 1 << 4)
        static let hijri = Role(rawValue: 1 << 5)
        static let month = Role(rawValue: 1 << 6)
        static let relative = Role(rawValue: 1 << 7)
    }

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
