// SPDX-License-Identifier: Apache-2.0

import Extraction
import SigmaRules

/// One field that rules may ask for: how it is described and where its values come from.
struct EventField: Sendable {
    /// Puts the values of an event of an article into a record.
    typealias Writer = @Sendable (_ event: Event, _ article: ArticleExtraction, _ values: inout EventValues) -> Void

    var field: FieldTable.Field
    /// Whether the values are the same for all events of an article.
    var isOfArticle = false
    var write: Writer

    /// A field of texts.
    static func text(
        _ name: String,
        _ summary: String,
        form: TextForm? = nil,
        _ write: @escaping Writer
    ) -> EventField {
        EventField(field: FieldTable.Field(name, form: form, summary: summary), write: write)
    }

    /// A field of at most one of a fixed set of values.
    static func choice<Value: Choice>(
        _ name: String,
        _ summary: String,
        from read: @escaping @Sendable (Event, ArticleExtraction) -> Value?
    ) -> EventField {
        let choices = Choices<Value>(name, summary, isSingle: true)
        return EventField(field: choices.field) { event, article, values in
            if let value = read(event, article) { values.add(choices[value]) }
        }
    }

    /// A field of any number of values of a fixed set.
    static func choices<Value: Choice>(
        _ name: String,
        _ summary: String,
        from read: @escaping @Sendable (Event, ArticleExtraction, (Value) -> Void) -> Void
    ) -> EventField {
        let choices = Choices<Value>(name, summary)
        return EventField(field: choices.field) { event, article, values in
            read(event, article) { values.add(choices[$0]) }
        }
    }

    /// A field of one number.
    static func number(
        _ name: String,
        _ summary: String,
        from read: @escaping @Sendable (Event) -> Double?
    ) -> EventField {
        EventField(field: FieldTable.Field(name, .number, isSingle: true, summary: summary)) { event, _, values in
            if let number = read(event) { values.add(.number(number)) }
        }
    }

    /// A field of one truth value.
    static func flag(_ name: String, _ summary: String, from read: @escaping @Sendable (Event) -> Bool) -> EventField {
        EventField(field: FieldTable.Field(name, .flag, isSingle: true, summary: summary)) { event, _, values in
            values.add(.flag(read(event)))
        }
    }

    /// A field of the article's.
    static func article(
        _ name: String,
        _ summary: String,
        isSearchedByKeywords: Bool = false,
        _ write: @escaping @Sendable (_ article: ArticleExtraction, _ values: inout EventValues) -> Void
    ) -> EventField {
        let field = FieldTable.Field(name, isSearchedByKeywords: isSearchedByKeywords, summary: summary)
        return EventField(field: field, isOfArticle: true) { _, article, values in write(article, &values) }
    }
}
