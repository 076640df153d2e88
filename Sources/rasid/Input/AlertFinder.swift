// SPDX-License-Identifier: Apache-2.0

import Alerting
import FoundationEssentials
import JSONStream
import KafkaClient
import Monitor

/// Finds one alert: in a file, in a topic of alerts, or by nothing but its id.
struct AlertFinder {
    /// What an operand means.
    enum Finding {
        /// The alert, its latest revision.
        case alert(AlertDocument)
        /// The id of an incident, which has to be looked for in the past.
        case incident(String)
    }

    let settings: RasidConfiguration

    /// - Parameters:
    ///   - operand: a file of alerts, or the id of an incident or of an alert.
    ///   - source: where alerts are looked for by id: `topic:NAME`, `topic:NAME@HOST:PORT,…` or a file.
    func find(_ operand: String, in source: String?) async throws -> Finding {
        if let source {
            let alerts: [Candidate]
            if case .topic(let name, let brokers) = HistoryFeed.topic(source) {
                alerts = try await candidates(topic: name, brokers)
            } else {
                alerts = try candidates(file: source)
            }
            let found = alerts.filter { [$0.id, $0.document.incident].contains(operand) }
            guard let alert = Self.latest(found) else {
                throw Failure(.problems, "tune.no-alert", "\(source) has no alert \(operand)")
            }
            return .alert(alert)
        }
        guard operand == "-" || FileManager.default.fileExists(atPath: operand) else { return .incident(operand) }
        let alerts = try candidates(file: operand)
        let incidents = Set(alerts.map(\.document.incident)).sorted()
        guard let alert = Self.latest(alerts) else {
            throw Failure(
                .problems,
                "tune.no-alert",
                "\(operand) holds no alert",
                help: "'rasid alerts --format json' and 'rasid scan --format jsonl' print alerts"
            )
        }
        guard incidents.count == 1 else {
            throw Failure(
                .problems,
                "tune.many-alerts",
                "\(operand) holds alerts of \(incidents.count) incidents",
                help: "name one: rasid rules tune \(incidents[0]) --alerts \(operand) …"
            )
        }
        return .alert(alert)
    }

    private struct Candidate {
        var id: String?
        var document: AlertDocument
    }

    private static func latest(_ candidates: [Candidate]) -> AlertDocument? {
        // The last alert of an incident may only say that it is closed.
        let open = candidates.filter { $0.document.closing == nil }
        return (open.isEmpty ? candidates : open).max { $0.document.revision < $1.document.revision }?.document
    }

    private func candidates(file path: String) throws -> [Candidate] {
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path == "-" ? "/dev/stdin" : path)))
        } catch {
            throw Failure(.problems, "file.unreadable", "\(path) can't be read: \(error)")
        }
        if let whole = try? JSONDocument(parsing: bytes) {
            return Self.candidate(whole.root, id: nil).map { [$0] } ?? []
        }
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            (try? JSONDocument(parsing: Array(line))).flatMap { Self.candidate($0.root, id: nil) }
        }
    }

    private func candidates(topic: String, _ brokers: String?) async throws -> [Candidate] {
        let properties = brokers.map { [KafkaProperty("bootstrap.servers", $0)] } ?? []
        let reader = try KafkaReader(
            settings.kafka.adding(properties),
            topic: topic,
            from: .beginning,
            stopsAtEnd: true
        )
        var candidates: [Candidate] = []
        while let records = try await reader.next() {
            candidates += records.compactMap { record in
                guard let value = record.value, let document = try? JSONDocument(parsing: value) else { return nil }
                return Self.candidate(document.root, id: record.headers.last(named: "ce_id")?.text)
            }
        }
        await reader.close()
        return candidates
    }

    /// An alert's data, or a CloudEvent in structured mode around it.
    private static func candidate(_ json: JSONValue, id: String?) -> Candidate? {
        let event = json["specversion"] == nil ? nil : json
        return AlertDocument(event?["data"] ?? json).map { Candidate(id: event?["id"]?.string ?? id, document: $0) }
    }
}
