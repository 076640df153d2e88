// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Reads what a selection stands for: maps, lists of maps, keywords. What is wrong is reported and left out.
struct DetectionItemReader {
    let sink: DiagnosticSink

    /// A map holds when all its items do, a list when one member does; scalars are keywords.
    func expression(from node: YAMLNode) -> SearchExpression? {
        switch node.content {
        case .mapping(let mapping):
            return map(mapping, at: node)
        case .sequence(let members):
            if members.isEmpty {
                report("empty-list", "the list is empty: nothing could ever match", at: node.location)
                return nil
            }
            if members.allSatisfy({ $0.scalar != nil }) { return keywords(members, at: node) }
            let read = members.map { member in
                member.scalar == nil ? expression(from: member) : keywords([member], at: member)
            }
            let expressions = read.compactMap(\.self)
            return expressions.isEmpty ? nil : .any(expressions)
        case .scalar:
            return keywords([node], at: node)
        }
    }

    private func map(_ mapping: YAMLMapping, at node: YAMLNode) -> SearchExpression? {
        if mapping.entries.isEmpty {
            report("empty-selection", "the selection is empty: it has no field", at: node.location)
            return nil
        }
        let items = mapping.entries.compactMap { item($0) }
        guard !items.isEmpty else { return nil }
        return items.count == 1 ? .item(items[0]) : .all(items.map(SearchExpression.item))
    }

    private func keywords(_ members: [YAMLNode], at node: YAMLNode) -> SearchExpression? {
        if let null = members.first(where: { $0.isNull }) {
            report(
                "null-keyword",
                "an empty entry is no keyword",
                at: null.location,
                help: "give a word to look for in the text, or a field with the value null"
            )
            return nil
        }
        let location = members.first?.location ?? node.location
        let values = members.compactMap { value($0) }
        return .item(DetectionItem(field: nil, fieldLocation: location, modifiers: [], values: values))
    }

    private func item(_ entry: YAMLMapping.Entry) -> DetectionItem? {
        let parts = entry.name.split(separator: "|", omittingEmptySubsequences: false)
        let field = String(parts[0])
        guard let modifiers = modifiers(parts.dropFirst(), key: entry.key) else { return nil }
        var location = entry.key.location(of: 0..<field.unicodeScalars.count)
        if field.isEmpty { location = entry.key.location }
        let members = entry.value.sequence ?? [entry.value]
        if members.isEmpty {
            report(
                "empty-list",
                "the list of values is empty",
                at: entry.value.location,
                help: "write null for a field without a value"
            )
            return nil
        }
        let values = members.compactMap { value($0) }
        guard values.count == members.count else { return nil }
        let item = DetectionItem(
            field: field.isEmpty ? nil : field,
            fieldLocation: location,
            modifiers: modifiers,
            values: values
        )
        return ModifierCheck(item: item, key: entry.key, sink: sink).passes() ? item : nil
    }

    private func modifiers(_ names: ArraySlice<Substring>, key: YAMLNode) -> [FieldModifier]? {
        var modifiers: [FieldModifier] = []
        var start = key.text?.prefix { $0 != "|" }.unicodeScalars.count ?? 0
        var isValid = true
        for name in names {
            let range = start + 1..<start + 1 + name.unicodeScalars.count
            start = range.upperBound
            if let modifier = FieldModifier(named: String(name)) {
                modifiers.append(modifier)
                continue
            }
            isValid = false
            let names = FieldModifier.allCases.map(\.rawValue)
            report(
                "unknown-modifier",
                name.isEmpty ? "a modifier is missing behind \"|\"" : "there is no modifier \"\(name)\"",
                at: key.location(of: range),
                help: Suggestion.help(for: String(name), among: names)
                    ?? "there are \(names.joined(separator: ", "))"
            )
        }
        return isValid ? modifiers : nil
    }

    private func value(_ node: YAMLNode) -> DetectionValue? {
        guard let scalar = node.scalar, let value = node.value else {
            report("wrong-type", "expected a value, found \(node.summary)", at: node.location)
            return nil
        }
        let content: DetectionValue.Content
        switch value {
        case .null: content = .null
        case .bool(let flag): content = .flag(flag)
        case .int(let number): content = .number(Double(number))
        case .double(let number): content = .number(number)
        case .string(let text): content = .pattern(WildcardPattern(text))
        }
        return DetectionValue(content: content, text: scalar.text, node: node)
    }

    private func report(_ slug: String, _ message: String, at location: SourceLocation, help: String? = nil) {
        sink.report(Diagnostic("rule.\(slug)", message, at: location, help: help))
    }
}
