// SPDX-License-Identifier: Apache-2.0

import Extraction
import SigmaRules

/// Turns the events of an article into records for matching, with no field that no rule asks for.
struct EventRecords {
    private let extraction: ArticleExtraction
    private let eventFields: [(id: FieldTable.ID, field: EventField)]
    private let base: SigmaRecord?

    /// - Parameter usedFields: the fields to fill in.
    init(_ extraction: ArticleExtraction, usedFields: Set<FieldTable.ID>) {
        self.extraction = extraction
        let used = EventFields.all.compactMap { field in
            EventFields.table.id(of: field.field.name).flatMap {
                usedFields.contains($0) ? (id: $0, field: field) : nil
            }
        }
        eventFields = used.filter { !$0.field.isOfArticle }
        // The article's text is folded once, not once an event.
        base = extraction.events.first.map { event in
            let articleFields = used.filter(\.field.isOfArticle)
            let empty = SigmaRecord(fields: EventFields.table)
            return EventRecords.filled(
                empty,
                articleFields,
                from: EventField.Source(extraction: extraction, event: event)
            )
        }
    }

    /// The record of one event.
    func record(of event: Event) -> SigmaRecord {
        let source = EventField.Source(extraction: extraction, event: event)
        return EventRecords.filled(base ?? SigmaRecord(fields: EventFields.table), eventFields, from: source)
    }

    private static func filled(
        _ record: SigmaRecord,
        _ fields: [(id: FieldTable.ID, field: EventField)],
        from source: EventField.Source
    ) -> SigmaRecord {
        var record = record
        for (id, field) in fields {
            for value in field.values(source) {
                switch value {
                case .text(let text): record.append(.text(FoldedText(text, by: .arabic)), to: id)
                case .number(let number): record.append(.number(number), to: id)
                case .flag(let flag): record.append(.flag(flag), to: id)
                }
            }
        }
        return record
    }
}
