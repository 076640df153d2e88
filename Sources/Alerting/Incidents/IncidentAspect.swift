// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Extraction
import JSONStream
import SigmaRules

/// What of an incident may be worth a further alert when it changes.
public enum IncidentAspect: String, Sendable, CaseIterable {
    /// The gravest rule's level.
    case level
    /// The articles that report it, with the words and the figures of each.
    case sources
    /// How many of them speak for themselves.
    case independentSources = "independent_sources"
    /// The ranges of killed and injured.
    case casualties
    /// Where it happened.
    case places
    /// Who did it, and to whom.
    case parties
    /// What of health care was struck, and how sure that is.
    case health
    /// What the texts say of it: class, status, the stage of a ceasefire.
    case status
}

extension AlertDocument {
    /// A number for what it says of an aspect: the same for the same, in every process.
    func standing(of aspect: IncidentAspect) -> Int {
        let bytes = JSONWriter.bytes { json in
            json.object { json in
                switch aspect {
                case .level: json.field("level", rule.level.rawValue)
                case .sources:
                    json.field("sources", sources)
                    json.field("evidence", evidence)
                    json.field("time", time)
                case .independentSources: json.field("count", independentSources)
                case .casualties:
                    json.field("killed", casualties?.killed.map { [$0.min, $0.max] } ?? [])
                    json.field("injured", casualties?.injured.map { [$0.min, $0.max] } ?? [])
                case .places: json.field("places", places.map(IncidentKey.text).sorted())
                case .parties:
                    json.field("actors", parties.actors.map(\.name).sorted())
                    json.field("targets", parties.targets.map(\.name).sorted())
                case .health: json.field("health", health)
                case .status:
                    json.field("class", eventClass.rawValue)
                    json.field("status", status.rawValue)
                    json.field("stage", ceasefire?.stage.rawValue)
                }
            }
        }
        // 48 bits are read back exactly by whatever reads JSON numbers.
        return Int(truncatingIfNeeded: CodeHash.of(bytes) >> 16)
    }

    /// The same of all aspects, by their names.
    var standing: [String: Int] {
        Dictionary(uniqueKeysWithValues: IncidentAspect.allCases.map { ($0.rawValue, standing(of: $0)) })
    }
}
