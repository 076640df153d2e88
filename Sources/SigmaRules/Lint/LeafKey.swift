// SPDX-License-Identifier: Apache-2.0

/// Names what a test asks for: tests with the same key hold for the same records.
struct LeafKey: Hashable {
    /// The field's number, or -1 for keywords.
    var field: Int
    var wanted: String

    init(_ leaf: LeafTest) {
        field = leaf.field?.index ?? -1
        switch leaf.predicate {
        case .exists: wanted = "exists"
        case .expression(let expression): wanted = "expression \(expression.text)"
        case .text(let matcher, let isCased): wanted = "text \(isCased) \(matcher)"
        case .number(let number, _): wanted = "number \(number)"
        case .comparison(let comparison, let bound): wanted = "\(comparison) \(bound)"
        case .flag(let flag, _): wanted = "flag \(flag)"
        case .network(let range): wanted = "network \(range)"
        case .field(let other, let affix, let isCased): wanted = "field \(other.index) \(affix) \(isCased)"
        case .timePart(let part, let comparison, let bound): wanted = "\(part) \(comparison) \(bound)"
        }
    }
}
