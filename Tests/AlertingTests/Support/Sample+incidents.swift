// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction

extension Sample {
    /// The last document of each incident that articles end in, without what tells of the order in which they came, by their
    /// sources.
    static func incidents(_ articles: [ArticleExtraction]) throws -> [AlertDocument] {
        let engine = try Sample.engine()
        var last: [String: AlertDocument] = [:]
        for article in articles {
            for alert in engine.alerts(for: article) {
                last[alert.document.incident] = alert.change == .closed ? nil : alert.document
            }
        }
        return last.values
            .map { document in
                var document = document
                document.incident = ""
                document.revision = 0
                return document
            }
            .sorted { (sources($0), $0.headline.english) < (sources($1), $1.headline.english) }
    }

    /// The articles that a document was told by.
    static func sources(_ document: AlertDocument) -> String {
        document.sources.map(\.article).joined(separator: " ")
    }
}
