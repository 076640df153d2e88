// SPDX-License-Identifier: Apache-2.0

import Extraction
import SigmaRules

/// One field that rules may ask for: how it is described and where its values come from.
struct EventField: Sendable {
    /// The article and the event whose values are read.
    struct Source {
        var extraction: ArticleExtraction
        var event: Event

        /// The statement the event is told in.
        var statement: Statement? {
            extraction.statements.first { $0.id == event.statement }
        }

        /// Entities in the order of their ids.
        func entities(_ ids: [String]) -> [Entity] {
            ids.compactMap { extraction.entity($0) }
        }
    }

    /// A value before it is folded.
    enum Value {
        case text(String)
        case number(Double)
        case flag(Bool)
    }

    var field: FieldTable.Field
    /// Whether the values are the same for all events of an article.
    var isOfArticle: Bool
    var values: @Sendable (Source) -> [Value]

    /// A field of texts.
    static func text(
        _ name: String,
        _ summary: String,
        values: [String] = [],
        from read: @escaping @Sendable (Source) -> [String?]
    ) -> EventField {
        EventField(
            field: FieldTable.Field(name, values: values, summary: summary),
            isOfArticle: false,
            values: { source in read(source).compactMap { $0.map(Value.text) } }
        )
    }

    /// A field of one number.
    static func number(
        _ name: String,
        _ summary: String,
        from read: @escaping @Sendable (Source) -> Double?
    ) -> EventField {
        EventField(
            field: FieldTable.Field(name, .number, summary: summary),
            isOfArticle: false,
            values: { source in read(source).map { [.number($0)] } ?? [] }
        )
    }

    /// A field of one truth value.
    static func flag(_ name: String, _ summary: String, from read: @escaping @Sendable (Source) -> Bool) -> EventField {
        EventField(
            field: FieldTable.Field(name, .flag, summary: summary),
            isOfArticle: false,
            values: { [.flag(read($0))] }
        )
    }

    /// A field of the article's.
    static func article(
        _ name: String,
        _ summary: String,
        isSearchedByKeywords: Bool = false,
        from read: @escaping @Sendable (Source) -> String?
    ) -> EventField {
        EventField(
            field: FieldTable.Field(name, isSearchedByKeywords: isSearchedByKeywords, summary: summary),
            isOfArticle: true,
            values: { source in read(source).map { [.text($0)] } ?? [] }
        )
    }
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// All values as rules write them.
    static var rawValues: [String] { allCases.map(\.rawValue) }
}
