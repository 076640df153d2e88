// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Terminal

/// An alert as people read it, made from the document that subscribers get.
struct AlertView {
    private let data: JSONValue
    /// `raised`, `updated` or `closed`, where the record's headers tell it.
    private let change: String?

    /// `data` is the alert's data, or a CloudEvent in structured mode around it; `type` is the event's type
    /// (`org.rasid.alert.raised.v1`) where it came as a header.
    init(_ document: JSONDocument, type: String? = nil) {
        let root = document.root
        let isWrapped = root["specversion"] != nil && root["data"] != nil
        data = isWrapped ? root["data"] ?? root : root
        let type = type ?? (isWrapped ? root["type"]?.string : nil)
        change = type.flatMap { type in
            let parts = type.split(separator: ".")
            return parts.count > 1 ? String(parts[parts.count - 2]) : nil
        }
    }

    /// Several lines, the last one empty.
    func rendered(painter: Painter, width: Int) -> String {
        let level = string("rule", "level") ?? "alert"
        let badge = level.uppercased()
        let margin = String(repeating: " ", count: badge.count + 2)
        let arabic = string("headline", "ar") ?? string("rule", "title") ?? ""
        var text = "\(painter(Self.style(of: level), " \(badge) ")) \(painter(.heading, SafeText.of(arabic)))\n"
        if let english = string("headline", "en") { text += "\(margin) \(SafeText.of(english))\n" }
        var table = FieldTable(painter: painter, width: width)
        table.add("what", what)
        table.add("where", joined("places", by: "; ", Self.place))
        table.add("who", joined("actors", by: "; ", Self.actor))
        table.add("casualties", casualties)
        let quotes = (data["evidence"]?.elements ?? []).compactMap { $0["text"]?.string.map { "«\($0)»" } }
        table.add("evidence", quotes, style: .evidence)
        table.add("why", joined("why", by: ", ", Self.reason))
        for source in data["sources"]?.elements ?? [] { table.add("source", Self.source(source)) }
        table.add("incident", incident)
        return text + table.text
    }

    private var what: String {
        let health = data["health"]
        let ceasefire = data["ceasefire"]
        let parts: [String?] = [
            string("class"), string("status"),
            health?["attackType"]?.string,
            health?["resources"].map { $0.elements.compactMap(\.string).joined(separator: " + ") },
            health?["facility"]?.string,
            health?["certainty"]?.string.map { "certainty: \($0)" },
            ceasefire?["stage"]?.string,
            ceasefire?["duration"]?.string,
        ]
        return Self.list(parts, by: " · ")
    }

    private var casualties: String {
        let figures: [String?] = ["killed", "injured"].map { name in
            guard let count = data["casualties"]?[name], let low = count["min"]?.int, let high = count["max"]?.int
            else { return nil }
            let number = low == high ? "\(low)" : "\(low)–\(high)"
            return "\(number) \(name)" + (count["who"]?.string.map { " (\($0))" } ?? "")
        }
        return Self.list(figures, by: ", ")
    }

    private var incident: String {
        let revision = data["revision"]?.int.map { "revision \($0)" }
        let rule = string("rule", "title").map { "rule “\($0)”" }
        return Self.list([string("incident"), revision, change, rule], by: " · ")
    }

    private static func place(_ place: JSONValue) -> String {
        let name = place["name"]?.string ?? ""
        let arabic = place["nameAr"]?.string.flatMap { $0 == name ? nil : $0 }
        let codes = list([place["pcode"]?.string, place["country"]?.string], by: ", ")
        let qualifier = place["qualifier"]?.string
        return list([name, qualifier.map { "(\($0))" }, arabic, codes.isEmpty ? nil : "[\(codes)]"], by: " ")
    }

    private static func actor(_ actor: JSONValue) -> String {
        let name = actor["name"]?.string ?? ""
        let arabic = actor["nameAr"]?.string.flatMap { $0 == name ? nil : $0 }
        let source = actor["allegedBy"]?.string.map { "— according to \($0)" }
        return list([name, arabic, source], by: " ")
    }

    private static func reason(_ leaf: JSONValue) -> String {
        guard let field = leaf["field"]?.string else { return leaf["selection"]?.string ?? "" }
        return "\(field) = \(scalar(leaf["value"]))"
    }

    private static func source(_ source: JSONValue) -> String {
        list(
            [
                source["source"]?.string, source["publishedAt"]?.string, source["article"]?.string,
                source["url"]?.string,
            ],
            by: " · "
        )
    }

    private static func scalar(_ value: JSONValue?) -> String {
        guard let value else { return "(absent)" }
        return value.string
            ?? JSONWriter.bytes { $0.value(value) }.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    }

    private static func list(_ parts: [String?], by separator: String) -> String {
        parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: separator)
    }

    private func joined(_ name: String, by separator: String, _ render: (JSONValue) -> String) -> String {
        Self.list((data[name]?.elements ?? []).map(render), by: separator)
    }

    private func string(_ path: String...) -> String? {
        path.reduce(Optional(data)) { value, name in value?[name] }?.string
    }

    private static func style(of level: String) -> Style {
        switch level {
        case "critical": .critical
        case "high": .high
        case "medium": .medium
        default: .low
        }
    }
}
