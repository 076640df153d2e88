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

    private func checkCombination() {
        let modifiers = item.modifiers
        if Set(modifiers).count != modifiers.count {
            error("modifier-conflict", "a modifier is there twice", at: key.location, help: "remove one of the two")
        }
        if item.has(.exists), modifiers.count > 1 {
            error("modifier-conflict", "\"exists\" stands alone", at: key.location, help: "remove the other modifiers")
        }
        let comparisons = modifiers.filter { FieldModifier.comparisons.contains($0) }
        let onText = modifiers.filter { FieldModifier.affixes.contains($0) || $0 == .cased }
        if comparisons.count > 1 || !comparisons.isEmpty && !onText.isEmpty {
            error(
                "modifier-conflict",
                "\(modifiers.map { "\"\($0.rawValue)\"" }.joined(separator: " and ")) can't stand together",
                at: key.location,
                help: "write one line for each comparison"
            )
        }
        if item.field == nil {
            for modifier in modifiers where modifier != .all && modifier != .contains && modifier != .cased {
                error(
                    "keyword-modifier",
                    "\"\(modifier.rawValue)\" needs a field",
                    at: key.location,
                    help: "keywords are searched anywhere in the text; put a field before \"|\""
                )
            }
        }
    }

    private func check(_ value: DetectionValue) {
        if item.field == nil, value.content == .null {
            error("null-keyword", "nothing is no keyword", at: value.location)
        }
        for modifier in item.modifiers {
            switch (modifier, value.content) {
            case (.exists, .flag), (.all, _), (.neq, _): break
            case (.exists, _):
                error("wrong-value", "\"exists\" takes true or false", at: value.location)
            case (let comparison, .number) where FieldModifier.comparisons.contains(comparison): break
            case (let comparison, let content) where FieldModifier.comparisons.contains(comparison):
                var help: String?
                if case .pattern = content { help = "write the number without quotes" }
                error("wrong-value", "\"\(comparison.rawValue)\" takes a number", at: value.location, help: help)
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

    private func error(_ slug: String, _ message: String, at location: SourceLocation, help: String? = nil) {
        sink.report(Diagnostic("rule.\(slug)", message, at: location, help: help))
    }

    private func warn(_ slug: String, _ message: String, at location: SourceLocation, help: String) {
        sink.report(Diagnostic("rule.\(slug)", message, at: location, severity: .warning, help: help))
    }
}
