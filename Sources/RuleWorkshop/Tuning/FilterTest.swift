// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import SigmaRules

/// A test for a filter: the articles of the false alarm, which are to lead to no alert of its rules.
public struct FilterTest: Sendable {
    /// YAML.
    public let text: String

    /// - Parameter reason: why the alert should not have come.
    /// - Throws: when the past does not have the articles, or not their texts.
    public init(of alarm: FalseAlarm, reason: String) throws(TuningProblem) {
        var seen: Set<String> = []
        // The topic of events has an article once for each country it speaks of.
        let articles = alarm.reports.map(\.article).filter { seen.insert($0.id).inserted }
        guard !articles.isEmpty, articles.allSatisfy({ !$0.text.isEmpty }) else {
            throw TuningProblem(
                "tune.no-text",
                "the past does not have the text of the alert's articles, so there is nothing to test",
                help: "name by --from where they are, or leave out --with-test"
            )
        }
        let rules = alarm.rules.map { "      - \($0.id)  # \(YAMLText.oneLine($0.title))\n" }.joined()
        text = """
            # A false alarm that a filter holds back.
            tests:
              - name: \(YAMLText.scalar("Not an Alert: \(reason)"))
                rules:
            \(rules)    articles:
            \(articles.map(Self.article).joined())    expect: none

            """
    }

    private static func article(_ article: Article) -> String {
        let body = article.text.dropFirst(article.titleByteCount > 0 ? article.titleByteCount + 1 : 0)
        let keys: [(name: String, value: String?)] = [
            ("id", YAMLText.scalar(article.id)),
            ("source", article.source.map(YAMLText.scalar)),
            ("language", article.language.map(YAMLText.scalar)),
            ("at", article.publishedAt?.rfc3339),
            ("title", article.title.map(YAMLText.scalar)),
            ("text", body.isEmpty ? nil : YAMLText.block(String(decoding: body, as: UTF8.self), margin: 10)),
        ]
        let lines = keys.compactMap { key in key.value.map { "\(key.name): \($0)\n" } }
        return "      - " + lines.joined(separator: "        ")
    }
}
