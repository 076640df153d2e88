// SPDX-License-Identifier: Apache-2.0

import Alerting
import SigmaRules

/// What of an alert a test can ask about. Raw values are the keys of test files.
public enum AlertAspect: String, Sendable, CaseIterable {
    /// The rule's level.
    case level
    /// `raised`, `updated` or `closed`.
    case kind
    /// The event's class.
    case eventClass = "class"
    /// What the text says of the event.
    case status
    /// How far a ceasefire has come.
    case stage
    /// How health care was attacked.
    case attackType
    /// What of health care was attacked.
    case resources
    /// The facility as written.
    case facility
    /// A place by its English or Arabic name, or its P-code.
    case place
    /// ISO 3166-1 code.
    case country
    /// Who did or said it, by English or Arabic name.
    case actor
    /// Whom or what it was done to, by English or Arabic name.
    case target
    /// A figure, or two with a hyphen between.
    case killed
    /// A figure, or two with a hyphen between.
    case injured
    /// How many articles report it.
    case sources
    /// Id of the article that led to it.
    case article
    /// Rules that matched as well, by id or title.
    case otherRules

    /// The fields of an event it comes from, where a test shows rules events: each value has a text from each field.
    var fields: [String] {
        switch self {
        case .eventClass: ["event.class"]
        case .status: ["event.status"]
        case .stage: ["ceasefire.stage"]
        case .attackType: ["health.attackType"]
        case .resources: ["health.resources"]
        case .facility: ["health.facility"]
        case .place: ["place.name", "place.nameAr", "place.pcode"]
        case .country: ["place.country"]
        case .actor: ["actor.name", "actor.nameAr"]
        case .target: ["target.name", "target.nameAr"]
        case .killed: ["casualties.killed.max"]
        case .injured: ["casualties.injured.max"]
        case .article: ["article.id"]
        case .level, .kind, .sources, .otherRules: []
        }
    }

    /// The values it can have, where they are a fixed set.
    var possibleValues: [String] {
        switch self {
        case .level: SigmaLevel.allCases.map(\.rawValue)
        case .kind: Alert.Change.allCases.map(\.rawValue)
        default: fields.first.flatMap { EventFields.table.id(of: $0) }.map { EventFields.table[$0].values } ?? []
        }
    }
}
