// SPDX-License-Identifier: Apache-2.0

/// How much a match matters, in rising order (Sigma 2.1, "Level").
public enum SigmaLevel: String, Sendable, CaseIterable, Comparable {
    case informational, low, medium, high, critical

    /// The less it matters the smaller.
    public static func < (a: SigmaLevel, b: SigmaLevel) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .informational: 0
        case .low: 1
        case .medium: 2
        case .high: 3
        case .critical: 4
        }
    }
}

/// How far a rule can be trusted (Sigma 2.1, "Status").
public enum SigmaStatus: String, Sendable, CaseIterable {
    case stable, test, experimental, deprecated, unsupported
}
