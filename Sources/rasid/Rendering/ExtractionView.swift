// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import Terminal

/// An extraction as people read it: the article with what was found in it marked, and then the list of it.
struct ExtractionView {
    private let extraction: ArticleExtraction
    /// Tell for every event why it is of its class and status.
    private let isExplained: Bool
    private let painter: Painter
    private let width: Int

    init(_ extraction: ArticleExtraction, isExplained: Bool, painter: Painter, width: Int) {
        self.extraction = extraction
        self.isExplained = isExplained
        self.painter = painter
        self.width = width
    }

    /// Several lines.
    func rendered() -> String {
        var text = header() + article()
        text += section("Entities", extraction.entities.map(entity))
        text += section("Statements", extraction.statements.map(statement))
        text += section("Events", extraction.events.map(event))
        return text
    }

    private func header() -> String {
        let article = extraction.article
        let parts = [article.id, article.source, article.publishedAt?.date.iso8601, extraction.language, article.url]
        return painter(.faint, SafeText.of(parts.compactMap { $0 }.joined(separator: " · "))) + "\n\n"
    }

    /// The whole text; it is left to the terminal to break its lines, so that no offset or word is lost.
    private func article() -> String {
        let text = SafeText.of(String(decoding: extraction.article.text, as: UTF8.self))
        var highlights: [Highlight] = []
        for entity in extraction.entities {
            let style: Style = [.place, .country].contains(entity.kind) ? .place : .entity
            highlights += entity.mentions.map { Highlight($0.range, style) }
        }
        highlights += extraction.events.flatMap(\.evidence).map { Highlight($0.range, .evidence) }
        return Highlight.apply(highlights, to: text, painter: painter) + "\n"
    }

    private func section(_ title: String, _ entries: [String]) -> String {
        guard !entries.isEmpty else { return "" }
        return "\n\(painter(.heading, title))\n" + entries.joined()
    }

    private func entity(_ entity: Entity) -> String {
        let arabic = entity.nameArabic.flatMap { $0 == entity.name ? nil : $0 }
        let codes = [entity.iso3166, entity.pcode, entity.wikidata].compactMap { $0 }.joined(separator: ", ")
        let roles = entity.roles.map { $0.english ?? $0.text }.joined(separator: "; ")
        // With a no-break space, so that the figure never stands alone on a line.
        let mentions = entity.mentions.count > 1 ? "\u{A0}×\(entity.mentions.count)" : ""
        let parts = [entity.name, arabic, codes.isEmpty ? nil : "[\(codes)]", roles.isEmpty ? nil : "— \(roles)"]
        return row(
            entity.id,
            entity.kind.rawValue,
            parts.compactMap { $0 }.joined(separator: " ") + mentions,
            style: nil
        )
    }

    private func statement(_ statement: Statement) -> String {
        let mark = statement.mode == .direct ? "“\(statement.content.text)”" : statement.content.text
        let speaker = name(statement.speaker) ?? statement.speakerText
        return row(statement.id, statement.speakerKind.rawValue, "\(speaker) (\(statement.cue)): \(mark)", style: nil)
    }

    private func event(_ event: Event) -> String {
        var parts: [String?] = [event.status.rawValue, event.mode]
        if let health = event.health {
            parts.append("health care: \(health.resources.map(\.rawValue).joined(separator: " + "))")
            parts += [health.attackType.rawValue, health.facility, health.certainty.rawValue]
        }
        parts += [event.ceasefire?.stage.rawValue, event.ceasefire?.purpose, event.ceasefire?.duration]
        parts.append(event.context)
        parts.append(event.proximity ? "only near it" : nil)
        var text = row(event.id, event.eventClass.rawValue, Self.list(parts, by: " · "), style: nil)
        var table = FieldTable(painter: painter, width: width)
        table.add("where", event.places.map(Self.place).joined(separator: "; "))
        table.add("by", names(event.actors))
        table.add("on", names(event.targets))
        table.add("to", names(event.addressees))
        table.add("when", event.time.map(Self.time) ?? "")
        table.add("casualties", event.casualties.map(Self.casualties) ?? "")
        table.add("said in", event.statement ?? "")
        table.add("evidence", event.evidence.map { "«\($0.text)»" }, style: .evidence)
        if isExplained {
            for reason in event.reasons { table.add("because", reason) }
            table.add("confidence", Self.percent(event.confidence))
        }
        text += table.text
        return text
    }

    private func row(_ id: String, _ kind: String, _ text: String, style: Style?) -> String {
        let head =
            "  \(painter(.strong, Paragraph.padded(id, to: 4))) \(painter(.cue, Paragraph.padded(kind, to: 13))) "
        return head + Paragraph.indented(SafeText.of(text), by: 21, width: width, isHanging: true) + "\n"
    }

    private func name(_ id: String?) -> String? {
        id.flatMap(extraction.entity).map { $0.nameArabic ?? $0.name }
    }

    private func names(_ ids: [String]) -> String { ids.compactMap(name).joined(separator: "، ") }

    private static func place(_ place: EventPlace) -> String {
        let codes = list([place.pcode, place.country], by: ", ")
        let qualifier = place.qualifier.map { "(\($0))" }
        return list([place.name, qualifier, place.nameArabic, codes.isEmpty ? nil : "[\(codes)]"], by: " ")
    }

    private static func time(_ time: EventTime) -> String {
        let days = [time.start, time.end].compactMap { $0?.iso8601 }
        let range = days.count == 2 && days[0] == days[1] ? days[0] : days.joined(separator: " to ")
        return list([time.text?.text, range.isEmpty ? nil : "(\(range))", time.recurring], by: " ")
    }

    private static func casualties(_ casualties: Event.Casualties) -> String {
        func count(_ count: Event.Count?, _ word: String) -> String? {
            guard let count else { return nil }
            let number = count.min == count.max ? "\(count.min)" : "\(count.min)–\(count.max)"
            return "\(number) \(word)" + (count.who.map { " (\($0))" } ?? "")
        }
        return list([count(casualties.killed, "killed"), count(casualties.injured, "injured")], by: ", ")
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private static func list(_ parts: [String?], by separator: String) -> String {
        parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: separator)
    }
}

extension Span {
    fileprivate var range: Range<Int> { start..<max(start, end) }
}
