// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

extension CompiledRuleset {
    /// What is odd about rules that are right otherwise: conditions that never or always hold, parts that make no
    /// difference, filters that hold back everything or nothing, rules that another always stands for, and rules that
    /// don't say what they match wrongly.
    ///
    /// Takes its time, and is for those who write rules; matching needs none of it.
    public func findings() -> Diagnostics {
        var findings = Diagnostics()
        for rule in rules {
            if rule.metadata.falsePositives.isEmpty {
                findings.append(
                    Diagnostic(
                        "rule.no-falsepositives",
                        "the rule doesn't say what it may match wrongly",
                        at: rule.metadata.location,
                        severity: .warning,
                        help:
                            "add \"falsepositives:\" and a list of what else could look like this; \"Unknown\" if "
                            + "nothing is known"
                    )
                )
            }
            if let space = ConditionSpace([rule.program], fields: fields, folding: folding) {
                findings.append(contentsOf: ConditionFindings(rule: rule, space: space, fields: fields).all)
            }
        }
        findings.append(contentsOf: ShadowedRules(ruleset: self).findings)
        return findings
    }
}
