// SPDX-License-Identifier: Apache-2.0

extension LeafTest {
    /// Whether any value of the field, or of the keyword fields, is as wanted.
    func holds(in record: borrowing SigmaRecord, keywordFields: [FieldTable.ID]) -> Bool {
        guard let field else {
            for field in keywordFields where record[field].contains(where: { holds(for: $0) }) { return true }
            return false
        }
        switch predicate {
        case .exists(let isThere):
            return record[field].isEmpty != isThere
        default:
            return firstPassing(in: record, field) != nil
        }
    }

    /// The first value of a field that is as wanted.
    func firstPassing(in record: borrowing SigmaRecord, _ field: FieldTable.ID) -> FieldValue? {
        guard case .field(let other, let affix, let isCased) = predicate else {
            return record[field].first { holds(for: $0) }
        }
        for value in record[field] {
            for wanted in record[other] where affix.holds(value, wanted, isCased: isCased) { return value }
        }
        return nil
    }

    /// Whether one value is as wanted, for predicates that look at one value.
    func holds(for value: FieldValue) -> Bool {
        switch (predicate, value) {
        case (.text(let matcher, let isCased), .text(let text)): matcher.matches(isCased ? text.plain : text.folded)
        case (.text(let matcher, _), let other): matcher.matches(Array(other.text.utf8))
        case (.number(let wanted, _), .number(let number)): number == wanted
        case (.number(_, let asText), .text(let text)): text.folded == asText
        case (.comparison(let comparison, let bound), .number(let number)): comparison.holds(number, bound)
        case (.comparison(let comparison, let bound), .text(let text)):
            Double(text.text).map { comparison.holds($0, bound) } ?? false
        case (.flag(let wanted, _), .flag(let flag)): flag == wanted
        case (.flag(_, let asText), .text(let text)): text.folded == asText
        case (.expression(let expression), .text(let text)): expression.finds(in: text.plain)
        case (.expression(let expression), let other): expression.finds(in: Array(other.text.utf8))
        case (.network(let range), .text(let text)): range.contains(text.plain)
        case (.timePart(let part, let comparison, let bound), .text(let text)):
            part.value(in: text.plain).map { comparison.holds(Double($0), bound) } ?? false
        case (.exists(let isThere), _): isThere
        case (.number, .flag), (.comparison, .flag), (.flag, .number), (.network, _), (.timePart, _), (.field, _): false
        }
    }
}

extension LeafTest.FieldAffix {
    /// Whether a value is like another, or holds it; numbers are compared with texts as text.
    func holds(_ value: FieldValue, _ wanted: FieldValue, isCased: Bool) -> Bool {
        if self == .whole, case .number(let a) = value, case .number(let b) = wanted { return a == b }
        func bytes(_ value: FieldValue) -> [UInt8] {
            if case .text(let text) = value { return isCased ? text.plain : text.folded }
            return Array(value.text.utf8)
        }
        let (text, part) = (bytes(value), bytes(wanted))
        switch self {
        case .whole: return text == part
        case .start: return text.starts(with: part)
        case .end: return text.count >= part.count && text[(text.count - part.count)...].elementsEqual(part)
        case .anywhere: return Needle(part).isContained(in: text)
        }
    }
}
