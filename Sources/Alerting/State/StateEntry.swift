// SPDX-License-Identifier: Apache-2.0

import Digest
import Extraction
import JSONStream

/// One record of what is kept of incidents: an incident, which names its reports, or a report, which never changes.
///
/// So what a further report of an incident costs does not grow with the reports there are.
enum StateEntry: Sendable, Equatable {
    case incident(Incident, reports: [String])
    case report(IncidentReport)
    case folded(FoldedReport, incident: String)
}

extension IncidentReport {
    /// `rep-` and 24 hexadecimal digits: the key under which it is kept.
    var identifier: String { StateEntry.identifier("rep", [article] + key.parts) }
}

extension FoldedReport {
    /// `fold-` and 24 hexadecimal digits: the key under which it is kept.
    var identifier: String { StateEntry.identifier("fold", [article] + key.parts) }
}

extension StateEntry {
    fileprivate static func identifier(_ kind: String, _ parts: [String]) -> String {
        var digest = SHA256()
        for part in parts {
            digest.update("\(part.utf8.count):")
            digest.update(part)
        }
        return "\(kind)-" + digest.hex().prefix(24)
    }
}

extension StateEntry: JSONWritable {
    func write(to json: inout JSONWriter) {
        switch self {
        case .incident(let incident, let reports):
            json.object { json in
                json.field("incident", incident.identifier)
                json.field("revision", incident.revision)
                json.field("sequence", incident.sequence)
                json.field("touched", incident.touched)
                json.field("arrived", incident.arrived)
                if !incident.told.isEmpty {
                    json.object("told") { json in
                        for (aspect, number) in incident.told.sorted(by: { $0.key < $1.key }) {
                            json.field(aspect, number)
                        }
                    }
                }
                json.field("reports", reports)
                json.field("folded", incident.folded)
            }
        case .report(let report):
            json.object { json in json.field("report", report) }
        case .folded(let report, let incident):
            json.object { json in
                json.object("folded") { json in
                    json.field("article", report.article)
                    json.field("key", report.key)
                    json.field("incident", incident)
                }
            }
        }
    }

    init?(_ json: JSONValue) {
        if let report = json["report"] {
            guard let report = IncidentReport(report) else { return nil }
            self = .report(report)
        } else if let identifier = json.string("incident") {
            guard let revision = json.int("revision"), let sequence = json.int("sequence"),
                let reports = json.list("reports", \.string)
            else { return nil }
            var incident = Incident(identifier: identifier, sequence: Int(sequence))
            incident.revision = Int(revision)
            incident.touched = Int(json.int("touched") ?? sequence)
            incident.arrived = json.int("arrived")
            for aspect in IncidentAspect.allCases {
                if let number = json["told"]?[aspect.rawValue]?.int { incident.told[aspect.rawValue] = Int(number) }
            }
            incident.folded = json["folded"].flatMap(AlertDocument.init)
            self = .incident(incident, reports: reports)
        } else {
            guard let folded = json["folded"], let article = folded["article"]?.string,
                let key = folded["key"].flatMap(IncidentKey.init),
                let incident = folded["incident"]?.string
            else { return nil }
            self = .folded(FoldedReport(article: article, key: key), incident: incident)
        }
    }
}
