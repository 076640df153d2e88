// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

/// Turns the documents of a rule file into rules and reports everything that is wrong with them.
public enum RuleParser {
    /// Keys that tell the kinds of documents of Sigma 2.1 apart, other than detection rules.
    private static let otherKinds = ["correlation": "correlation rules", "filter": "filters"]

    /// Reads the detection rules of a file.
    /// - Returns: the rules that have no errors.
    public static func rules(in file: YAMLFile, reportingTo sink: DiagnosticSink) -> [DetectionRule] {
        if file.documents.isEmpty {
            sink.report(
                Diagnostic(
                    "rule.empty-file",
                    "the file holds no rule",
                    at: SourceLocation(file: file.source),
                    severity: .warning
                )
            )
        }
        return file.documents.compactMap { rule(from: $0, reportingTo: sink) }
    }

    /// Reads one document.
    /// - Returns: the rule, or `nil` when an error was reported.
    static func rule(from document: YAMLNode, reportingTo sink: DiagnosticSink) -> DetectionRule? {
        let problems = DiagnosticSink()
        defer { sink.report(problems.diagnostics) }
        guard let mapping = document.mapping else {
            problems.report(
                document.mismatch("a rule with the keys title, logsource and detection", code: "rule.wrong-type")
            )
            return nil
        }
        for (key, kind) in otherKinds.sorted(by: { $0.key < $1.key }) {
            guard let entry = mapping.entry(key) else { continue }
            problems.report(
                Diagnostic(
                    "rule.unsupported-document",
                    "\(kind) are not evaluated",
                    at: entry.key.location,
                    help: "move the document out of the rule directories"
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
        let reader = YAMLMappingReader(document, domain: "rule", into: problems)
        let metadata = MetadataReader(reader).read()
        let detection = reader.require("detection") ? reader.mapping("detection") : nil
        reader.finish(severity: .warning)
        guard let detection else { return nil }
        let (searches, conditions) = DetectionReader(detection).read()
        guard !problems.diagnostics.hasErrors, let metadata else { return nil }
        return DetectionRule(metadata: metadata, searches: searches, conditions: conditions)
    }
}
