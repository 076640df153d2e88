// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import Terminal

/// An extraction as people read it: the article with what was found in it marked, and then the list of it.
struct ExtractionView {
    let extraction: ArticleExtraction
    /// Tell for every event why it is of its class and status.
    let isExplained: Bool
    let page: Page

    init(_ extraction: ArticleExtraction, isExplained: Bool, page: Page) {
        self.extraction = extraction
        self.isExplained = isExplained
        self.page = page
    }

    /// Several lines.
    func rendered() -> String {
        var text = header() + article()
        text += section("Entities", extraction.entities.map(entity))
        text += section("Statements", extraction.statements.map(statement))
        text += section("Events", extraction.events.map(event))
        if extraction.language != "ar" { text += "\n" + note("not read: it is not in Arabic") }
        return text
    }

    // MARK: The article

    private func header() -> String {
        let article = extraction.article
        let parts = [article.id, article.source, article.publishedAt?.date.iso8601, extraction.language, article.url]
        let line = parts.compactMap { $0 }.map(page.isolated).joined(separator: " · ")
        return page.painter(.faint, SafeText.of(line)) + "\n" + legend() + "\n"
    }

    /// What the colours mean; nothing where there are none.
    private func legend() -> String {
        guard page.painter.isOn else { return "" }
        let samples: [(Style, String)] = [
            (.entity, "who"), (.place, "where"), (.evidence, "alert condition"), (.trigger, "other event"),
        ]
        return samples.map { page.painter($0, $1) }.joined(separator: page.painter(.faint, " · ")) + "\n"
    }

    /// The whole text; on a terminal its lines are broken at blanks, each a paragraph that runs from the right.
    private func article() -> String {
        let text = page.broken(SafeText.of(String(decoding: extraction.article.text, as: UTF8.self)))
        var highlights: [Highlight] = []
        for entity in extraction.entities {
            let style: Style = [.place, .country].contains(entity.kind) ? .place : .entity
            highlights += entity.mentions.map { Highlight($0.range, style) }
        }
        for isAlert in [false, true] {
            for event in extraction.events where event.isAlertCondition == isAlert {
                highlights += event.evidence.map { Highlight($0.range, isAlert ? .evidence : .trigger) }
            }
        }
        return page.rightToLeft(Highlight.apply(highlights, to: text, painter: page.painter)) + "\n"
    }

    // MARK: The list

    private func section(_ title: String, _ entries: [String]) -> String {
        guard !entries.isEmpty else { return "" }
        return "\n\(page.painter(.heading, title))\n" + entries.joined()
    }

    private func entity(_ entity: Entity) -> String {
        let arabic = entity.nameArabic.flatMap { $0 == entity.name ? nil : page.isolated($0) }
        let codes = [entity.iso3166, entity.pcode, entity.wikidata].compactMap { $0 }.joined(separator: ", ")
        let roles = entity.roles.map { $0.english ?? page.isolated($0.text) }.joined(separator: "; ")
        // With a no-break space, so that the figure never stands alone on a line.
        let mentions = entity.mentions.count > 1 ? "\u{A0}×\(entity.mentions.count)" : ""
        let parts = [
            page.isolated(entity.name), arabic, codes.isEmpty ? nil : "[\(codes)]", roles.isEmpty ? nil : "— \(roles)",
        ]
        return row(entity.id, entity.kind.rawValue, .cue, parts.compactMap { $0 }.joined(separator: " ") + mentions)
    }

    private func statement(_ statement: Statement) -> String {
        let content = page.isolated(statement.content.text)
        let mark = statement.mode == .direct ? "“\(content)”" : content
        let speaker = page.isolated(name(statement.speaker) ?? statement.speakerText)
        let text = "\(speaker) (\(page.isolated(statement.cue))): \(mark)"
        return row(statement.id, statement.speakerKind.rawValue, .cue, text)
    }

    private func event(_ event: Event) -> String {
        let style: Style = event.health != nil ? .high : event.ceasefire != nil ? .low : .cue
        var table = FieldTable(painter: page.painter, width: page.width)
        table.add("where", event.places.map(place).joined(separator: "; "))
        table.add("by", names(event.actors))
        table.add("on", names(event.targets))
        table.add("to", names(event.addressees))
        table.add("when", event.time.map(time) ?? "")
        table.add("casualties", event.casualties.map(casualties) ?? "")
        table.add("said in", event.statement ?? "")
        let evidence = event.evidence.map { page.isolated("«\($0.text)»") }
        table.add("evidence", evidence, style: event.isAlertCondition ? .evidence : .trigger)
        if isExplained {
            for (index, reason) in event.reasons.enumerated() {
                table.add(index == 0 ? "because" : "", page.withIsolatedQuotes(reason))
            }
            table.add("confidence", Self.percent(event.confidence))
        }
        return row(event.id, event.eventClass.rawValue, style, headline(of: event)) + table.text
    }

    private func headline(of event: Event) -> String {
        let type = event.health?.attackType.rawValue
        var parts: [String?] = [event.status.rawValue, event.mode == type ? nil : event.mode]
        if let health = event.health {
            parts.append("health care: \(health.resources.map(\.rawValue).joined(separator: " + "))")
            parts += [health.attackType.rawValue, health.facility.map(page.isolated), health.certainty.rawValue]
        }
        parts += [event.ceasefire?.stage.rawValue, event.ceasefire?.purpose]
        parts += [event.ceasefire?.duration.map(page.isolated), event.context]
        parts.append(event.proximity ? "only near it" : nil)
        return Self.list(parts, by: " · ")
    }

    private func row(_ id: String, _ kind: String, _ style: Style, _ text: String) -> String {
        let head =
            "  \(page.painter(.strong, Paragraph.padded(id, to: 4))) \(page.painter(style, Paragraph.padded(kind, to: 13))) "
        return head + Paragraph.indented(SafeText.of(text), by: 21, width: page.width, isHanging: true) + "\n"
    }

    private func note(_ text: String) -> String { page.painter(.faint, text) + "\n" }

    // MARK: Values

    private func name(_ id: String?) -> String? {
        id.flatMap(extraction.entity).map { $0.nameArabic ?? $0.name }
    }

    private func names(_ ids: [String]) -> String { ids.compactMap(name).map(page.isolated).joined(separator: ", ") }

    private func place(_ place: EventPlace) -> String {
        let codes = Self.list([place.pcode, place.country], by: ", ")
        let qualifier = place.qualifier.map { page.isolated("(\($0))") }
        let arabic = place.nameArabic == place.name ? nil : page.isolated(place.nameArabic)
        return Self.list([page.isolated(place.name), qualifier, arabic, codes.isEmpty ? nil : "[\(codes)]"], by: " ")
    }

    private func time(_ time: EventTime) -> String {
        let days = [time.start, time.end].compactMap { $0?.iso8601 }
        let range = days.count == 2 && days[0] == days[1] ? days[0] : days.joined(separator: " to ")
        let text = (time.text?.text).map(page.isolated)
        return Self.list([text, range.isEmpty ? nil : "(\(range))", time.recurring], by: " ")
    }

    private func casualties(_ casualties: Event.Casualties) -> String {
        func count(_ count: Event.Count?, _ word: String) -> String? {
            guard let count else { return nil }
            let number = count.min == count.max ? "\(count.min)" : "\(count.min)–\(count.max)"
            return "\(number) \(word)" + (count.who.map { " (\(page.isolated($0)))" } ?? "")
        }
        return Self.list([count(casualties.killed, "killed"), count(casualties.injured, "injured")], by: ", ")
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private static func list(_ parts: [String?], by separator: String) -> String {
        parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: separator)
    }
}

extension Event {
    /// Whether it is what Rasid is there for: an attack on health care, or something about a ceasefire.
    fileprivate var isAlertCondition: Bool { health != nil || ceasefire != nil }
}

extension Span {
    fileprivate var range: Range<Int> { start..<max(start, end) }
}
