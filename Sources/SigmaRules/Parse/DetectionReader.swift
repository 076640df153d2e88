// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Reads the detection section: selections (Sigma's "search identifiers") and condition.
struct DetectionReader {
    private let reader: YAMLMappingReader
    private let otherKeys: Set<String>

    /// - Parameter otherKeys: keys beside `condition` that are no selections.
    init(_ reader: YAMLMappingReader, besides otherKeys: Set<String> = []) {
        self.reader = reader
        self.otherKeys = otherKeys
    }

    /// What could be read; errors are in the reader's sink.
    func read() -> (searches: [Search], conditions: [(expression: ConditionExpression, location: SourceLocation)]) {
        var searches: [Search] = []
        var names: [String] = []
        for entry in reader.entries where entry.name != "condition" && !otherKeys.contains(entry.name) {
            if entry.name == "timeframe" {
                reader.report(
                    "timeframe",
                    "\"timeframe\" is no longer part of Sigma",
                    at: entry.key.location,
                    help:
                        "remove it; to count matches within a time, write a second rule with \"correlation\" and "
                        + "\"timespan\""
                )
                continue
            }
            names.append(entry.name)
            checkName(entry)
            let itemReader = DetectionItemReader(sink: reader.sink)
            guard let expression = itemReader.expression(from: entry.value) else { continue }
            searches.append(
                Search(name: entry.name, location: entry.key.location, expression: expression)
            )
        }
        if names.isEmpty {
            reader.report(
                "no-selection",
                "there is no selection: nothing says what to look for",
                at: reader.node.location,
                help: "add one beside the condition, such as \"selection: {event.class: attack}\""
            )
        }
        let conditions = conditions(names: names)
        warnOfUnused(searches, conditions)
        return (searches, conditions)
    }

    /// Words of conditions can't be names; names with other characters can be meant by patterns only.
    private func checkName(_ entry: YAMLMapping.Entry) {
        let isWord = entry.name.unicodeScalars.allSatisfy { ConditionLexer.isPartOfWord($0) && $0 != "*" }
        let isTaken = ["and", "or", "not", "of", "them", "1", "any", "all"].contains(entry.name)
        guard !isWord || isTaken || entry.name.isEmpty else { return }
        let isUsable = !isTaken && !entry.name.isEmpty && !entry.name.contains("*")
        let pattern = entry.name.unicodeScalars.prefix { ConditionLexer.isPartOfWord($0) && $0 != "*" }
        reader.sink.report(
            Diagnostic(
                "rule.invalid-selection-name",
                isUsable
                    ? "a condition can't name the selection \"\(entry.name)\", only mean it by a pattern"
                        + (pattern.isEmpty ? "" : " such as \"1 of \(String(pattern))*\"")
                    : "\"\(entry.name)\" can't be the name of a selection",
                at: entry.key.location,
                severity: isUsable ? .warning : .error,
                help: "use letters, digits, _ and -, such as selection_place"
            )
        )
    }

    private func conditions(
        names: [String]
    ) -> [(expression: ConditionExpression, location: SourceLocation)] {
        guard reader.require("condition", help: names.first.map { "add \"condition: \($0)\"" }),
            let value = reader.node("condition")
        else { return [] }
        let nodes = value.sequence ?? [value]
        if nodes.isEmpty {
            reader.report("condition-syntax", "the list of conditions is empty", at: value.location)
        }
        return nodes.compactMap { node in
            reader.sink.attempt { () throws(Diagnostic) in
                guard node.text != nil else { throw node.mismatch("a condition", code: "rule.wrong-type") }
                var parser = ConditionParser(node, names: names)
                return (try parser.parse(), node.location)
            }
        }
    }

    private func warnOfUnused(
        _ searches: [Search],
        _ conditions: [(expression: ConditionExpression, location: SourceLocation)]
    ) {
        guard !conditions.isEmpty else { return }
        for search in searches where !conditions.contains(where: { $0.expression.uses(search.name) }) {
            reader.sink.report(
                Diagnostic(
                    "rule.unused-selection",
                    "the condition does not use \"\(search.name)\"",
                    at: search.location,
                    severity: .warning,
                    help: "add it to the condition, or remove it"
                )
            )
        }
    }
}

extension ConditionExpression {
    /// Whether a search identifier is in it.
    func uses(_ name: String) -> Bool {
        switch self {
        case .and(let operands), .or(let operands): operands.contains { $0.uses(name) }
        case .not(let operand): operand.uses(name)
        case .search(let own, _): own == name
        case .selector(_, let pattern, _): covers(pattern, name)
        }
    }
}
