// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Reads the detection section: search identifiers and condition.
struct DetectionReader {
    private let reader: YAMLMappingReader
    private let otherKeys: Set<String>

    /// - Parameter otherKeys: keys beside `condition` that are no search identifiers.
    init(_ reader: YAMLMappingReader, besides otherKeys: Set<String> = []) {
        self.reader = reader
        self.otherKeys = otherKeys
    }

    /// What could be read; errors are in the reader's sink.
    func read() -> (searches: [Search], conditions: [ConditionExpression]) {
        var searches: [Search] = []
        var names: [String] = []
        for entry in reader.entries where entry.name != "condition" && !otherKeys.contains(entry.name) {
            if entry.name == "timeframe" {
                reader.report(
                    "timeframe",
                    "\"timeframe\" is no longer part of Sigma",
                    at: entry.key.location,
                    help: "write a correlation rule with \"timespan\""
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
                "the detection has no search identifier",
                at: reader.node.location
            )
        }
        let conditions = conditions(names: names)
        warnOfUnused(searches, conditions)
        return (searches, conditions)
    }

    private func checkName(_ entry: YAMLMapping.Entry) {
        let isWord = entry.name.unicodeScalars.allSatisfy {
            ConditionLexer.isPartOfWord($0) && $0 != "*"
        }
        if !isWord || entry.name.isEmpty
            || ["and", "or", "not", "of", "them", "1", "any", "all"].contains(entry.name)
        {
            reader.report(
                "invalid-selection-name",
                "\"\(entry.name)\" can't be the name of a search identifier",
                at: entry.key.location,
                help: "use letters, digits, _ and -, such as selection_place"
            )
        }
    }

    private func conditions(names: [String]) -> [ConditionExpression] {
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
                return try parser.parse()
            }
        }
    }

    private func warnOfUnused(_ searches: [Search], _ conditions: [ConditionExpression]) {
        guard !conditions.isEmpty else { return }
        for search in searches where !conditions.contains(where: { $0.uses(search.name) }) {
            reader.sink.report(
                Diagnostic(
                    "rule.unused-selection",
                    "no condition uses \"\(search.name)\"",
                    at: search.location,
                    severity: .warning,
                    help: "use it in the condition, or remove it"
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
