// SPDX-License-Identifier: Apache-2.0

internal import Alerting
public import SigmaRules
public import SourceYAML

extension RuleSettings {
    /// Compiles the rules, or those of other paths as if they were among them.
    /// - Parameter others: files that were read already, behind the others.
    /// - Throws: everything that is wrong with any of them.
    public func compiled(paths: [String]? = nil, adding others: [YAMLFile] = []) throws(Diagnostics) -> CompiledRuleset
    {
        try EventRules.compiler(placeholders: placeholders).compile(paths: paths ?? presentPaths, adding: others)
    }
}

extension CompiledRuleset {
    /// All that can be said against the rules, by place: warnings, and that there is no rule at all.
    public var remarks: Diagnostics {
        var remarks = warnings
        if rules.isEmpty {
            remarks.append(
                Diagnostic(
                    "rules.none",
                    "there is no rule to use",
                    help:
                        "rules are files that end in .yml or .yaml; name them, or see rules.paths of the configuration"
                )
            )
        }
        remarks.sortByLocation()
        return remarks
    }
}
