// SPDX-License-Identifier: Apache-2.0

import Extraction
import SigmaRules

/// A record that is filled in again and again, one event after the other, with the texts folded of late: the names of
/// people and places come again, within an article and from one to the next.
struct EventValues: Sendable {
    /// How many bytes a text may have to be remembered, and how many texts are.
    private static let longestRemembered = 128
    private static let mostRemembered = 4096

    private(set) var record = SigmaRecord(fields: EventFields.table)
    private var field: FieldTable.ID?
    private var folded: [String: FoldedText] = [:]

    /// Fills in fields anew.
    mutating func fill(
        _ fields: [(id: FieldTable.ID, field: EventField)],
        from event: Event,
        of article: ArticleExtraction
    ) {
        for index in fields.indices {
            field = fields[index].id
            record.removeAll(of: fields[index].id)
            fields[index].field.write(event, article, &self)
        }
    }

    /// Adds a value to the field that is filled in.
    mutating func add(_ value: FieldValue?) {
        if let value, let field { record.append(value, to: field) }
    }

    /// Adds a text to the field that is filled in.
    mutating func add(_ text: String?) {
        if let text { add(.text(fold(text))) }
    }

    private mutating func fold(_ text: String) -> FoldedText {
        guard text.utf8.count <= EventValues.longestRemembered else { return FoldedText(text, by: .arabic) }
        if let known = folded[text] { return known }
        let made = FoldedText(text, by: .arabic)
        if folded.count >= EventValues.mostRemembered { folded.removeAll(keepingCapacity: true) }
        folded[text] = made
        return made
    }
}
