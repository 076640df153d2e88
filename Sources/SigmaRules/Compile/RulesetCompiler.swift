// SPDX-License-Identifier: Apache-2.0

import Digest
public import SourceYAML

/// Builds rulesets from files.
public struct RulesetCompiler: Sendable {
    private let fields: FieldTable
    private let logSource: LogSource
    private let folding: TextFolding
    private let placeholders: PlaceholderTable

    /// - Parameters:
    ///   - fields: the fields that records have.
    ///   - logSource: what the records are; rules for other ones are left out with a warning.
    ///   - folding: how texts are made alike, the same as the records were filled in with.
    ///   - placeholders: what `%name%` stands for in values with `expand`.
    public init(
        fields: FieldTable,
        logSource: LogSource,
        folding: TextFolding = .unicode,
        placeholders: PlaceholderTable = PlaceholderTable()
    ) {
        self.fields = fields
        self.logSource = logSource
        self.folding = folding
        self.placeholders = placeholders
    }

    /// Reads and compiles the rules of files and of directories with all below them.
    /// - Parameter others: files that were read already, behind the others.
    /// - Throws: everything that is wrong with any of them; no rule is used then.
    public func compile(paths: [String], adding others: [YAMLFile] = []) throws(Diagnostics) -> CompiledRuleset {
        let sink = DiagnosticSink()
        var files: [YAMLFile] = []
        for path in paths {
            for file in sink.attempt({ () throws(Diagnostic) in try RuleFiles.paths(at: path) }) ?? [] {
                do {
                    files.append(try YAMLFile(path: file))
                } catch {
                    sink.report(error)
                }
            }
        }
        return try compile(files + others, reportingTo: sink)
    }

    /// Compiles the rules of files that were read already.
    /// - Throws: everything that is wrong with any of them; no rule is used then.
    public func compile(_ files: [YAMLFile]) throws(Diagnostics) -> CompiledRuleset {
        try compile(files, reportingTo: DiagnosticSink())
    }

    private func compile(_ files: [YAMLFile], reportingTo sink: DiagnosticSink) throws(Diagnostics)
        -> CompiledRuleset
    {
        var digest = SHA256()
        var catalogue = RuleCatalogue(reportingTo: sink)
        for file in files {
            digest.update("\(file.source.bytes.count)\n")
            digest.update(file.source.bytes)
            for document in RuleParser.read(file, reportingTo: sink) { catalogue.add(document) }
        }
        let compiler = RuleCompiler(
            fields: fields,
            folding: folding,
            placeholders: placeholders,
            sink: sink
        )
        let filters = filters(in: catalogue, checkedBy: compiler, reportingTo: sink)
        var rules: [CompiledRule] = []
        var ruleNumbers: [Int: Int] = [:]
        var failed: Set<Int> = []
        for (number, document) in catalogue.documents.enumerated() {
            guard case .detection(let rule) = document, isUsable(rule.metadata, reportingTo: sink) else { continue }
            guard let compiled = compiler.compile(rule, filters: filters[number] ?? []) else {
                failed.insert(number)
                continue
            }
            ruleNumbers[number] = rules.count
            rules.append(compiled)
        }
        // Correlations are looked at whatever is wrong with the rules, so that all problems are told at once.
        var correlationCompiler = CorrelationCompiler(
            catalogue: catalogue,
            rules: rules,
            ruleNumbers: ruleNumbers,
            failed: failed,
            fields: fields,
            sink: sink
        )
        let correlations = correlationCompiler.compile()
        try sink.diagnostics.throwIfErrors()
        return CompiledRuleset(
            rules: correlationCompiler.rules,
            correlations: correlations,
            digest: digest.hex(),
            warnings: sink.diagnostics,
            fields: fields,
            folding: folding
        )
    }

    /// For each rule by its number the filters it must pass.
    private func filters(
        in catalogue: RuleCatalogue,
        checkedBy compiler: RuleCompiler,
        reportingTo sink: DiagnosticSink
    ) -> [Int: [FilterRule]] {
        var filters: [Int: [FilterRule]] = [:]
        for document in catalogue.documents {
            guard case .filter(let filter) = document, isUsable(filter.metadata, reportingTo: sink) else {
                continue
            }
            compiler.check(filter)
            guard let references = filter.rules else {
                for (number, document) in catalogue.documents.enumerated() {
                    guard case .detection(let rule) = document,
                        filter.metadata.logSource.applies(to: rule.metadata.logSource)
                    else { continue }
                    filters[number, default: []].append(filter)
                }
                continue
            }
            for reference in references {
                let number = catalogue.number(of: reference.text)
                if number == nil, catalogue.isBroken(reference.text) { continue }
                if let number, case .detection(let rule) = catalogue.documents[number],
                    filter.metadata.logSource.applies(to: rule.metadata.logSource)
                {
                    filters[number, default: []].append(filter)
                    continue
                }
                sink.report(
                    Diagnostic(
                        "rule.idle-filter",
                        number == nil
                            ? "the filter does nothing: there is no rule \"\(reference.text)\""
                            : "the filter does nothing to \"\(reference.text)\": it is for detection rules of its "
                                + "log source",
                        at: reference.location,
                        severity: .warning,
                        help: number == nil ? catalogue.suggestion(for: reference.text) ?? RuleCatalogue.naming : nil
                    )
                )
            }
        }
        return filters
    }

    private func isUsable(_ rule: RuleMetadata, reportingTo sink: DiagnosticSink) -> Bool {
        let slug: String
        let message: String
        if rule.status == .unsupported {
            (slug, message) = (
                "unsupported-status", "the rule says that it can't be used: it is left out"
            )
        } else if !rule.logSource.applies(to: logSource) {
            (slug, message) = ("other-logsource", "the rule is for other records: it is left out")
        } else {
            return true
        }
        let expected = [
            ("product", logSource.product), ("category", logSource.category),
            ("service", logSource.service),
        ]
        .compactMap { part in part.1.map { "\(part.0): \($0)" } }
        .joined(separator: ", ")
        let help =
            slug == "other-logsource" ? "rules for these records have \"logsource: {\(expected)}\"" : nil
        sink.report(
            Diagnostic("rule.\(slug)", message, at: rule.location, severity: .warning, help: help)
        )
        return false
    }
}
