// SPDX-License-Identifier: Apache-2.0

extension LeafTest {
    /// Whether any value of the field, or of the keyword fields, is as wanted.
    func holds(in record: borrowing SigmaRecord, keywordFields: [FieldTable.ID]) -> Bool {
        if let field {
            if case .exists(let isThere) = predicate { return record[field].isEmpty != isThere }
            return record[field].contains { holds(for: $0) }
        }
        return keywordFields.contains { field in record[field].contains { holds(for: $0) } }
    }

    /// Whether one value is as wanted.
    func holds(for value: FieldValue) -> Bool {
        switch (predicate, value) {
        case (.folded(let matcher), .text(let text)): matcher.matches(text.folded)
        case (.cased(let matcher), .text(let text)): matcher.matches(text.plain)
        case (.folded(let matcher), let other), (.cased(let matcher), let other):
            matcher.matches(Array(other.text.utf8))
        case (.number(let wanted, _), .number(let number)): number == wanted
        case (.number(_, let asText), .text(let text)): text.folded == asText
        case (.comparison(let comparison, let bound), .number(let number)): comparison.compares(number, bound)
        case (.comparison(let comparison, let bound), .text(let text)):
            Double(text.text).map { comparison.compares($0, bound) } ?? false
        case (.flag(let wanted, _), .flag(let flag)): flag == wanted
        case (.flag(_, let asText), .text(let text)): text.folded == asText
        case (.number, .flag), (.comparison, .flag), (.flag, .number): false
        case (.exists(let isThere), _): isThere
        }
    }
}

extension FieldModifier {
    fileprivate func compares(_ number: Double, _ bound: Double) -> Bool {
        switch self {
        case .lessThan: number < bound
        case .lessThanOrEqual: number <= bound
        case .greaterThan: number > bound
        case .greaterThanOrEqual: number >= bound
        default: false
        }
    }
}
