// SPDX-License-Identifier: Apache-2.0

import Alerting
import Extraction
public import SigmaRules

/// What a filter holds back: events that all lines of one alternative apply to.
public struct FilterPattern: Sendable, Equatable {
    /// One line of a search.
    public struct Line: Sendable, Hashable {
        /// The field.
        public var field: String
        /// In the order written.
        public var modifiers: [String] = []
        /// One of them is enough, unless `all` is among the modifiers.
        public var values: [String]
    }

    /// How many values of one field are asked for at most.
    private static let mostValues = 12

    /// The alternatives.
    public var alternatives: [[Line]]

    /// What makes an alert up unless fields are named: narrow, so that little else is held back.
    public static let usualFields = [
        "event.status", "place.pcode", "health.facility", "ceasefire.stage", "actor.name", "event.evidence",
    ]

    /// The pattern of a false alarm.
    ///
    /// An alternative for each event behind it that was found in the past. Where none was found, what the alert itself
    /// says, which is wider: it tells its events' values together.
    /// - Parameters:
    ///   - fields: the fields to go by; `nil` for the usual ones, or none where there are words.
    ///   - words: what the article has to contain besides, wildcards included.
    /// - Throws: when a field is unknown, or the alert says nothing of any.
    public init(
        of alarm: FalseAlarm,
        fields: [String]?,
        words: [String],
        ruleset: CompiledRuleset
    ) throws(TuningProblem) {
        let names = fields ?? (words.isEmpty ? Self.usualFields : [])
        let ids = try names.map { (name) throws(TuningProblem) in try Self.id(of: name) }
        let place = fields == nil ? EventFields.table.id(of: "place.name") : nil
        let records = alarm.records(fields: Set(ids + (place.map { [$0] } ?? [])), ruleset: ruleset)
        let told =
            records.isEmpty
            ? [alarm.alert.values]
            : records.map { record in
                Dictionary(
                    uniqueKeysWithValues: (ids + (place.map { [$0] } ?? []))
                        .map { (EventFields.table[$0].name, record[$0].map(\.text)) }
                )
            }
        var alternatives: [[Line]] = []
        for values in told {
            let known = names.map { name in
                // Not every place has a code.
                name == "place.pcode" && fields == nil && values[name, default: []].isEmpty ? "place.name" : name
            }
            var lines = known.compactMap { name in
                Self.line(name, values[name] ?? [], needsAll: !records.isEmpty)
            }
            if !words.isEmpty {
                let modifiers = words.count > 1 ? ["contains", "all"] : ["contains"]
                lines.append(Line(field: "article.text", modifiers: modifiers, values: words))
            }
            if !lines.isEmpty, !alternatives.contains(lines) { alternatives.append(lines) }
        }
        guard !alternatives.isEmpty else {
            throw TuningProblem(
                "tune.no-value",
                "the alert says nothing of \(names.joined(separator: ", "))",
                help: "it has \(told.flatMap { $0.filter { !$0.value.isEmpty }.keys }.sorted().joined(separator: ", "))"
            )
        }
        self.alternatives = alternatives
    }

    private static func line(_ field: String, _ values: [String], needsAll: Bool) -> Line? {
        var distinct: [String] = []
        for value in values where !value.isEmpty && !distinct.contains(value) { distinct.append(value) }
        guard !distinct.isEmpty else { return nil }
        let escaped = distinct.prefix(needsAll ? mostValues : distinct.count).map(escaped)
        return Line(field: field, modifiers: needsAll && escaped.count > 1 ? ["all"] : [], values: escaped)
    }

    /// The value as a rule writes it: no wildcards.
    private static func escaped(_ value: String) -> String {
        String(value.flatMap { "\\*?".contains($0) ? ["\\", $0] : [$0] })
    }

    private static func id(of name: String) throws(TuningProblem) -> FieldTable.ID {
        guard let id = EventFields.table.id(of: name) else {
            throw TuningProblem(
                "tune.unknown-field",
                "there is no field \(name)",
                help: "'rasid rules fields' lists them"
            )
        }
        return id
    }
}

extension AlertDocument {
    /// What it says of the fields of its events, all of them together.
    fileprivate var values: [String: [String]] {
        func parties(_ family: String, _ parties: [Party]) -> [String: [String]] {
            [
                "\(family).name": parties.map(\.name), "\(family).nameAr": parties.compactMap(\.nameArabic),
                "\(family).type": parties.map(\.kind.rawValue), "\(family).country": parties.compactMap(\.country),
            ]
        }
        let own: [String: [String]] = [
            "event.class": [eventClass.rawValue],
            "event.evidence": evidence.map(\.span.text),
            "health.facility": health?.facility.map { [$0] } ?? [],
            "place.name": places.map(\.name), "place.nameAr": places.compactMap(\.nameArabic),
            "place.pcode": places.compactMap(\.pcode), "place.country": places.compactMap(\.country),
            "article.id": sources.map(\.article), "article.url": sources.compactMap(\.url),
            "article.source": sources.compactMap(\.source),
        ]
        return [
            parties("actor", self.parties.actors), parties("target", self.parties.targets),
            parties("addressee", self.parties.addressees),
        ]
        .reduce(own) { $0.merging($1) { first, _ in first } }
    }
}
