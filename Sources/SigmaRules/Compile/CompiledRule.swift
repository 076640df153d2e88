// SPDX-License-Identifier: Apache-2.0

/// A rule ready to be asked whether a record matches.
public struct CompiledRule: Sendable {
    /// What the rule says about itself.
    public let metadata: RuleMetadata
    var program: ConditionProgram
}
