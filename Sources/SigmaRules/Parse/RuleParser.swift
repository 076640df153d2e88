// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

/// Turns the documents of a rule file into rules and reports everything that is wrong with them.
public enum RuleParser {
    /// Reads the rules, correlations and filters of a file.
    /// - Returns: those that have no errors.
    public static func documents(in file: YAMLFile, reportingTo sink: DiagnosticSink) -> [RuleDocument] {
        read(file, reportingTo: sink).filter(\.isSound).compactMap(\.document)
    }

    /// Reads a file as far as it can be understood, so that what follows can tell of further problems in it.
    static func read(_ file: YAMLFile, reportingTo sink: DiagnosticSink) -> [ReadDocument] {
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
        return documents.compactMap { read($0, reportingTo: sink) }
    }

    /// Reads one document; `nil` where nothing of it could be understood.
    private static func read(_ node: YAMLNode, reportingTo sink: DiagnosticSink) -> ReadDocument? {
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
                    help: "write each rule as a whole document; lines of --- keep several apart in one file"
                )
            )
            return nil
        }
        let reader = YAMLMappingReader(node, domain: "rule", into: problems)
        let kind = kind(of: mapping)
        let metadata = MetadataReader(reader).read(kind)
        let document = read(kind, metadata, reader, fingerprint: node.fingerprint)
        return ReadDocument(
            metadata: metadata,
            document: document,
            isSound: document != nil && !problems.diagnostics.hasErrors
        )
    }

    private static func kind(of mapping: YAMLMapping) -> RuleDocument.Kind {
        if mapping.entry("correlation") != nil { return .correlation }
        return mapping.entry("filter") != nil && mapping.entry("detection") == nil
            ? .filter : .detection
    }

    private static func read(
        _ kind: RuleDocument.Kind,
        _ metadata: RuleMetadata,
        _ reader: YAMLMappingReader,
        fingerprint: String
    ) -> RuleDocument? {
        let section = reader.require(kind.rawValue) ? reader.mapping(kind.rawValue) : nil
        let generate = kind == .correlation ? reader.bool("generate") : nil
        reader.finish(severity: .warning)
        guard let section else { return nil }
        switch kind {
        case .detection:
            let (searches, conditions) = DetectionReader(section).read()
            return .detection(
                DetectionRule(
                    metadata: metadata,
                    searches: searches,
                    conditions: conditions,
                    fingerprint: fingerprint
                )
            )
        case .correlation:
            return CorrelationReader(section).read(metadata, generate: generate, fingerprint: fingerprint)
                .map(RuleDocument.correlation)
        case .filter:
            return FilterReader(section).read(metadata, fingerprint: fingerprint).map(RuleDocument.filter)
        }
    }
}

/// One document as far as it could be understood.
struct ReadDocument {
    var metadata: RuleMetadata
    /// What it does; `nil` where that is missing or makes no sense at all.
    var document: RuleDocument?
    /// Whether it has no errors.
    var isSound: Bool
}
