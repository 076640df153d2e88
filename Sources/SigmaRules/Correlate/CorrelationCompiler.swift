// SPDX-License-Identifier: Apache-2.0

import Digest
import SourceYAML

/// Resolves parsed correlations against the rules and fields there are. Those that others refer to come first.
struct CorrelationCompiler {
    /// The rules, told which of them raise alerts.
    private(set) var rules: [CompiledRule]
    private let catalogue: RuleCatalogue
    private let ruleNumbers: [Int: Int]
    /// Rules that could not be compiled; why is told already.
    private let failed: Set<Int>
    private let fields: FieldTable
    private let sink: DiagnosticSink
    private var compiled: [CompiledCorrelation] = []
    private var numbers: [Int: Int] = [:]
    private var open: [Int] = []
    /// Documents that a correlation refers to, with whether it leaves them their own alerts.
    private var claims: [Int: (generates: Bool, by: RuleName)] = [:]

    init(
        catalogue: RuleCatalogue,
        rules: [CompiledRule],
        ruleNumbers: [Int: Int],
        failed: Set<Int>,
        fields: FieldTable,
        sink: DiagnosticSink
    ) {
        self.catalogue = catalogue
        self.rules = rules
        self.ruleNumbers = ruleNumbers
        self.failed = failed
        self.fields = fields
        self.sink = sink
    }

    /// All correlations of the catalogue.
    mutating func compile() -> [CompiledCorrelation] {
        for number in catalogue.documents.indices { _ = correlation(number) }
        for (number, claim) in claims {
            if let rule = ruleNumbers[number] {
                rules[rule].isCorrelated = true
                rules[rule].raisesAlerts = claim.generates
            }
            if let correlation = numbers[number] { compiled[correlation].raisesAlerts = claim.generates }
        }
        for (number, claim) in claims.sorted(by: { $0.key < $1.key }) where !claim.generates {
            warnIfFar(catalogue.documents[number].metadata, from: claim.by)
        }
        return compiled
    }

    /// The number a correlation is compiled under.
    private mutating func correlation(_ number: Int) -> Int? {
        if let known = numbers[number] { return known }
        guard case .correlation(let rule) = catalogue.documents[number],
            rule.metadata.status != .unsupported
        else {
            return nil
        }
        open.append(number)
        defer { open.removeLast() }
        let before = sink.diagnostics.errors.count
        let origins = rule.rules.compactMap { origin($0, of: rule) }
        checkAliases(rule)
        let sources = origins.map { source($0.origin, $0.number, of: rule) }
        guard sink.diagnostics.errors.count == before, origins.count == rule.rules.count else {
            return nil
        }
        var metadata = rule.metadata
        if !metadata.hasOwnLevel {
            metadata.level =
                origins.map { catalogue.documents[$0.number].metadata.level }.max() ?? metadata.level
        }
        var digest = SHA256()
        digest.update(rule.fingerprint)
        for origin in origins { digest.update(fingerprint(of: origin.origin)) }
        var bounds = rule.bounds
        if bounds.isEmpty {
            bounds = [CorrelationRule.Bound(comparison: .gte, value: Double(rule.rules.count))]
        }
        compiled.append(
            CompiledCorrelation(
                metadata: metadata,
                kind: rule.kind,
                timespan: rule.timespan,
                groupNames: rule.groupBy.map(\.text),
                bounds: bounds,
                percentile: rule.percentile,
                sources: sources,
                fingerprint: digest.hex()
            )
        )
        numbers[number] = compiled.count - 1
        return compiled.count - 1
    }

    private func fingerprint(of origin: CompiledCorrelation.Source.Origin) -> String {
        switch origin {
        case .rule(let rule): rules[rule].fingerprint
        case .correlation(let correlation): compiled[correlation].fingerprint
        }
    }

    // MARK: References

    private mutating func origin(
        _ reference: RuleName,
        of rule: CorrelationRule
    ) -> (origin: CompiledCorrelation.Source.Origin, number: Int)? {
        guard let number = catalogue.number(of: reference.text) else {
            // What is wrong with that document is told already.
            if catalogue.isBroken(reference.text) { return nil }
            report(
                "unknown-reference",
                "there is no rule \"\(reference.text)\"",
                at: reference.location,
                help: catalogue.suggestion(for: reference.text) ?? RuleCatalogue.naming
            )
            return nil
        }
        if open.contains(number) {
            report(
                "circular-correlation",
                "the correlation refers to itself through \"\(reference.text)\"",
                at: reference.location,
                help: "remove the reference"
            )
            return nil
        }
        let earlier = claims[number]
        claims[number] = (rule.generate || earlier?.generates ?? false, earlier?.by ?? reference)
        if case .detection = catalogue.documents[number] {
            if let index = ruleNumbers[number] { return (.rule(index), number) }
            if failed.contains(number) { return nil }
            report(
                "unusable-reference",
                "\"\(reference.text)\" is left out, so that the correlation can't refer to it",
                at: reference.location
            )
            return nil
        }
        return correlation(number).map { (.correlation($0), number) }
    }

    /// A rule that a correlation elsewhere silences is easily missed.
    private func warnIfFar(_ rule: RuleMetadata, from reference: RuleName) {
        guard rule.location.file.name != reference.location.file.name else { return }
        sink.report(
            Diagnostic(
                "rule.silenced",
                "\"\(rule.title)\" raises no alerts of its own any more: a correlation refers to it",
                at: reference.location,
                severity: .warning,
                help: "add \"generate: true\" to the correlation to have both",
                notes: [Diagnostic.Note("it is this rule", at: rule.location)]
            )
        )
    }

    // MARK: Fields

    private func source(
        _ origin: CompiledCorrelation.Source.Origin,
        _ number: Int,
        of rule: CorrelationRule
    ) -> CompiledCorrelation.Source {
        CompiledCorrelation.Source(
            origin: origin,
            group: rule.groupBy.compactMap { column($0, origin, number, of: rule) },
            values: rule.bounds.isEmpty
                ? [] : rule.fields.compactMap { column($0, origin, number, of: rule) }
        )
    }

    private func column(
        _ name: RuleName,
        _ origin: CompiledCorrelation.Source.Origin,
        _ number: Int,
        of rule: CorrelationRule
    ) -> CompiledCorrelation.Column? {
        var name = name
        if let alias = rule.aliases.first(where: { $0.name.text == name.text }) {
            guard
                let field = alias.fields.first(where: { catalogue.number(of: $0.rule.text) == number })?
                    .field
            else {
                let document = catalogue.documents[number].metadata
                report(
                    "incomplete-alias",
                    "the alias \"\(name.text)\" has no field for \"\(document.name ?? document.title)\"",
                    at: alias.name.location,
                    help: "add \"\(document.name ?? document.id): …\""
                )
                return nil
            }
            name = field
        }
        if case .correlation(let inner) = origin,
            let index = compiled[inner].groupNames.firstIndex(of: name.text)
        {
            return .group(index)
        }
        if let field = fields.id(of: name.text) { return .field(field) }
        fields.reportUnknown(name.text, at: name.location, to: sink)
        return nil
    }

    private func checkAliases(_ rule: CorrelationRule) {
        let referred = Set(rule.rules.compactMap { catalogue.number(of: $0.text) })
        for alias in rule.aliases {
            for (reference, _) in alias.fields {
                guard let number = catalogue.number(of: reference.text), referred.contains(number) else {
                    report(
                        "unknown-reference",
                        "the correlation refers to no rule \"\(reference.text)\"",
                        at: reference.location,
                        help: Suggestion.help(for: reference.text, among: rule.rules.map(\.text))
                    )
                    continue
                }
            }
            let used = rule.groupBy + rule.fields
            if !used.contains(where: { $0.text == alias.name.text }) {
                sink.report(
                    Diagnostic(
                        "rule.unused-alias",
                        "neither \"group-by\" nor \"field\" uses \"\(alias.name.text)\"",
                        at: alias.name.location,
                        severity: .warning,
                        help: "use it, or remove it"
                    )
                )
            }
        }
    }

    private func report(
        _ slug: String,
        _ message: String,
        at location: SourceLocation,
        help: String? = nil
    ) {
        sink.report(Diagnostic("rule.\(slug)", message, at: location, help: help))
    }
}
