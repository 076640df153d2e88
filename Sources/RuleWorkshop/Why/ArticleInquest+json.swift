// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
public import JSONStream
public import SigmaRules
import SourceYAML

extension ArticleInquest {
    /// The document of `rasid rules why --format json`.
    /// - Parameters:
    ///   - most: how many rules of each event are written, the nearest to a match first.
    ///   - isShown: whether a rule is written.
    public func write(to json: inout JSONWriter, most: Int = .max, isShown: (RuleMetadata) -> Bool = { _ in true }) {
        json.object { json in
            json.field("article", extraction.article.id)
            json.field("title", extraction.article.title)
            json.field("language", extraction.language)
            json.array("events") { json in
                for finding in events {
                    json.object { json in
                        json.field("event", finding.event)
                        json.field("reasons", ifAny: finding.event.reasons)
                        json.array("rules") { json in
                            for ruling in finding.nearestFirst.filter({ isShown($0.rule.rule) }).prefix(most) {
                                json.object { write(ruling, to: &$0) }
                            }
                        }
                    }
                }
            }
            json.field("correlations", ifAny: correlations.filter { isShown($0.rule) })
            json.array("alerts") { json in
                for alert in alerts { json.element { alert.document.write(to: &$0) } }
            }
        }
    }

    private func write(_ ruling: EventRuling, to json: inout JSONObjectWriter) {
        let rule = ruling.rule
        rule.rule.writeIdentity(to: &json)
        switch rule.outcome {
        case .matches: json.field("outcome", "matches")
        case .misses: json.field("outcome", "misses")
        case .heldBack(let filter):
            json.field("outcome", "held-back")
            json.object("filter") { filter.writeIdentity(to: &$0) }
        }
        json.field("distance", rule.distance)
        switch consequence(of: ruling) {
        case .alert(let alert):
            json.object("alert") { json in
                json.field("incident", alert.document.incident)
                json.field("revision", alert.document.revision)
                json.field("change", alert.change.rawValue)
            }
        case .suppressed(let suppression):
            json.object("suppressed") { json in
                json.field("reason", suppression.reason.rawValue)
                json.field("incident", suppression.incident.isEmpty ? nil : suppression.incident)
            }
        case .correlated, nil: break
        }
        json.field("condition", JudgedNode(node: rule.condition, ruling: ruling))
        json.array("filters") { json in
            for filter in rule.filters {
                json.object { json in
                    filter.metadata.writeIdentity(to: &json)
                    json.field("passes", filter.condition.holds)
                    json.field("condition", JudgedNode(node: filter.condition, ruling: ruling))
                }
            }
        }
    }
}

extension RuleMetadata {
    /// `id`, `title`, `level` and where it stands.
    func writeIdentity(to json: inout JSONObjectWriter) {
        json.field("id", id)
        json.field("title", title)
        json.field("level", level.rawValue)
        json.field("location", location.description)
    }
}

/// A part of a condition with the words of the article behind it.
private struct JudgedNode: JSONWritable {
    let node: ExplainedNode
    let ruling: EventRuling

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("holds", node.holds)
            switch node.kind {
            case .all: json.field("kind", "all")
            case .any: json.field("kind", "any")
            case .not: json.field("kind", "not")
            case .search(let name):
                json.field("kind", "search")
                json.field("name", name)
            case .item(let item):
                json.field("kind", "item")
                write(item, to: &json)
            }
            json.field("selector", node.selector)
            json.field("location", node.location?.description)
            json.field("parts", ifAny: node.parts.map { JudgedNode(node: $0, ruling: ruling) })
        }
    }

    private func write(_ item: ExplainedItem, to json: inout JSONObjectWriter) {
        json.field("field", item.field)
        json.field("modifiers", ifAny: item.modifiers)
        json.array("wanted") { json in
            for wanted in item.wanted {
                json.object { json in
                    json.field("value", wanted.text)
                    json.field("holds", wanted.holds)
                }
            }
        }
        json.array("found") { json in
            for found in item.found {
                json.object { json in
                    json.field("value", found.text)
                    json.field("wanted", found.isWanted)
                }
            }
        }
        json.field("referenced", ifAny: item.referenced)
        json.field("words", ifAny: ruling.words(behind: item))
    }
}

extension CorrelationStanding: JSONWritable {
    /// What it wants, and of each group what it has.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            rule.writeIdentity(to: &json)
            json.field("type", kind.rawValue)
            json.field("seconds", timespan / 1000)
            json.array("condition") { json in
                for bound in bounds {
                    json.object { $0.field(bound.comparison.rawValue, bound.value) }
                }
            }
            json.array("groups") { json in
                for group in groups {
                    json.object { json in
                        json.object("values") { json in
                            for (name, value) in zip(groupNames, group.values) { json.field(name, value) }
                        }
                        json.field("number", group.number)
                        json.field("events", group.events)
                        json.field("holds", group.holds)
                    }
                }
            }
        }
    }
}
