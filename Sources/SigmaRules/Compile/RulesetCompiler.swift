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
    /// - Throws: everything that is wrong with any of them; no rule is used then.
    public func compile(paths: [String]) throws(Diagnostics) -> CompiledRuleset {
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
        return try compile(files, reportingTo: sink)
    }

    /// Compiles the rules of files that were read already.
    /// - Throws: everything that is wrong with any of them; no rule is used then.
    public func compile(_ files: [YAMLFile]) throws(Diagnostics) -> CompiledRuleset {
        try compile(files, reportingTo: DiagnosticSink())
    }

    private func compile(_ files: [YAMLFile], reportingTo sink: DiagnosticSink) throws(Diagnostics) -> CompiledRuleset {
        var compiled: [CompiledRule] = []
        var seen: [String: RuleMetadata] = [:]
        var digest = SHA256()
        let compiler = RuleCompiler(fields: fields, folding: folding, placeholders: placeholders, sink: sink)
        for file in files {
            digest.update("\(file.source.bytes.count)\n")
            digest.update(file.source.bytes)
            for rule in RuleParser.rules(in: file, reportingTo: sink) {
                reportIfKnown(rule.metadata, &seen, to: sink)
                guard isUsable(rule.metadata, reportingTo: sink), let rule = compiler.compile(rule) else { continue }
                compiled.append(rule)
            }
        }
        try sink.diagnostics.throwIfErrors()
        return CompiledRuleset(
            rules: compiled,
            digest: digest.hex(),
            warnings: sink.diagnostics,
            fields: fields
        )
    }

    private func reportIfKnown(_ rule: RuleMetadata, _ seen: inout [String: RuleMetadata], to sink: DiagnosticSink) {
        for (key, what) in [("id:\(rule.id)", "id"), (rule.name.map { "name:\($0)" } ?? "", "name")] where !key.isEmpty
        {
            guard let first = seen.updateValue(rule, forKey: key) else { continue }
            sink.report(
                Diagnostic(
                    "rule.duplicate-\(what)",
                    "two rules have the \(what) \"\(what == "id" ? rule.id : rule.name ?? "")\"",
                    at: what == "id" ? rule.idLocation ?? rule.location : rule.location,
                    help: what == "id"
                        ? "give one of them a new id; uuidgen makes one" : "give one of them another name",
                    notes: [Diagnostic.Note("the other one is \"\(first.title)\"", at: first.location)]
                )
            )
        }
    }

    private func isUsable(_ rule: RuleMetadata, reportingTo sink: DiagnosticSink) -> Bool {
        let slug: String
        let message: String
        if rule.status == .unsupported {
            (slug, message) = ("unsupported-status", "the rule says that it can't be used: it is left out")
        } else if !rule.logSource.applies(to: logSource) {
            (slug, message) = ("other-logsource", "the rule is for other records: it is left out")
        } else {
            return true
        }
        let expected = [
            ("product", logSource.product), ("category", logSource.category), ("service", logSource.service),
        ]
        .compactMap { part in part.1.map { "\(part.0): \($0)" } }
        .joined(separator: ", ")
        let help = slug == "other-logsource" ? "rules for these records have \"logsource: {\(expected)}\"" : nil
        sink.report(Diagnostic("rule.\(slug)", message, at: rule.location, severity: .warning, help: help))
        return false
    }
}
