// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import SigmaRules

extension AlertDocument {
    /// How many pieces of evidence are kept; a later report's come first.
    static let mostEvidence = 20

    /// The document of an incident: what all its reports say together.
    ///
    /// The one under the gravest rule leads, the first of equals: class, status and reasons are its own. Figures become
    /// ranges, lists are joined, and the place that most reports name comes first.
    /// - Parameter reports: what each report says, earliest first; at least one.
    static func merged(_ reports: [AlertDocument]) -> AlertDocument? {
        guard let first = reports.first else { return nil }
        var document = reports.reduce(first) { $1.rule.level > $0.rule.level ? $1 : $0 }
        document.places = []
        document.parties = Parties()
        document.evidence = []
        document.sources = []
        for report in reports {
            document.note(report.rule)
            for rule in report.otherRules { document.note(rule) }
            document.parties.add(report.parties)
            document.casualties = Event.Casualties.merged(document.casualties, report.casualties)
            document.merge(health: report.health, ceasefire: report.ceasefire)
            document.confidence = max(document.confidence, report.confidence)
            document.evidence = Array((report.evidence + document.evidence).prefix(mostEvidence))
            document.sources += report.sources
            document.firstReported = earlier(document.firstReported, report.firstReported)
            document.lastReported = later(document.lastReported, report.lastReported)
        }
        if let place = consensus(reports.compactMap(\.places.first)) { document.add(place) }
        for report in reports {
            for place in report.places { document.add(place) }
        }
        return document
    }

    /// Writes the headlines anew.
    mutating func summarise() {
        headline = Headline(arabic: ArabicHeadline.text(of: self), english: EnglishHeadline.text(of: self))
    }

    /// Of the towns named, or else of all places, the one that most reports name; of equals the first.
    private static func consensus(_ places: [EventPlace]) -> EventPlace? {
        let towns = places.filter(\.precision.isTown)
        let candidates = towns.isEmpty ? places : towns
        var counts: [String: Int] = [:]
        for place in candidates { counts[IncidentKey.text(of: place), default: 0] += 1 }
        var best: (place: EventPlace, count: Int)?
        for place in candidates {
            let count = counts[IncidentKey.text(of: place)] ?? 0
            if count > best?.count ?? 0 { best = (place, count) }
        }
        return best?.place
    }

    // MARK: Parts

    /// Names a rule that matched beside the leading one.
    mutating func note(_ other: Rule) {
        guard other.id != rule.id, !otherRules.contains(where: { $0.id == other.id }) else { return }
        otherRules.append(other)
    }

    mutating func add(_ place: EventPlace) {
        guard !places.contains(where: { $0.isSamePlace(as: place) }) else { return }
        var place = place
        place.entity = nil  // ids of entities mean nothing outside their article
        places.append(place)
    }

    mutating func merge(health more: Event.Health?, ceasefire other: Event.Ceasefire?) {
        if let more { health = health?.merged(with: more) ?? more }
        if var own = ceasefire, let other {
            own.purpose = own.purpose ?? other.purpose
            own.duration = own.duration ?? other.duration
            ceasefire = own
        }
    }

    private static func earlier(_ a: PublicationTime?, _ b: PublicationTime?) -> PublicationTime? {
        guard let a, let b else { return a ?? b }
        return b.milliseconds < a.milliseconds ? b : a
    }

    private static func later(_ a: PublicationTime?, _ b: PublicationTime?) -> PublicationTime? {
        guard let a, let b else { return a ?? b }
        return b.milliseconds > a.milliseconds ? b : a
    }
}
