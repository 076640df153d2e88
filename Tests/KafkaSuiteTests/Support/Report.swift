// SPDX-License-Identifier: Apache-2.0

import JSONStream

/// Articles for the suite, written for it.
enum Report {
    private static let towns = ["إدلب", "حلب", "حماة", "درعا", "الرقة", "حمص"]

    /// One line of JSON Lines: a report of an attack on a hospital, told apart by its id.
    static func attack(_ id: String, in town: String = "إدلب") -> String {
        article(id, "استهدف قصف جوي مستشفى في مدينة \(town).")
    }

    /// So many of them, over several towns.
    static func attacks(_ count: Int) -> [String] {
        (0..<count).map { attack("n-\($0)", in: towns[$0 % towns.count]) }
    }

    private static func article(_ id: String, _ text: String) -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("id", id)
            json.field("text", text)
            json.field("published_at", "2024-05-05T09:00:00Z")
        }
        return json.text
    }
}
