// SPDX-License-Identifier: Apache-2.0

public import Extraction
public import SigmaRules

extension RuleTestRunner {
    /// The tests that pass with the rules that are in use and fail with others.
    public static func broken(
        _ tests: [RuleTest],
        by new: CompiledRuleset,
        insteadOf old: CompiledRuleset,
        extractor: Extractor
    ) -> [RuleTestResult] {
        let after = RuleTestRunner(new, extractor: extractor)
        let failed = tests.map { after.run($0) }.filter { !$0.isPassed }
        let before = RuleTestRunner(old, extractor: extractor)
        return failed.filter { before.run($0.test).isPassed }
    }
}
