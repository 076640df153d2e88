// SPDX-License-Identifier: Apache-2.0

import Articles

/// An extraction in the standoff format of the brat annotation tool (https://brat.nlplab.org/standoff.html), for those
/// who correct or compare what was read.
///
/// Offsets are Unicode scalars of the article's text, as brat counts them in the `.txt` file beside the `.ann` file.
///
/// - Every mention of an entity is a text-bound annotation (`T`) of the entity's type; mentions of one entity are
///   `Equiv`. What is known of the entity stands in a note at its first mention.
/// - A statement is a `statement` over its content, with a `Speaker` relation to the mention of who says it.
/// - An event (`E`) has its trigger, and as arguments actors, targets, addressees, places, time, statement and further
///   evidence; status, stage, what was struck and the like are attributes (`A`), the reasons a note (`#`).
public struct BratAnnotations: Sendable {
    /// The `.ann` file: a line for each annotation, each ending with a line feed.
    public private(set) var text = ""

    private let extraction: ArticleExtraction
    private let scalars: [Unicode.Scalar]
    private var mentions: [String: [(span: Span, id: String)]] = [:]
    private var statements: [String: String] = [:]
    private var bounds: [Bound: String] = [:]
    private var counts: [Character: Int] = [:]

    /// A text-bound annotation is written once, however many refer to it.
    private struct Bound: Hashable {
        var type: String
        var start: Int
        var end: Int
    }

    /// Writes an extraction's annotations.
    public init(_ extraction: ArticleExtraction) {
        self.extraction = extraction
        scalars = Array(String(decoding: extraction.article.text, as: UTF8.self).unicodeScalars)
        for entity in extraction.entities { add(entity) }
        for statement in extraction.statements { add(statement) }
        for event in extraction.events { add(event) }
    }

    // MARK: Entities and statements

    private mutating func add(_ entity: Entity) {
        let ids = entity.mentions.compactMap { span in
            textBound(entity.kind.rawValue, span).map { (span: span, id: $0) }
        }
        guard let first = ids.first else { return }
        mentions[entity.id] = ids
        let distinct = ids.map(\.id).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        if distinct.count > 1 { line("*\tEquiv \(distinct.joined(separator: " "))") }
        let codes = [entity.iso3166, entity.pcode, entity.wikidata].compactMap { $0 }
        let roles = entity.roles.map { role in role.english.map { "\(role.text) (\($0))" } ?? role.text }
        note(on: first.id, [entity.name, entity.nameArabic].compactMap { $0 } + codes + roles)
    }

    private mutating func add(_ statement: Statement) {
        guard let content = textBound("statement", statement.content) else { return }
        statements[statement.id] = content
        attribute("Quotation", of: content, statement.mode.rawValue)
        attribute("Speaker-kind", of: content, statement.speakerKind.rawValue)
        if let speaker = statement.speaker.flatMap({ mention(of: $0, near: statement.content.start) }) {
            line("\(next("R"))\tSpeaker Arg1:\(content) Arg2:\(speaker)")
        }
        note(on: content, ["\(statement.speakerText) (\(statement.cue))"])
    }

    // MARK: Events

    private mutating func add(_ event: Event) {
        guard let evidence = event.evidence.first, let trigger = textBound(event.eventClass.rawValue, evidence) else {
            return
        }
        var arguments: [(role: String, id: String)] = []
        func entities(_ role: String, _ ids: [String]) {
            arguments += ids.compactMap { mention(of: $0, near: evidence.start) }.map { (role, $0) }
        }
        entities("Actor", event.actors)
        entities("Target", event.targets)
        entities("Addressee", event.addressees)
        entities("Place", event.places.compactMap(\.entity))
        if let time = event.time?.text.flatMap({ textBound("time", $0) }) { arguments.append(("Time", time)) }
        if let statement = event.statement.flatMap({ statements[$0] }) { arguments.append(("Statement", statement)) }
        for span in event.evidence.dropFirst() {
            if let id = textBound("evidence", span) { arguments.append(("Evidence", id)) }
        }
        let id = next("E")
        line("\(id)\t\(event.eventClass.rawValue):\(trigger)" + BratAnnotations.numbered(arguments))
        attribute("Status", of: id, event.status.rawValue)
        attribute("Stage", of: id, event.ceasefire?.stage.rawValue)
        if let health = event.health {
            for resource in health.resources { flag("Struck-\(resource.rawValue)", of: id) }
            attribute("Attack-type", of: id, health.attackType.rawValue)
            attribute("Certainty", of: id, health.certainty.rawValue)
        }
        if event.proximity { flag("Proximity", of: id) }
        if event.context == "crime" { flag("Crime", of: id) }
        note(on: id, ["\(event.id), confidence \(event.confidence)"] + event.reasons)
    }

    /// ` Actor:T1 Actor2:T5 Place:T7`: a role that comes again is numbered, as the format wants it.
    private static func numbered(_ arguments: [(role: String, id: String)]) -> String {
        var seen: [String: Int] = [:]
        return arguments.map { argument in
            seen[argument.role, default: 0] += 1
            let number = seen[argument.role].flatMap { $0 > 1 ? String($0) : nil } ?? ""
            return " \(argument.role)\(number):\(argument.id)"
        }
        .joined()
    }

    /// The mention of an entity that stands nearest to a position.
    private func mention(of entity: String, near position: Int) -> String? {
        mentions[entity]?.min { abs($0.span.start - position) < abs($1.span.start - position) }?.id
    }

    // MARK: Lines

    /// The id of an annotation over a span, written when it is new; `nil` where nothing but white space stands.
    private mutating func textBound(_ type: String, _ span: Span) -> String? {
        let key = Bound(type: type, start: span.start, end: span.end)
        if let known = bounds[key] { return known }
        let pieces = pieces(of: span.start..<span.end)
        guard !pieces.isEmpty else { return nil }
        let offsets = pieces.map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: ";")
        let words = pieces.map { BratAnnotations.string(scalars[$0]) }.joined(separator: " ")
        let id = next("T")
        line("\(id)\t\(type) \(offsets)\t\(words)")
        bounds[key] = id
        return id
    }

    /// The parts of a range that line breaks leave, for an annotation can't hold a line break.
    private func pieces(of range: Range<Int>) -> [Range<Int>] {
        let range = range.clamped(to: 0..<scalars.count)
        return scalars[range].indices.split { scalars[$0] == "\n" || scalars[$0] == "\r" }
            .compactMap { part -> Range<Int>? in
                let kept = part.drop { scalars[$0].properties.isWhitespace }
                guard let first = kept.first, let last = kept.last(where: { !scalars[$0].properties.isWhitespace })
                else { return nil }
                return first..<last + 1
            }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private mutating func attribute(_ name: String, of id: String, _ value: String?) {
        if let value { line("\(next("A"))\t\(name) \(id) \(value)") }
    }

    private mutating func flag(_ name: String, of id: String) { line("\(next("A"))\t\(name) \(id)") }

    private mutating func note(on id: String, _ parts: [String]) {
        let text = parts.joined(separator: "; ").split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
        line("\(next("#"))\tAnnotatorNotes \(id)\t\(text)")
    }

    private mutating func next(_ letter: Character) -> String {
        counts[letter, default: 0] += 1
        return "\(letter)\(counts[letter] ?? 1)"
    }

    private mutating func line(_ line: String) { text += line + "\n" }
}
