// SPDX-License-Identifier: Apache-2.0

import Articles
import JSONStream
import KafkaClient

/// Numbered articles of the length of news, of which some tell an attack on a hospital: each an incident of its own, so
/// that its alert tells its number.
struct BenchArticles: Sendable {
    /// One in so many tells an attack.
    let interval: Int

    private static let towns = ["حلب", "درعا", "تعز", "صعدة", "الخرطوم", "الفاشر", "الموصل", "البصرة", "سرت", "مقديشو"]
    private static let filler = [
        "وقال مراسلنا إن حركة السير عادت إلى طبيعتها في معظم أحياء المدينة بعد ظهر اليوم.",
        "ويعاني السكان منذ أسابيع من ارتفاع أسعار المواد الغذائية وانقطاع التيار الكهربائي لساعات طويلة.",
        "وأوضح رئيس البلدية في مؤتمر صحفي أن ورش الصيانة باشرت إصلاح شبكة المياه في الأحياء الشرقية.",
        "وتشهد أسواق المنطقة إقبالا كبيرا مع اقتراب موسم الأعياد رغم تراجع القدرة الشرائية للمواطنين.",
        "من جهتها أعلنت مديرية التربية بدء التسجيل في المدارس الحكومية للعام الدراسي الجديد مطلع الأسبوع المقبل.",
        "وكانت الأمطار الغزيرة قد أدت إلى إغلاق عدد من الطرق الفرعية قبل أن تعيد فرق الدفاع المدني فتحها.",
        "ويتوقع خبراء الأرصاد الجوية استقرار الطقس خلال الأيام القادمة مع ارتفاع طفيف في درجات الحرارة.",
        "وفي سياق آخر افتتح وزير الثقافة معرضا للكتاب بمشاركة عشرات من دور النشر المحلية والعربية.",
    ]

    /// Whether an article tells an attack.
    func tells(_ number: Int) -> Bool { number % interval == 0 }

    /// The record of an article for a topic.
    func record(_ number: Int, for topic: String) -> OutgoingRecord {
        let town = Self.towns[number % Self.towns.count]
        let opening =
            tells(number)
            ? "استهدف قصف جوي مستشفى في مدينة \(town)." : "عقد المجلس المحلي في مدينة \(town) اجتماعه الدوري."
        let sentences = (0..<14).map { Self.filler[(number + $0 * 3) % Self.filler.count] }
        // Reports of one incident lie at most a day apart.
        let day = CivilDate(daysSinceEpoch: 3 * (number / interval))
        let value = JSONWriter.bytes { json in
            json.object { json in
                json.field("id", Self.id(number))
                json.field("source", "outlet \(number)")
                json.field("published_at", "\(day.iso8601)T09:00:00Z")
                json.field("text", ([opening] + sentences).joined(separator: " "))
            }
        }
        return OutgoingRecord(topic: topic, key: Array(Self.id(number).utf8), value: value)
    }

    private static func id(_ number: Int) -> String { "bench-\(number)" }

    /// The number in an article's id.
    static func number(_ id: some StringProtocol) -> Int? {
        id.hasPrefix("bench-") ? Int(id.dropFirst(6)) : nil
    }

    /// The article that a record of the relay's is.
    static func numberOfArticle(_ record: KafkaRecord) -> Int? {
        record.key.flatMap { number(String(decoding: $0, as: UTF8.self)) }
    }

    /// The article that an alert was raised by.
    static func numberOfAlert(_ record: KafkaRecord) -> Int? {
        guard let value = record.value, let document = try? JSONDocument(parsing: value) else { return nil }
        return document.root["sources"]?[0]?["article"]?.string.flatMap { number($0) }
    }
}
