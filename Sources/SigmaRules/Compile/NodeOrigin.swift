// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// What a node of a condition program was made from.
enum NodeOrigin: Sendable {
    /// A search identifier, where it is defined.
    case search(SourceLocation)
    /// `1 of …` or `all of …`.
    case selector(ConditionExpression.Quantifier, pattern: String, SourceLocation)
    /// One `field|modifier…: value` line.
    case item(ItemOrigin)
}

/// One `field|modifier…: value` line, or a list of keywords, as the rule writes it.
struct ItemOrigin: Sendable {
    /// The field, or `nil` for keywords.
    let field: FieldTable.ID?
    let modifiers: [FieldModifier]
    let location: SourceLocation
    /// Each value with the node that asks for it.
    let values: [(text: String, node: Int32)]

    init(_ item: DetectionItem, field: FieldTable.ID?, values: [Int32]) {
        self.field = field
        modifiers = item.modifiers
        location = item.fieldLocation
        self.values = zip(item.values, values).map { (ItemOrigin.text(of: $0), $1) }
    }

    /// What is easily overlooked is told by name.
    private static func text(of value: DetectionValue) -> String {
        switch value.content {
        case .null: "null"
        case .pattern where value.text.isEmpty: "''"
        default: value.text
        }
    }
}
