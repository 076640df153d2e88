// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Values that a field never has: a rule may ask for them, and would wait forever.
extension RuleCompiler {
    /// Warns of comparisons with what is no number.
    func warnIfNoNumber(_ item: DetectionItem, field: FieldTable.Field) {
        guard let comparison = item.modifiers.first(where: { FieldModifier.comparisons.contains($0) }),
            field.kind != .number,
            !item.modifiers.contains(where: { FieldModifier.timeParts.contains($0) })
        else { return }
        warn(
            "type-mismatch",
            "\"\(field.name)\" is no number: \"\(comparison.rawValue)\" never matches",
            at: item.fieldLocation,
            help: numbersBeside(field)
        )
    }

    /// Warns of values that a field can't have.
    func warnIfHopeless(
        _ tests: [LeafTest],
        _ value: DetectionValue,
        of item: DetectionItem,
        field: FieldTable.Field
    ) {
        guard !tests.isEmpty, !hasTypographicQuotes(value) else { return }
        switch value.content {
        case .pattern(let pattern):
            if !field.values.isEmpty {
                warnIfNoneOf(field.values, tests, value, pattern, field)
            } else if field.kind != .text {
                warnIfNoText(field, tests, value, item)
            } else if let form = field.form {
                warnIfUnlike(form, tests, value, pattern, item, field)
            }
        case .number where field.kind == .flag, .number where !field.values.isEmpty:
            mismatch(field, value)
        case .flag where field.kind == .number && !item.has(.exists):
            mismatch(field, value)
        case .number, .flag, .null: break
        }
    }

    /// Warns of values in the typographic quotes that word processors make of plain ones.
    private func hasTypographicQuotes(_ value: DetectionValue) -> Bool {
        let scalars = value.text.unicodeScalars
        let quotes: Set<Unicode.Scalar> = ["\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}"]
        guard scalars.count > 2, let first = scalars.first, let last = scalars.last, quotes.contains(first),
            quotes.contains(last)
        else { return false }
        warn(
            "typographic-quotes",
            "these quotation marks are part of the value: YAML knows only \" and '",
            at: value.location,
            help: "write \(value.text.dropFirst().dropLast()), or put it in plain quotes"
        )
        return true
    }

    private func warnIfNoneOf(
        _ values: [String],
        _ tests: [LeafTest],
        _ value: DetectionValue,
        _ pattern: WildcardPattern,
        _ field: FieldTable.Field
    ) {
        for test in tests {
            switch test.predicate {
            case .text, .expression:
                if values.contains(where: { test.holds(for: .text(FoldedText($0, by: folding))) }) { return }
            default: return
            }
        }
        let nearest = pattern.literal.flatMap { Suggestion.help(for: $0, among: values) }
        warn(
            "unknown-value",
            "\"\(field.name)\" never has the value \"\(value.text)\"",
            at: value.location,
            help: nearest ?? "it has \(values.joined(separator: ", "))"
        )
    }

    /// Texts for numbers and truth values: fine as long as one of these could read so.
    private func warnIfNoText(
        _ field: FieldTable.Field,
        _ tests: [LeafTest],
        _ value: DetectionValue,
        _ item: DetectionItem
    ) {
        guard item.modifiers.isEmpty || item.modifiers == [.neq] else { return }
        let isPossible =
            field.kind == .flag
            ? ["true", "false"].contains(value.text.lowercased())
            : Double(value.text) != nil || value.text.contains("*")
        if !isPossible { mismatch(field, value) }
    }

    private func warnIfUnlike(
        _ form: TextForm,
        _ tests: [LeafTest],
        _ value: DetectionValue,
        _ pattern: WildcardPattern,
        _ item: DetectionItem,
        _ field: FieldTable.Field
    ) {
        guard item.modifiers.allSatisfy({ $0 == .neq || $0 == .cased }), let text = pattern.literal,
            !form.fits(text), !form.fits(text.uppercased())
        else { return }
        warn(
            "unknown-value",
            "\"\(field.name)\" never has the value \"\(value.text)\"",
            at: value.location,
            help: "it is \(form.description)"
        )
    }

    private func mismatch(_ field: FieldTable.Field, _ value: DetectionValue) {
        let wanted: String
        switch field.kind {
        case .number: wanted = "it is a number"
        case .flag: wanted = "it is true or false"
        case .text: wanted = field.values.isEmpty ? "it is a text" : "it has \(field.values.joined(separator: ", "))"
        }
        warn(
            "type-mismatch",
            "\"\(field.name)\" never has the value \"\(value.text)\"",
            at: value.location,
            help: wanted
        )
    }

    private func numbersBeside(_ field: FieldTable.Field) -> String? {
        let family = field.name.prefix { $0 != "." } + "."
        let numbers = fields.fields.filter { $0.kind == .number && $0.name.hasPrefix(family) }.map(\.name)
        return numbers.isEmpty ? "remove \"|\" and what is behind it" : "numbers are \(numbers.joined(separator: ", "))"
    }

    private func warn(
        _ slug: String,
        _ message: String,
        at location: SourceLocation,
        help: String? = nil
    ) {
        sink.report(Diagnostic("rule.\(slug)", message, at: location, severity: .warning, help: help))
    }
}
