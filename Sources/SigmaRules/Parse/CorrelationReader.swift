// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Reads the correlation section.
struct CorrelationReader {
    /// How many rules a correlation may refer to.
    static let mostRules = 64

    private let reader: YAMLMappingReader

    init(_ reader: YAMLMappingReader) {
        self.reader = reader
    }

    /// The correlation, or `nil` where an error was reported.
    func read(_ metadata: RuleMetadata, generate: Bool?, fingerprint: String) -> CorrelationRule? {
        reader.require(
            "type",
            help: "one of \(CorrelationRule.Kind.allCases.map(\.rawValue).joined(separator: ", "))"
        )
        let kind = reader.choice("type", of: CorrelationRule.Kind.self)
        let rules = names("rules")
        if reader.require("rules", help: "list the ids or names of rules"), rules.isEmpty {
            reader.report(
                "empty-list",
                "the correlation refers to no rule",
                at: reader.node("rules")?.location
            )
        }
        if rules.count > CorrelationReader.mostRules {
            reader.report(
                "too-many-rules",
                "the correlation refers to more than \(CorrelationReader.mostRules) rules",
                at: reader.node("rules")?.location,
                help: "split it and join the parts in a further correlation"
            )
        }
        let timespan = timespan()
        let groupBy = names("group-by")
        let aliases = aliases()
        let ownGenerate = reader.bool("generate")
        let condition = condition(kind)
        reader.finish()
        guard let kind, let timespan, let condition, !rules.isEmpty else { return nil }
        return CorrelationRule(
            metadata: metadata,
            kind: kind,
            rules: rules,
            groupBy: groupBy,
            aliases: aliases,
            timespan: timespan,
            bounds: condition.bounds,
            fields: condition.fields,
            percentile: condition.percentile,
            generate: generate ?? ownGenerate ?? false,
            fingerprint: fingerprint
        )
    }

    /// A text or a list of texts that differ from each other.
    private func names(_ key: String, in reader: YAMLMappingReader? = nil) -> [RuleName] {
        let reader = reader ?? self.reader
        guard let node = reader.node(key), let texts = reader.strings(key) else { return [] }
        let members = node.sequence ?? [node]
        var seen: Set<String> = []
        return zip(texts, members).compactMap { text, member in
            if seen.insert(text).inserted { return RuleName(text: text, location: member.location) }
            reader.report(
                "duplicate-value",
                "\"\(text)\" is twice in \"\(key)\"",
                at: member.location,
                help: "remove one"
            )
            return nil
        }
    }

    // MARK: Time

    private static let units: [(letter: Character, seconds: Int64)] = [
        ("s", 1), ("m", 60), ("h", 3600), ("d", 86_400), ("w", 604_800),
    ]

    /// Milliseconds; at most ten years.
    private func timespan() -> Int64? {
        guard reader.require("timespan", help: "write a number and s, m, h, d or w, such as 90m") else {
            return nil
        }
        guard let node = reader.node("timespan"), let text = node.text else { return nil }
        let digits = text.dropLast()
        guard let unit = CorrelationReader.units.first(where: { $0.letter == text.last }),
            digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let count = Int64(digits), count > 0,
            count <= 315_360_000 / unit.seconds
        else {
            reader.report(
                "invalid-timespan",
                "\"\(text)\" is no time span",
                at: node.location,
                help: "write a number above 0 and s, m, h, d or w, such as 90m; at most ten years"
            )
            return nil
        }
        return count * unit.seconds * 1000
    }

    // MARK: Aliases

    private func aliases() -> [CorrelationRule.Alias] {
        guard let section = reader.mapping("aliases") else { return [] }
        return section.entries.map { entry in
            let inner = YAMLMappingReader(
                entry.value,
                domain: reader.domain,
                path: "\(section.path).\(entry.name)",
                into: reader.sink
            )
            let fields = inner.entries.compactMap { field -> (rule: RuleName, field: RuleName)? in
                guard let text = inner.string(field.name) else { return nil }
                return (
                    RuleName(text: field.name, location: field.key.location),
                    RuleName(text: text, location: field.value.location)
                )
            }
            return CorrelationRule.Alias(
                name: RuleName(text: entry.name, location: entry.key.location),
                fields: fields
            )
        }
    }

    // MARK: Condition

    private typealias Condition = (
        bounds: [CorrelationRule.Bound], fields: [RuleName], percentile: Double
    )

    /// - Parameter kind: `nil` where the type is wrong: then only what goes for all types is checked.
    private func condition(_ kind: CorrelationRule.Kind?) -> Condition? {
        guard kind?.isTemporal ?? true || reader.require("condition", help: "add \"condition: {gte: 2}\"") else {
            return nil
        }
        guard let node = reader.node("condition") else { return ([], [], 50) }
        guard node.mapping != nil else {
            reader.report(
                "wrong-type",
                "expected a mapping such as {gte: 2}, found \(node.summary)",
                at: node.location,
                help: "conditions of words are not part of Sigma 2.1's correlations"
            )
            return nil
        }
        guard let inner = reader.mapping("condition") else { return nil }
        let before = reader.sink.diagnostics.errors.count
        let bounds = Comparison.allCases.compactMap { comparison in
            inner.double(comparison.rawValue).map {
                CorrelationRule.Bound(comparison: comparison, value: $0)
            }
        }
        let fields = names("field", in: inner)
        let percentile = inner.double("percentile", in: 0...100)
        inner.finish()
        if bounds.isEmpty, !Comparison.allCases.contains(where: { inner.contains($0.rawValue) }) {
            inner.report(
                "missing-key",
                "the condition compares with nothing",
                at: node.location,
                help:
                    "add one of \(Comparison.allCases.map(\.rawValue).joined(separator: ", ")), such as gte: 2"
            )
        }
        if let kind { checkFields(fields, of: kind, in: inner) }
        if percentile != nil, let kind, kind != .valuePercentile {
            inner.report(
                "unused-key",
                "\"percentile\" goes with value_percentile",
                at: inner.keyNode("percentile")?.location
            )
        }
        return reader.sink.diagnostics.errors.count == before ? (bounds, fields, percentile ?? 50) : nil
    }

    private func checkFields(
        _ fields: [RuleName],
        of kind: CorrelationRule.Kind,
        in inner: YAMLMappingReader
    ) {
        if kind.wantsField, fields.isEmpty {
            inner.report(
                "missing-key",
                "\(kind.rawValue) needs the field whose values it is about",
                at: inner.keyNode("field")?.location,
                help: "add \"field: …\" to the condition"
            )
        } else if !kind.wantsField, let field = fields.first {
            inner.report(
                "unused-key",
                "\(kind.rawValue) is not about a field's values",
                at: field.location,
                help: "remove it"
            )
        } else if kind != .valueCount, fields.count > 1 {
            inner.report(
                "too-many-fields",
                "\(kind.rawValue) takes one field",
                at: fields[1].location,
                help: "remove it"
            )
        }
    }
}
