// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONStream

/// Articles for the suite, written for it.
enum Report {
    private static let towns = ["إدلب", "حلب", "حماة", "درعا", "الرقة", "حمص"]

    /// One line of JSON Lines: a report of an attack on a hospital, told apart by its id.
    static func attack(_ id: String, in town: String = "إدلب") -> String {
        article(id, "استهدف قصف جوي مستشفى في مدينة \(town).")
    }

    /// A report of an attack that is an incident of its own, for there is one a day in each town.
    static func attack(_ id: String, day: Int) -> String {
        let date = Date(timeIntervalSince1970: 1_400_000_000 + Double(day / towns.count) * 4 * 86_400)
        return article(
            id,
            "استهدف قصف جوي مستشفى في مدينة \(towns[day % towns.count]).",
            publishedAt: ISO8601DateFormatter().string(from: date)
        )
    }

    /// News of which no event comes.
    static func calm(_ id: String) -> String { article(id, "الطقس معتدل اليوم في معظم المناطق.") }

    /// So many of them, over several towns.
    static func attacks(_ count: Int) -> [String] {
        (0..<count).map { attack("n-\($0)", in: towns[$0 % towns.count]) }
    }

    private static func article(
        _ id: String,
        _ text: String,
        publishedAt: String = "2024-05-05T09:00:00Z"
    ) -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("id", id)
            json.field("text", text)
            json.field("published_at", publishedAt)
        }
        return json.text
    }
}
