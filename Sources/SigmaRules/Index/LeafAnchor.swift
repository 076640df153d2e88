// SPDX-License-Identifier: Apache-2.0

/// What a value must have for a test to hold: how the index finds the tests that a value may pass without asking all.
enum LeafAnchor: Sendable, Equatable {
    /// The folded value is this.
    case whole([UInt8])
    /// The folded value holds this; `isEnough` when that is all the test asks.
    case part([UInt8], isEnough: Bool)
    /// The value is this number, or the text that reads so.
    case number(Double, asText: [UInt8])

    /// The anchor of a text with wildcards: all of it, or its longest literal part; `nil` where there is none.
    init?(_ pattern: ValuePattern, isCased: Bool, fold: ([UInt8]) -> [UInt8]) {
        if let literal = pattern.literal {
            self = .whole(fold(literal))
            return
        }
        let literals = pattern.parts.compactMap { part -> [UInt8]? in
            if case .literal(let bytes) = part { fold(bytes) } else { nil }
        }
        guard let longest = literals.max(by: { $0.count < $1.count }), !longest.isEmpty else { return nil }
        let isContained = pattern.parts.count == 3 && pattern.parts[0] == .many && pattern.parts[2] == .many
        self = .part(longest, isEnough: isContained && !isCased)
    }

    /// How many of all values are likely to have it, from 0 to 1.
    func commonness(values: [String]) -> Double {
        switch self {
        case .whole, .number: values.isEmpty ? 0.001 : 1 / Double(values.count)
        case .part(let bytes, _): 0.5 / Double(min(bytes.count, 24) * min(bytes.count, 24))
        }
    }
}
