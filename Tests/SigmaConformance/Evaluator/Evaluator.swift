// SPDX-License-Identifier: Apache-2.0

import JSONStream
import SigmaRules
import SourceYAML

/// Answers one request; see `main.swift`.
enum Evaluator {
    static func answer(to line: String) -> String {
        guard let request = try? JSONDocument(parsing: line).root, let rules = request["rules"]?.string else {
            return #"{"errors": ["request"]}"#
        }
        let answer = JSONWriter.bytes { json in
            json.object { json in
                do {
                    let file = try YAMLFile(text: rules, name: "rules.yml")
                    if let fields = request["fields"] {
                        try evaluate(file, FieldTable(request: fields), request, into: &json)
                    } else {
                        parse(file, into: &json)
                    }
                } catch let problems as Diagnostics {
                    json.field("errors", problems.errors.map(\.code))
                } catch {
                    json.field("errors", ["unexpected"])
                }
            }
        }
        return String(decoding: answer, as: UTF8.self)
    }

    private static func parse(_ file: YAMLFile, into json: inout JSONObjectWriter) {
        let sink = DiagnosticSink()
        let documents = RuleParser.documents(in: file, reportingTo: sink)
        json.field("errors", sink.diagnostics.errors.map(\.code))
        json.field("warnings", sink.diagnostics.warnings.map(\.code))
        json.field("documents", documents.count)
    }

    private static func evaluate(
        _ file: YAMLFile,
        _ fields: FieldTable,
        _ request: JSONValue,
        into json: inout JSONObjectWriter
    ) throws {
        var placeholders = PlaceholderTable()
        for (name, values) in request["placeholders"]?.fields ?? [] {
            placeholders.values[name] = values.elements.compactMap(\.string)
        }
        let compiler = RulesetCompiler(
            fields: fields,
            logSource: LogSource(category: "test", product: "conformance"),
            placeholders: placeholders
        )
        let ruleset = try compiler.compile([file])
        let events = request["events"]?.elements ?? []
        let records = events.map { SigmaRecord(event: $0, fields: fields) }
        let matches = records.map { ruleset.matches($0) }
        json.field("errors", [String]())
        json.field("warnings", ruleset.warnings.all.map(\.code))
        json.field("documents", ruleset.rules.count + ruleset.correlations.count)
        json.field("matches", matches.map { $0.filter(\.raisesAlerts).map(\.rule.title) })
        guard let time = request["time"]?.string else { return }
        var tracker = CorrelationTracker<Int>(ruleset)
        let correlations = events.indices.map { index in
            tracker.add(
                matches[index],
                of: records[index],
                at: (events[index][time]?.int ?? 0) * 1000,
                identity: "\(index)",
                as: index
            )
        }
        json.field("correlations", correlations.map { $0.filter(\.raisesAlerts).map(\.rule.title) })
    }
}

extension FieldTable {
    /// Fields of a request by name and kind; all are searched by keywords.
    fileprivate init(request: JSONValue) {
        self.init(
            request.fields.map { name, kind in
                Field(
                    name,
                    kind.string.flatMap(Field.Kind.init) ?? .text,
                    isSearchedByKeywords: kind.string == Field.Kind.text.rawValue,
                    summary: name
                )
            }
        )
    }
}

extension SigmaRecord {
    /// An event of a request: lists are several values, null is none.
    fileprivate init(event: JSONValue, fields: FieldTable) {
        self.init(fields: fields)
        for (name, value) in event.fields {
            guard let field = fields.id(of: name) else { continue }
            for value in value.kind == .array ? value.elements : [value] {
                if let text = value.string {
                    append(.text(FoldedText(text, by: .unicode)), to: field)
                } else if let number = value.double {
                    append(.number(number), to: field)
                } else if let flag = value.bool {
                    append(.flag(flag), to: field)
                }
            }
        }
    }
}
