// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Turns one `field|modifier…: value` line into tests: the modifiers are applied in the order written.
struct ItemCompiler {
    /// How many ways of writing one value may stand for.
    static let mostVariants = 625
    /// How many values the placeholders of one value may stand for.
    static let mostExpansions = 100_000

    let fields: FieldTable
    let folding: TextFolding
    let placeholders: PlaceholderTable
    let sink: DiagnosticSink

    /// The tests of one value, any of which is enough; empty where an error was reported.
    func tests(for value: DetectionValue, of item: DetectionItem, field: FieldTable.ID?) -> [LeafTest] {
        predicates(for: value, of: item).map { predicate, anchor in
            LeafTest(field: field, predicate: predicate, anchor: anchor, written: value.text)
        }
    }

    private typealias Anchored = (LeafTest.Predicate, LeafAnchor?)

    private func predicates(for value: DetectionValue, of item: DetectionItem) -> [Anchored] {
        switch value.content {
        case .null:
            return [(.exists(false), nil)]
        case .flag(let flag):
            return [(item.has(.exists) ? .exists(flag) : .flag(flag, asText: Array("\(flag)".utf8)), nil)]
        case .number(let number):
            let comparison = item.modifiers.lazy.compactMap(Comparison.init).first
            if let part = item.modifiers.lazy.compactMap(TimePart.init).first {
                return [(.timePart(part, comparison ?? .eq, number), nil)]
            }
            if let comparison { return [(.comparison(comparison, number), nil)] }
            if item.field == nil { return [text(ValuePattern(Array(value.text.utf8)), item)] }
            let asText = folding(value.text)
            return [(.number(number, asText: asText), .number(number, asText: asText))]
        case .pattern(let pattern):
            return predicates(for: pattern, of: value, item)
        }
    }

    /// The test of a text; keywords are looked for anywhere.
    private func text(_ pattern: ValuePattern, _ item: DetectionItem) -> Anchored {
        var pattern = pattern
        if item.field == nil {
            pattern.openStart()
            pattern.openEnd()
        }
        let isCased = item.has(.cased)
        let matcher = isCased ? TextMatcher(pattern) { $0 } : TextMatcher(pattern, fold: folded)
        return (.text(matcher, isCased: isCased), LeafAnchor(pattern, isCased: isCased, fold: folded))
    }

    private func predicates(
        for pattern: WildcardPattern,
        of value: DetectionValue,
        _ item: DetectionItem
    ) -> [Anchored] {
        if item.has(.fieldref) { return reference(value, item) }
        let texts = item.has(.expand) ? expanded(value) : [value.text]
        if item.has(.regularExpression) {
            return texts.compactMap { expression($0, value, item).map { ($0, nil) } }
        }
        if item.has(.cidr) { return texts.compactMap { network($0, value).map { ($0, nil) } } }
        let read = item.has(.expand) ? texts.map { WildcardPattern($0) } : [pattern]
        guard let written = encoded(read.map(ValuePattern.init), value, item) else { return [] }
        return written.map { text($0, item) }
    }

    private func folded(_ bytes: [UInt8]) -> [UInt8] {
        folding(String(decoding: bytes, as: UTF8.self))
    }

    // MARK: Other ways of writing

    private func encoded(
        _ patterns: [ValuePattern],
        _ value: DetectionValue,
        _ item: DetectionItem
    ) -> [ValuePattern]? {
        var patterns = patterns
        for modifier in item.modifiers {
            switch modifier {
            case .startswith:
                for index in patterns.indices { patterns[index].openEnd() }
            case .endswith:
                for index in patterns.indices { patterns[index].openStart() }
            case .contains:
                for index in patterns.indices {
                    patterns[index].openStart()
                    patterns[index].openEnd()
                }
            case .wide, .utf16le: patterns = patterns.map { $0.wide(isBigEndian: false) }
            case .utf16be: patterns = patterns.map { $0.wide(isBigEndian: true) }
            case .utf16: patterns = patterns.map { $0.wide(isBigEndian: false).marked() }
            case .windash:
                let variants = patterns.map { $0.dashVariants(limit: ItemCompiler.mostVariants) }
                guard !variants.contains(where: { $0 == nil }) else {
                    return fail(
                        "too-many-variants",
                        "the dashes of this value can be written in more than \(ItemCompiler.mostVariants) ways",
                        value,
                        help: "split the value at its dashes and join the parts with \"contains|all\""
                    )
                }
                patterns = variants.flatMap { $0 ?? [] }
            case .base64, .base64offset:
                guard let encoded = base64(patterns, modifier, value) else { return nil }
                patterns = encoded
            default: break
            }
        }
        guard patterns.allSatisfy(\.isText) else {
            return fail(
                "not-text",
                "written in UTF-16 this value is no text any more: no field could hold it",
                value,
                help: "put \"base64\" or \"base64offset\" behind the modifier"
            )
        }
        return patterns
    }

    private func base64(
        _ patterns: [ValuePattern],
        _ modifier: FieldModifier,
        _ value: DetectionValue
    ) -> [ValuePattern]? {
        var encoded: [ValuePattern] = []
        for pattern in patterns {
            guard let bytes = pattern.literal else {
                return fail(
                    "encoded-wildcard",
                    "a value with wildcards can't be written in Base64",
                    value,
                    help:
                        "put \"contains\" and its like behind \"\(modifier.rawValue)\", and \\ before a plain * or ?"
                )
            }
            if modifier == .base64 {
                encoded.append(ValuePattern(Base64.encoded(bytes)))
                continue
            }
            let parts = Base64.parts(bytes)
            guard !parts.contains(where: \.isEmpty) else {
                return fail(
                    "value-too-short",
                    "the value is too short to be recognised inside something longer in Base64",
                    value,
                    help: "give at least three characters"
                )
            }
            encoded.append(contentsOf: parts.map { ValuePattern($0) })
        }
        return encoded
    }

    // MARK: What is no text

    private func expression(_ text: String, _ value: DetectionValue, _ item: DetectionItem)
        -> LeafTest.Predicate?
    {
        let flags = item.modifiers.filter { FieldModifier.expressionFlags.contains($0) }.map(\.rawValue)
            .joined()
        do {
            return .expression(try RegularExpression(text, flags: flags))
        } catch {
            var location = value.location
            if text == value.text, !error.argument.isEmpty,
                let start = text.firstRange(of: error.argument)
            {
                let before = text[..<start.lowerBound].unicodeScalars.count
                location = value.node.location(of: before..<before + error.argument.unicodeScalars.count)
            }
            let isLookAround =
                error.argument.hasPrefix("(?=") || error.argument.hasPrefix("(?!")
                || error.argument.hasPrefix("(?<")
            sink.report(
                Diagnostic(
                    "rule.invalid-expression",
                    "the regular expression can't be used: \(error.reason)",
                    at: location,
                    help: isLookAround
                        ? "there is no look-ahead or look-behind: write a second search and join the two in the "
                            + "condition"
                        : "the syntax is that of RE2; put \\ before a character that is meant as itself"
                )
            )
            return nil
        }
    }

    private func network(_ text: String, _ value: DetectionValue) -> LeafTest.Predicate? {
        do {
            return .network(try NetworkRange(text))
        } catch {
            let (message, help): (String, String)
            switch error {
            case .notation:
                (message, help) = (
                    "\"\(text)\" is no range of addresses", "write 192.0.2.0/24 or 2001:db8::/32"
                )
            case .prefix(let most):
                (message, help) = ("the prefix of \"\(text)\" is wrong", "it is a number from 0 to \(most)")
            case .hostBits(let meant):
                (message, help) = ("\"\(text)\" has bits set behind its prefix", "did you mean \(meant)?")
            }
            sink.report(Diagnostic("rule.invalid-network", message, at: value.location, help: help))
            return nil
        }
    }

    private func reference(_ value: DetectionValue, _ item: DetectionItem) -> [Anchored] {
        guard let field = fields.id(of: value.text) else {
            fields.reportUnknown(value.text, at: value.location, to: sink)
            return []
        }
        let start = item.has(.startswith)
        let end = item.has(.endswith)
        let affix: LeafTest.FieldAffix =
            item.has(.contains) || start && end ? .anywhere : start ? .start : end ? .end : .whole
        return [(.field(field, affix, isCased: item.has(.cased)), nil)]
    }

    // MARK: Placeholders

    private func expanded(_ value: DetectionValue) -> [String] {
        var texts = [""]
        for piece in PlaceholderTable.pieces(of: value.text) {
            switch piece {
            case .text(let text):
                for index in texts.indices { texts[index] += text }
            case .placeholder(let name, let range):
                guard let choices = placeholders.values[name], !choices.isEmpty else {
                    sink.report(
                        Diagnostic(
                            "rule.unknown-placeholder",
                            "nothing is known of the placeholder %\(name)%",
                            at: value.node.location(of: range),
                            help: Suggestion.help(for: name, among: placeholders.values.keys.sorted())
                                ?? "give its values under rules.placeholders of the configuration"
                        )
                    )
                    return []
                }
                guard texts.count * choices.count <= ItemCompiler.mostExpansions else {
                    return fail(
                        "too-many-variants",
                        "the placeholders stand for more than \(ItemCompiler.mostExpansions) values",
                        value,
                        help: "use one placeholder a value"
                    ) ?? []
                }
                texts = texts.flatMap { text in choices.map { text + $0 } }
            }
        }
        return texts
    }

    private func fail<Nothing>(
        _ slug: String,
        _ message: String,
        _ value: DetectionValue,
        help: String
    ) -> Nothing? {
        sink.report(Diagnostic("rule.\(slug)", message, at: value.location, help: help))
        return nil
    }
}

extension FieldTable {
    /// Reports a name that no field has, with the one that was probably meant or the fields of the same family.
    func reportUnknown(_ name: String, at location: SourceLocation, to sink: DiagnosticSink) {
        let names = fields.map(\.name)
        let family = name.prefix { $0 != "." } + "."
        let siblings = names.filter { $0.hasPrefix(family) }
        let last = "." + (name.split(separator: ".").last.map(String.init) ?? name).lowercased()
        let namesakes = names.filter { $0.lowercased().hasSuffix(last) }
        let relatives = siblings.isEmpty ? namesakes : siblings
        let all = "'rasid rules fields' lists the fields there are"
        sink.report(
            Diagnostic(
                "rule.unknown-field",
                "there is no field \"\(name)\"",
                at: location,
                help: Suggestion.help(for: name, among: names)
                    ?? (relatives.isEmpty ? all : "there are \(relatives.joined(separator: ", "))")
            )
        )
    }
}
