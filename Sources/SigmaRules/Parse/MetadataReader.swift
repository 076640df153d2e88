// SPDX-License-Identifier: Apache-2.0

import Digest
import SourceYAML

/// Reads what a rule says about itself, checked against Sigma's JSON schema for detection rules 2.0.
struct MetadataReader {
    private let reader: YAMLMappingReader

    init(_ reader: YAMLMappingReader) {
        self.reader = reader
    }

    /// Everything but what the document does. A log source that is missing applies to everything.
    func read(_ kind: RuleDocument.Kind) -> RuleMetadata {
        let title = text("title", atMost: 256)
        reader.require("title", help: "add \"title: …\", a few words that tell what is found")
        let id = identifier(title: title)
        let level = reader.choice("level", of: SigmaLevel.self)
        if !reader.contains("level"), kind == .detection {
            warn(
                "missing-level",
                "the rule has no level; medium is taken",
                help: "add one, such as \"level: high\""
            )
        }
        let logSource = kind == .correlation ? LogSource() : logSource()
        return RuleMetadata(
            id: id,
            title: title ?? "",
            name: text("name", atMost: 256),
            taxonomy: text("taxonomy", atMost: 256),
            status: reader.choice("status", of: SigmaStatus.self),
            level: level ?? .medium,
            description: text("description", atMost: 65_535),
            license: reader.string("license"),
            author: reader.string("author"),
            references: texts("references"),
            date: date("date"),
            modified: date("modified"),
            tags: tags(),
            fields: texts("fields"),
            falsePositives: texts("falsepositives", atLeast: 2),
            scope: texts("scope", atLeast: 2),
            related: related(),
            logSource: logSource ?? LogSource(),
            hasOwnLevel: level != nil,
            location: reader.node("title")?.location ?? reader.node.location,
            idLocation: reader.node("id")?.location
        )
    }

    private func identifier(title: String?) -> String {
        if let node = reader.node("id"), let written = reader.string("id") {
            if !MetadataReader.isUUID(written) { reportNoUUID(written, at: node) }
            return written.lowercased()
        }
        let derived = MetadataReader.derivedIdentifier(title: title ?? "")
        if !reader.contains("id"), let title, !title.isEmpty {
            warn(
                "missing-id",
                "the rule has no id; alerts name it by one made from its title",
                help: "add \"id: \(derived)\""
            )
        }
        return derived
    }

    /// A UUID of version 8 (RFC 9562) from the title's SHA-256.
    static func derivedIdentifier(title: String) -> String {
        var digits = Array(SHA256.hex(of: title).prefix(32))
        digits[12] = "8"
        digits[16] = "8"
        for position in [20, 16, 12, 8] { digits.insert("-", at: position) }
        return String(digits)
    }

    static func isUUID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy {
                $0.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
            }
    }

    private func reportNoUUID(_ text: String, at node: YAMLNode) {
        reader.report(
            "invalid-id",
            "\"\(text)\" is no UUID",
            at: node.location,
            help: "a UUID has 32 hexadecimal digits in groups of 8-4-4-4-12; uuidgen makes one"
        )
    }

    private func logSource() -> LogSource? {
        guard
            reader.require(
                "logsource",
                help: "it says which records the rule is for: add \"logsource: {product: rasid, category: event}\""
            )
        else {
            return nil
        }
        guard let inner = reader.mapping("logsource") else { return nil }
        let source = LogSource(
            category: inner.string("category"),
            product: inner.string("product"),
            service: inner.string("service")
        )
        _ = inner.string("definition")
        inner.finish(severity: .warning)
        if inner.node.mapping != nil, source == LogSource() {
            inner.report(
                "empty-logsource",
                "the log source names no category, product or service",
                at: inner.node.location
            )
            return nil
        }
        return source
    }

    private func related() -> [RuleMetadata.Relation] {
        (reader.sequence("related") ?? []).compactMap { node in
            let inner = YAMLMappingReader(node, domain: reader.domain, path: "related", into: reader.sink)
            guard node.mapping != nil, inner.require("id"), inner.require("type") else { return nil }
            let id = inner.string("id")
            let kind = inner.choice("type", of: RuleMetadata.Relation.Kind.self)
            inner.finish(severity: .warning)
            guard let id, let kind else { return nil }
            if !MetadataReader.isUUID(id), let node = inner.node("id") { reportNoUUID(id, at: node) }
            return RuleMetadata.Relation(id: id.lowercased(), kind: kind)
        }
    }

    private func tags() -> [String] {
        let tags = texts("tags")
        for (index, tag) in tags.enumerated() where !MetadataReader.isTag(tag) {
            reader.report(
                "invalid-tag",
                "\"\(tag)\" is no tag",
                at: reader.node("tags")?.sequence?[index].location,
                help: "a tag is namespace.name in lower-case letters, digits, - and _"
            )
        }
        return tags
    }

    /// `^[a-z0-9_-]+\.[a-z0-9._-]+$`.
    static func isTag(_ text: String) -> Bool {
        guard let dot = text.firstIndex(of: ".") else { return false }
        func isNamed(_ part: Substring, orDot: Bool) -> Bool {
            !part.isEmpty
                && part.unicodeScalars.allSatisfy { scalar in
                    switch scalar {
                    case "a"..."z", "0"..."9", "_", "-": true
                    default: orDot && scalar == "."
                    }
                }
        }
        return isNamed(text[..<dot], orDot: false)
            && isNamed(text[text.index(after: dot)...], orDot: true)
    }

    /// A day; older rules write it with slashes, which is read as it is meant.
    private func date(_ key: String) -> String? {
        guard let written = reader.string(key) else { return nil }
        if MetadataReader.isDate(written) { return written }
        let hyphens = String(written.map { $0 == "/" ? "-" : $0 })
        let isMeant = MetadataReader.isDate(hyphens)
        reader.sink.report(
            Diagnostic(
                "rule.invalid-date",
                isMeant ? "dates are written with hyphens" : "\"\(written)\" is no date",
                at: reader.node(key)?.location,
                severity: isMeant ? .warning : .error,
                help: isMeant ? "write \(hyphens)" : "write the year, month and day as YYYY-MM-DD"
            )
        )
        return isMeant ? hyphens : nil
    }

    /// `YYYY-MM-DD`, a day that exists.
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day >= 1 && day <= days[month - 1]
    }

    private func text(_ key: String, atMost limit: Int) -> String? {
        guard let text = reader.string(key) else { return nil }
        if text.unicodeScalars.count > limit {
            reader.report(
                "too-long",
                "\"\(key)\" has more than \(limit) characters",
                at: reader.node(key)?.location
            )
        }
        return text
    }

    /// A list of texts that differ from each other.
    private func texts(_ key: String, atLeast shortest: Int = 0) -> [String] {
        guard let members = reader.sequence(key), let texts = reader.strings(key) else { return [] }
        var seen: Set<String> = []
        for (text, node) in zip(texts, members) {
            if !seen.insert(text).inserted {
                reader.sink.report(
                    Diagnostic(
                        "rule.duplicate-value",
                        "\"\(text)\" is twice in \"\(key)\"",
                        at: node.location,
                        severity: .warning,
                        help: "remove one"
                    )
                )
            } else if text.unicodeScalars.count < shortest {
                reader.report(
                    "too-short",
                    "a value of \"\(key)\" has at least \(shortest) characters",
                    at: node.location
                )
            }
        }
        return texts
    }

    private func warn(_ slug: String, _ message: String, help: String) {
        reader.sink.report(
            Diagnostic(
                "rule.\(slug)",
                message,
                at: reader.keyNode("title")?.location ?? reader.node.location,
                severity: .warning,
                help: help
            )
        )
    }
}
