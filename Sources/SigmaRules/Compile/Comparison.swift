// SPDX-License-Identifier: Apache-2.0

/// How a number is compared with a bound.
public enum Comparison: String, Sendable, CaseIterable {
    case lt, lte, gt, gte, eq, neq

    /// Whether `number` stands to `bound` like this.
    public func holds(_ number: Double, _ bound: Double) -> Bool {
        switch self {
        case .lt: number < bound
        case .lte: number <= bound
        case .gt: number > bound
        case .gte: number >= bound
        case .eq: number == bound
        case .neq: number != bound
        }
    }

    init?(_ modifier: FieldModifier) {
        switch modifier {
        case .lessThan: self = .lt
        case .lessThanOrEqual: self = .lte
        case .greaterThan: self = .gt
        case .greaterThanOrEqual: self = .gte
        default: return nil
        }
    }
}
