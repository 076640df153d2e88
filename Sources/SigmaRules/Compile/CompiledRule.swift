// SPDX-License-Identifier: Apache-2.0

/// A rule ready to be asked whether a record matches.
public struct CompiledRule: Sendable {
    /// What the rule says about itself.
    public let metadata: RuleMetadata
    var program: ConditionProgram
    /// SHA-256 of what the rule and its filters say.
    let fingerprint: String
    /// Whether matches raise alerts; not for rules that only correlations are to look at.
    public internal(set) var raisesAlerts = true
    /// Whether a correlation looks at matches.
    public internal(set) var isCorrelated = false
}
