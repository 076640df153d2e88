// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import SigmaRules
public import SourceYAML

/// Reads test files, and reports everything that is wrong with them.
///
///     tests:
///       - name: A hospital is struck
///         at: 2024-05-05T12:00:00Z
///         articles:
///           - text: استهدفت غارة جوية مستشفى في مدينة إدلب.
///         expect:
///           - rule: Attack on Health Care Reported
///             place: Idlib
public struct RuleTestReader {
    private static let domain = "test"

    private let fields = EventFields.table
    private let sink: DiagnosticSink

    /// - Parameter sink: where problems go.
    public init(reportingTo sink: DiagnosticSink) {
        self.sink = sink
    }

    /// The tests of a file that have no errors.
    public func tests(in file: YAMLFile) -> [RuleTest] {
        let tests = file.documents.filter { !$0.isNull }.flatMap(tests(in:))
        if tests.isEmpty, !sink.diagnostics.hasErrors {
            sink.report(
                Diagnostic(
                    "test.none",
                    "the file holds no test",
                    at: SourceLocation(file: file.source),
                    help: "a test file is a mapping with the key \"tests\""
                )
            )
        }
        return tests
    }

    private func tests(in document: YAMLNode) -> [RuleTest] {
        let reader = YAMLMappingReader(document, domain: Self.domain, into: sink)
        let rules = references(reader, "rules")
        reader.require("tests", help: "list the cases below it")
        let members = reader.sequence("tests") ?? []
        let tests = members.enumerated().compactMap { test(from: $1, rules: rules, id: "article-\($0 + 1)") }
        reader.finish()
        return tests
    }

    private func test(from node: YAMLNode, rules: [RuleReference]?, id: String) -> RuleTest? {
        let before = sink.diagnostics.errors.count
        let reader = YAMLMappingReader(node, domain: Self.domain, path: "tests", into: sink)
        reader.require("name", help: "say in a few words what the case is about")
        let name = reader.string("name") ?? ""
        let location = reader.node("name")?.location ?? node.location
        let own = references(reader, "rules")
        let clock = time(reader, "at")
        let input = input(reader, clock: clock, id: id)
        let expected = expected(reader)
        reader.finish()
        guard let input, sink.diagnostics.errors.count == before else { return nil }
        return RuleTest(name: name, location: location, input: input, expected: expected, rules: own ?? rules)
    }

    // MARK: What comes in

    private func input(_ reader: YAMLMappingReader, clock: PublicationTime?, id: String) -> RuleTest.Input? {
        let (articles, events) = (reader.node("articles"), reader.node("events"))
        guard (articles == nil) != (events == nil) else {
            let message =
                articles == nil ? "the test has neither articles nor events" : "the test has both articles and events"
            reader.report("no-input", message, at: reader.node.location, help: "give it one of the two")
            return nil
        }
        if articles != nil {
            let members = reader.sequence("articles") ?? []
            return .articles(
                members.enumerated().map { index, node in
                    article(node, clock: clock, id: members.count == 1 ? id : "\(id).\(index + 1)")
                }
            )
        }
        return .events((reader.sequence("events") ?? []).map { event($0, clock: clock) })
    }

    private func article(
        _ node: YAMLNode,
        clock: PublicationTime?,
        id: String
    ) -> (article: Article, arrival: PublicationTime?) {
        let reader = YAMLMappingReader(node, domain: Self.domain, path: "articles", into: sink)
        let arrival = time(reader, "at") ?? clock
        let published = reader.node("publishedAt")?.text == "unknown" ? nil : time(reader, "publishedAt") ?? arrival
        let (title, text) = (reader.string("title"), reader.string("text"))
        if title == nil, text == nil { reader.require("text", help: "give the article a text, a title or both") }
        let article = Article(
            id: reader.string("id") ?? id,
            url: reader.string("url"),
            title: title,
            body: text,
            source: reader.string("source"),
            language: reader.string("language"),
            publishedAt: published
        )
        reader.finish()
        return (article, arrival ?? published)
    }

    /// Where a test gives no time.
    private static let someTime = PublicationTime(milliseconds: 1_704_067_200_000)

    private func event(_ node: YAMLNode, clock: PublicationTime?) -> (record: SigmaRecord, time: PublicationTime) {
        let reader = YAMLMappingReader(node, domain: Self.domain, path: "events", into: sink)
        let time = time(reader, "at") ?? clock ?? Self.someTime
        var record = SigmaRecord(fields: fields)
        for entry in reader.entries where entry.name != "at" {
            guard let field = fields.id(of: entry.name) else {
                reportUnknownField(entry)
                continue
            }
            for member in entry.value.sequence ?? [entry.value] {
                if let value = value(member, of: fields[field]) { record.append(value, to: field) }
            }
        }
        return (record, time)
    }

    private func reportUnknownField(_ entry: YAMLMapping.Entry) {
        let names = fields.fields.map(\.name)
        let family = names.filter { $0.hasPrefix(entry.name.prefix { $0 != "." } + ".") }
        sink.report(
            Diagnostic(
                "test.unknown-field",
                "there is no field \"\(entry.name)\"",
                at: entry.key.location,
                help: Suggestion.help(for: entry.name, among: names)
                    ?? "there are \((family.isEmpty ? names : family).joined(separator: ", "))"
            )
        )
    }

    private func value(_ node: YAMLNode, of field: FieldTable.Field) -> FieldValue? {
        do throws(Diagnostic) {
            switch field.kind {
            case .number: return .number(try node.double)
            case .flag: return .flag(try node.bool)
            case .text:
                guard let text = node.text else { throw node.mismatch("a text", code: "test.wrong-type") }
                if !field.values.isEmpty, !field.values.contains(text) {
                    throw Diagnostic(
                        "test.unknown-value",
                        "\"\(field.name)\" never has the value \"\(text)\"",
                        at: node.location,
                        help: Suggestion.help(for: text, among: field.values)
                            ?? "it has \(field.values.joined(separator: ", "))"
                    )
                }
                return .text(FoldedText(text, by: .arabic))
            }
        } catch {
            var diagnostic = error
            if diagnostic.code == "yaml.wrong-type" { diagnostic.code = "test.wrong-type" }
            sink.report(diagnostic)
            return nil
        }
    }

    // MARK: What is expected

    private func expected(_ reader: YAMLMappingReader) -> [ExpectedAlert] {
        reader.require("expect", help: "list the alerts, or write \"expect: none\"")
        guard let node = reader.node("expect"), node.text != "none" else { return [] }
        guard let members = node.sequence else {
            sink.report(
                node.mismatch(
                    "a list of alerts, or \"none\"",
                    code: "test.wrong-type",
                    help: "put \"- \" before the alert"
                )
            )
            return []
        }
        return members.compactMap(alert)
    }

    private func alert(_ node: YAMLNode) -> ExpectedAlert? {
        let reader = YAMLMappingReader(node, domain: Self.domain, path: "expect", into: sink)
        reader.require("rule", help: "name the rule by its title, name or id")
        let rule = reader.node("rule").map { RuleReference(text: $0.text ?? "", location: $0.location) }
        let demands = AlertAspect.allCases.compactMap { aspect -> ExpectedAlert.Demand? in
            guard let node = reader.node(aspect.rawValue) else { return nil }
            let values = (node.sequence ?? [node]).compactMap(\.text)
            check(values, of: aspect, at: node)
            return ExpectedAlert.Demand(aspect: aspect, values: values, location: node.location)
        }
        reader.finish()
        return rule.map { ExpectedAlert(rule: $0, demands: demands) }
    }

    /// Reports values that no alert can have.
    private func check(_ values: [String], of aspect: AlertAspect, at node: YAMLNode) {
        let possible = aspect.possibleValues
        for value in values where !possible.isEmpty && !possible.contains(value) {
            sink.report(
                Diagnostic(
                    "test.unknown-value",
                    "\"\(value)\" is no \(aspect.rawValue) an alert can have",
                    at: node.location,
                    help: Suggestion.help(for: value, among: possible) ?? "it is \(possible.joined(separator: ", "))"
                )
            )
        }
    }

    // MARK: Parts

    private func references(_ reader: YAMLMappingReader, _ key: String) -> [RuleReference]? {
        guard let node = reader.node(key) else { return nil }
        return (node.sequence ?? [node]).compactMap { member in
            member.text.map { RuleReference(text: $0, location: member.location) }
        }
    }

    private func time(_ reader: YAMLMappingReader, _ key: String) -> PublicationTime? {
        guard let node = reader.node(key) else { return nil }
        if let time = node.text.flatMap({ PublicationTime($0) }) { return time }
        reader.report(
            "wrong-type",
            "\"\(key)\" is no time: \(node.summary)",
            at: node.location,
            help: "write 2024-05-05T12:00:00Z or 2024-05-05"
        )
        return nil
    }
}
