// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
public import JSONStream
import SigmaRules

extension BacktestOutcome: JSONWritable {
    /// The document of `rasid rules backtest --format json`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("articles", articles)
            json.field("events", events)
            json.field("days", days.count)
            json.object("ruleset") { json in
                json.field("before", "sha256:\(digestBefore)")
                json.field("after", "sha256:\(digestAfter)")
            }
            for change in Change.allCases { json.field(change.rawValue, count(change)) }
            json.array("rules") { json in
                for rule in rules { json.object { write(rule, to: &$0) } }
            }
            json.array("perDay") { json in
                for day in days {
                    json.object { json in
                        json.field("date", day.date.iso8601)
                        json.field("before", day.before)
                        json.field("after", day.after)
                    }
                }
            }
        }
    }

    private func write(_ rule: Rule, to json: inout JSONObjectWriter) {
        json.field("id", rule.metadata.id)
        json.field("title", rule.metadata.title)
        json.field("level", rule.metadata.level.rawValue)
        if !rule.isOld { json.field("new", true) }
        if !rule.isNew { json.field("gone", true) }
        json.object("alerts") { json in
            json.field("before", rule.before)
            json.field("after", rule.after)
        }
        json.object("incidents") { json in
            json.field("before", rule.incidentsBefore)
            json.field("after", rule.incidentsAfter)
        }
        json.object("alsoMatched") { json in
            json.field("before", rule.alsoBefore)
            json.field("after", rule.alsoAfter)
        }
        json.object("alertsPerDay") { json in
            json.field("before", perDay(rule.before))
            json.field("after", perDay(rule.after))
        }
        for change in Change.allCases { json.field(change.rawValue, rule.changes[change] ?? 0) }
        json.array("samples") { json in
            for sample in rule.samples {
                json.object { json in
                    json.field("change", sample.change.rawValue)
                    json.field("reason", sample.reason)
                    json.field("article", sample.article.id)
                    json.field("title", sample.article.title)
                    json.field("alert", sample.alert)
                    json.field("before", sample.before)
                }
            }
        }
    }
}
