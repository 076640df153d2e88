// SPDX-License-Identifier: Apache-2.0

import Alerting
import Extraction
public import SigmaRules

/// An alert that a test got.
public struct TestedAlert: Sendable {
    /// The rule that stands for it.
    public var rule: RuleMetadata
    /// What it says: of each aspect the values, each as one or several texts that mean the same.
    public var says: [AlertAspect: [[String]]]
    /// Id of the event it is about, where it is about one.
    var event: String?

    /// What it says of an aspect, each value once.
    public func texts(of aspect: AlertAspect) -> [String] { (says[aspect] ?? []).compactMap(\.first) }

    /// Whether it says something of an aspect.
    func says(_ value: String, of aspect: AlertAspect) -> Bool {
        let wanted = TextFolding.arabic(value)
        return (says[aspect] ?? []).contains { $0.contains { TextFolding.arabic($0) == wanted } }
    }
}

extension TestedAlert {
    /// As published.
    /// - Parameter rules: all rules and correlations by id.
    init?(_ alert: Alert, rules: [String: RuleMetadata]) {
        let document = alert.document
        guard let rule = rules[document.rule.id] else { return nil }
        self.init(rule: rule, says: [:])
        say(.level, [document.rule.level.rawValue])
        say(.kind, [alert.change.rawValue])
        say(.eventClass, [document.eventClass.rawValue])
        say(.status, [document.status.rawValue])
        say(.stage, [document.ceasefire?.stage.rawValue])
        say(.attackType, [document.health?.attackType.rawValue])
        say(.resources, document.health?.resources.map(\.rawValue) ?? [])
        say(.facility, [document.health?.facility])
        says[.place] = document.places.map { [$0.name, $0.nameArabic] + [$0.pcode].compactMap(\.self) }
        say(.country, Set(document.places.compactMap(\.country)).sorted())
        says[.actor] = document.parties.actors.map(TestedAlert.names)
        says[.target] = document.parties.targets.map(TestedAlert.names)
        say(.killed, [document.casualties?.killed.map(TestedAlert.text)])
        say(.injured, [document.casualties?.injured.map(TestedAlert.text)])
        say(.sources, [String(document.sources.count)])
        say(.article, [alert.article])
        says[.otherRules] = document.otherRules.map { [$0.title, $0.id] }
    }

    /// As an event that a test gives by its fields would lead to one.
    init(_ rule: RuleMetadata, _ record: SigmaRecord, fields: FieldTable, kind: Alert.Change = .raised) {
        self.init(rule: rule, says: [:])
        for aspect in AlertAspect.allCases {
            let columns = aspect.fields.compactMap { fields.id(of: $0) }.map { record[$0].map(\.text) }
            let count = columns.map(\.count).max() ?? 0
            let values = (0..<count).map { index in
                columns.compactMap { $0.indices.contains(index) ? $0[index] : nil }
            }
            if !values.isEmpty { says[aspect] = values }
        }
        say(.level, [rule.level.rawValue])
        say(.kind, [kind.rawValue])
    }

    private init(rule: RuleMetadata, says: [AlertAspect: [[String]]]) {
        self.rule = rule
        self.says = says
        event = nil
    }

    private mutating func say(_ aspect: AlertAspect, _ texts: [String?]) {
        let texts = texts.compactMap(\.self)
        if !texts.isEmpty { says[aspect] = texts.map { [$0] } }
    }

    private static func names(_ party: AlertDocument.Party) -> [String] {
        [party.name] + [party.nameArabic].compactMap(\.self)
    }

    private static func text(_ count: Event.Count) -> String {
        count.min == count.max ? "\(count.min)" : "\(count.min)-\(count.max)"
    }
}
