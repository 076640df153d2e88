// SPDX-License-Identifier: Apache-2.0

/// The words of longer times: years, seasons, how long ago, from when to when, and the months of the Hijri calendar.
extension CalendarWords {
    /// عام 2016; the dual is of two years.
    static let year = words("عام سنة العام السنة", behind: ["", "و", "ب", "ل", "لل"])
    static let twoYears = words("عامي سنتي العامين السنتين", behind: ["", "و"])
    /// First and last month of a season; winter ends in the next year.
    static let seasons = table([
        ("ربيع الربيع", 3...5), ("صيف الصيف", 6...8), ("خريف الخريف", 9...11), ("شتاء الشتاء", 12...14),
    ])
    static let since = words("منذ", behind: ["", "و"])
    static let between = words("بين", behind: ["", "و", "ما"])
    static let from = words("من", behind: ["", "و"])
    static let through = words("إلى حتى ولغاية لغاية وحتى", behind: [""])
    static let and = WordHash.word("و")
    /// Of the Hijri era: 1440 هـ.
    static let hijriEra = words("هـ ه هجري هجرية للهجرة", behind: [""])
    static let month = words("شهر", behind: ["", "و", "ب", "ل"])

    /// What قبل counts: how many days or months one is.
    static let spans: [UInt64: (days: Int, months: Int)] = {
        var spans: [UInt64: (days: Int, months: Int)] = [:]
        for (row, span) in [
            ("يوم يوما أيام", (1, 0)), ("أسبوع أسبوعا أسابيع", (7, 0)), ("شهر شهرا أشهر شهور", (0, 1)),
            ("عام عاما أعوام سنة سنوات سنين", (0, 12)),
        ] { for word in row.split(separator: " ") { spans[WordHash.word(String(word))] = span } }
        return spans
    }()
    /// The duals, which count themselves.
    static let doubleSpans: [UInt64: (days: Int, months: Int)] = [
        WordHash.word("يومين"): (2, 0), WordHash.word("أسبوعين"): (14, 0), WordHash.word("شهرين"): (0, 2),
        WordHash.word("عامين"): (0, 24), WordHash.word("سنتين"): (0, 24),
    ]

    /// 1…12 of the Hijri calendar, by the first word; of those of two words the second decides.
    static let hijriMonths: [UInt64: (only: Int, first: Int, second: Int)] = {
        var months: [UInt64: (only: Int, first: Int, second: Int)] = [:]
        for (word, month) in [
            ("محرم", (1, 0, 0)), ("المحرم", (1, 0, 0)), ("صفر", (2, 0, 0)), ("ربيع", (0, 3, 4)), ("جمادى", (0, 5, 6)),
            ("رجب", (7, 0, 0)), ("شعبان", (8, 0, 0)), ("رمضان", (9, 0, 0)), ("شوال", (10, 0, 0)), ("ذو", (0, 11, 12)),
            ("ذي", (0, 11, 12)), ("ذا", (0, 11, 12)),
        ] { months[WordHash.word(word)] = month }
        return months
    }()
    static let hijriFirst = words("الأول الأولى القعدة", behind: [""])
    static let hijriSecond = words("الثاني الثانية الآخر الآخرة الحجة", behind: [""])

    private static func words(_ row: String, behind letters: [String]) -> Set<UInt64> {
        Set(row.split(separator: " ").flatMap { word in letters.map { WordHash.word($0 + word) } })
    }

    private static func table(_ rows: [(String, ClosedRange<Int>)]) -> [UInt64: ClosedRange<Int>] {
        var table: [UInt64: ClosedRange<Int>] = [:]
        for (row, months) in rows {
            for word in row.split(separator: " ") {
                for letter in ["", "و"] { table[WordHash.word(letter + word)] = months }
            }
        }
        return table
    }
}
