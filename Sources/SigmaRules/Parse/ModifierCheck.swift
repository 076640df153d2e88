// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Whether modifiers fit each other and the values they stand before.
struct ModifierCheck {
    let item: DetectionItem
    let key: YAMLNode
    let sink: DiagnosticSink

    /// Reports what does not fit; warnings pass.
    func passes() -> Bool {
        let before = sink.diagnostics.errors.count
        checkCombination()
        for value in item.values { check(value) }
        warnings()
        return sink.diagnostics.errors.count == before
    }

    /// Which modifiers can stand beside one that says what the value is.
    private static let companions: [FieldModifier: Set<FieldModifier>] = [
        .regularExpression: FieldModifier.expressionFlags.union([.expand, .all, .neq]),
        .cidr: [.expand, .all, .neq],
        .fieldref: FieldModifier.affixes.union([.cased, .all, .neq]),
    ]

    private func checkCombination() {
        let modifiers = item.modifiers
        if Set(modifiers).count != modifiers.count {
            conflict("a modifier is there twice", help: "remove one of the two")
        }
        if item.has(.exists), modifiers.count > 1 {
            conflict("\"exists\" stands alone", help: "remove the other modifiers")
        }
        if let kind = modifiers.first(where: { FieldModifier.kinds.contains($0) }) {
            let allowed = ModifierCheck.companions[kind] ?? []
            if let other = modifiers.first(where: { $0 != kind && !allowed.contains($0) }) {
                conflict(
                    "\"\(kind.rawValue)\" and \"\(other.rawValue)\" can't stand together",
                    help: kind == .regularExpression && FieldModifier.affixes.contains(other)
                        ? "an expression is found anywhere unless it has ^ or $: remove \"\(other.rawValue)\""
                        : "remove one of the two"
                )
            }
        } else if let flag = modifiers.first(where: { FieldModifier.expressionFlags.contains($0) }) {
            conflict("\"\(flag.rawValue)\" goes with \"re\"", help: "write \"re|\(flag.rawValue)\", or remove it")
        }
        checkNumeric(modifiers)
        if item.field == nil { checkKeyword(modifiers) }
    }

    private func checkNumeric(_ modifiers: [FieldModifier]) {
        let comparisons = modifiers.filter { FieldModifier.comparisons.contains($0) }
        let parts = modifiers.filter { FieldModifier.timeParts.contains($0) }
        guard !comparisons.isEmpty || !parts.isEmpty else { return }
        let others = modifiers.filter {
            !FieldModifier.comparisons.contains($0) && !FieldModifier.timeParts.contains($0)
        }
        if comparisons.count > 1 || parts.count > 1 || others.contains(where: { $0 != .neq && $0 != .all }) {
            conflict(
                "\(modifiers.map { "\"\($0.rawValue)\"" }.joined(separator: " and ")) can't stand together",
                help: "write one line for each comparison"
            )
        }
    }

    private func checkKeyword(_ modifiers: [FieldModifier]) {
        let allowed = FieldModifier.expressionFlags.union(FieldModifier.encodings)
            .union([.all, .contains, .cased, .regularExpression, .expand])
        for modifier in modifiers where !allowed.contains(modifier) {
            error(
                "keyword-modifier",
                "\"\(modifier.rawValue)\" needs a field",
                at: key.location,
                help: "keywords are searched anywhere in the text; put a field before \"|\""
            )
        }
    }

    private func check(_ value: DetectionValue) {
        if item.field == nil, value.content == .null {
            error(
                "null-keyword",
                "an empty entry is no keyword",
                at: value.location,
                help: "give a word to look for in the text"
            )
        }
        for modifier in item.modifiers {
            let takesNumber = FieldModifier.comparisons.contains(modifier) || FieldModifier.timeParts.contains(modifier)
            switch (modifier, value.content) {
            case (.exists, .flag), (.all, _), (.neq, _): break
            case (.exists, _):
                error(
                    "wrong-value",
                    "\"exists\" takes true or false",
                    at: value.location,
                    help: "write true where the field must have a value"
                )
            case (_, .number) where takesNumber: break
            case (let numeric, let content) where takesNumber:
                var help: String?
                if case .pattern = content { help = "write the number without quotes" }
                error("wrong-value", "\"\(numeric.rawValue)\" takes a number", at: value.location, help: help)
            case (_, .pattern): break
            case (let onText, let content):
                let help = content == .null ? nil : "put quotes around it"
                error("wrong-value", "\"\(onText.rawValue)\" takes a text", at: value.location, help: help)
            }
        }
    }

    private func warnings() {
        if item.has(.all), item.values.count == 1 {
            warn(
                "all-without-list",
                "\"all\" has no effect on a single value",
                at: key.location,
                help: "remove it, or give a list"
            )
        }
        if item.values.count > 1, let null = item.values.first(where: { $0.content == .null }) {
            warn(
                "null-in-list",
                "null should not be part of a list",
                at: null.location,
                help: "make it a search of its own and join the two with \"or\""
            )
        }
    }

    private func conflict(_ message: String, help: String) {
        error("modifier-conflict", message, at: key.location, help: help)
    }

    private func error(_ slug: String, _ message: String, at location: SourceLocation, help: String? = nil) {
        sink.report(Diagnostic("rule.\(slug)", message, at: location, help: help))
    }

    private func warn(_ slug: String, _ message: String, at location: SourceLocation, help: String) {
        sink.report(Diagnostic("rule.\(slug)", message, at: location, severity: .warning, help: help))
    }
}
