// SPDX-License-Identifier: Apache-2.0

import Alerting
import ArabicText
import Articles
import CommandTable
import Extraction
import KafkaClient
import Monitor

/// Incidents as the daemons keep them in their compacted topic, those that all options given are true of.
struct KeptIncidents {
    static let eventClass = ValueOption<EventClass>("class", value: "CLASS", "Only of this class of events")
    static let country = ValueOption<String>("country", value: "CODE", "Only in this country (ISO 3166: SY, SD, …)")
    static let place = ValueOption<String>("place", value: "NAME", "Only at places with this in a name or P-code")
    static let since = ValueOption<String>("since", value: "TIME", "Only reported since: 12h, 7d, or a date or time")
    static let until = ValueOption<String>("until", value: "TIME", "Only reported before: 1h, 2d, or a date or time")
    /// Rows for tables.
    static let options = [eventClass.spec, country.spec, place.spec, since.spec, until.spec] + KafkaTarget.options

    private let target: KafkaTarget
    private let console: Console
    private let eventClass: EventClass?
    private let country: String?
    private let place: String?
    private let times: Range<Int64>

    init(_ arguments: ParsedArguments, _ console: Console) throws {
        target = try KafkaTarget(arguments, console)
        self.console = console
        eventClass = arguments[Self.eventClass]
        country = arguments[Self.country]?.uppercased()
        place = arguments[Self.place].map { Normalizer.fold($0) }
        let command = arguments.command.path
        let first = try arguments[Self.since].map { try HistoryFeed.moment($0, command: command) } ?? .min
        let last = try arguments[Self.until].map { try HistoryFeed.moment($0, command: command) } ?? .max
        times = first..<max(first, last)
    }

    /// What the reports of each incident say together, by the time of the last report. Those that were merged into
    /// others are left out.
    func documents() async throws -> [AlertDocument] {
        var progress = ProgressLine(console)
        defer { progress.clear() }
        let topic = target.topic ?? target.settings.topics.incidents
        let archives = try await IncidentTopic(target.kafka, topic: topic, observer: target.observer(console))
            .archives { state in
                progress.share = state.share
                progress.advance()
            } onUnreadable: { record in
                console.error(
                    "\(topic)[\(record.partition.partition)]@\(record.offset) can't be read: it is of another version of Rasid",
                    code: "incident.unreadable"
                )
            }
        return archives.values.flatMap(\.snapshots).compactMap(\.document).filter(isWanted)
            .sorted {
                ($0.lastReported?.milliseconds ?? 0, $0.incident) < ($1.lastReported?.milliseconds ?? 0, $1.incident)
            }
    }

    private func isWanted(_ document: AlertDocument) -> Bool {
        guard eventClass.map({ $0 == document.eventClass }) ?? true,
            country.map({ code in document.places.contains { $0.country == code } }) ?? true,
            document.lastReported.map({ times.contains($0.milliseconds) }) ?? (times == .min ..< .max)
        else { return false }
        guard let place else { return true }
        return document.places.contains { told in
            [told.name, told.nameArabic, told.pcode, told.admin1].compactMap(\.self)
                .contains { Normalizer.fold($0).contains(place) }
        }
    }
}
