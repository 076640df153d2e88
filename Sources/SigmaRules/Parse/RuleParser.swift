// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

/// Turns the documents of a rule file into rules and reports everything that is wrong with them.
public enum RuleParser {
    /// Reads the rules, correlations and filters of a file.
    /// - Returns: those that have no errors.
    public static func documents(in file: YAMLFile, reportingTo sink: DiagnosticSink)
        -> [RuleDocument]
    {
        let documents = file.documents.filter { !$0.isNull }
        if documents.isEmpty {
            sink.report(
                Diagnostic(
                    "rule.empty-file",
                    "the file holds no rule",
                    at: SourceLocation(file: file.source),
                    severity: .warning
                )
            )
        }
        return documents.compactMap { document(from: $0, reportingTo: sink) }
    }

    /// Reads one document.
    /// - Returns: the rule, or `nil` when an error was reported.
    static func document(from node: YAMLNode, reportingTo sink: DiagnosticSink) -> RuleDocument? {
        let problems = DiagnosticSink()
        defer { sink.report(problems.diagnostics) }
        guard let mapping = node.mapping else {
            problems.report(
                node.mismatch(
                    "a rule with the keys title, logsource and detection",
                    code: "rule.wrong-type"
                )
            )
            return nil
        }
        if let entry = mapping.entry("action") {
            problems.report(
                Diagnostic(
                    "rule.unsupported-document",
                    "collections with \"action\" are no longer part of Sigma",
                    at: entry.key.location,
                    help: "write each rule as a whole document"
                )
            )
            return nil
        }
        let reader = YAMLMappingReader(node, domain: "rule", into: problems)
        let document = read(kind(of: mapping), reader, fingerprint: node.fingerprint)
        return problems.diagnostics.hasErrors ? nil : document
    }

    private static func kind(of mapping: YAMLMapping) -> RuleDocument.Kind {
        if mapping.entry("correlation") != nil { return .correlation }
        return mapping.entry("filter") != nil && mapping.entry("detection") == nil
            ? .filter : .detection
    }

    private static func read(
        _ kind: RuleDocument.Kind,
        _ reader: YAMLMappingReader,
        fingerprint: String
    ) -> RuleDocument? {
        let metadata = MetadataReader(reader).read(kind)
        let section = reader.require(kind.rawValue) ? reader.mapping(kind.rawValue) : nil
        let generate = kind == .correlation ? reader.bool("generate") : nil
        reader.finish(severity: .warning)
        guard let section else { return nil }
        switch kind {
        case .detection:
            let (searches, conditions) = DetectionReader(section).read()
            return metadata.map {
                .detection(
                    DetectionRule(
                        metadata: $0,
                        searches: searches,
                        conditions: conditions,
                        fingerprint: fingerprint
                    )
                )
            }
        case .correlation:
            return CorrelationReader(section).read(metadata, generate: generate, fingerprint: fingerprint)
                .map(RuleDocument.correlation)
        case .filter:
            return FilterReader(section).read(metadata, fingerprint: fingerprint).map(RuleDocument.filter)
        }
    }
}
