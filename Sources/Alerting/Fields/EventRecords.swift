// SPDX-License-Identifier: Apache-2.0

import Extraction
import SigmaRules
import Synchronization

/// Turns the events of articles into records for matching, with no field that no rule asks for.
final class EventRecords: Sendable {
    private let articleFields: [(id: FieldTable.ID, field: EventField)]
    private let eventFields: [(id: FieldTable.ID, field: EventField)]
    /// Records that nobody fills in at the moment.
    private let free = Mutex<[EventValues]>([])

    /// - Parameter fields: those to fill in.
    init(fields: Set<FieldTable.ID>) {
        let used = EventFields.all.compactMap { field in
            EventFields.table.id(of: field.field.name).flatMap { fields.contains($0) ? (id: $0, field: field) : nil }
        }
        articleFields = used.filter(\.field.isOfArticle)
        eventFields = used.filter { !$0.field.isOfArticle }
    }

    /// Fills in a record for each event of an article, in their order.
    /// - Parameter body: is given the event's place in the article and its record, which is filled in anew afterwards.
    func forEachEvent(of article: ArticleExtraction, _ body: (Int, SigmaRecord) -> Void) {
        guard !article.events.isEmpty else { return }
        var values = free.withLock { $0.popLast() } ?? EventValues()
        // The article's text is folded once, not once an event.
        values.fill(articleFields, from: article.events[0], of: article)
        for index in article.events.indices {
            values.fill(eventFields, from: article.events[index], of: article)
            body(index, values.record)
        }
        free.withLock { $0.append(values) }
    }
}
