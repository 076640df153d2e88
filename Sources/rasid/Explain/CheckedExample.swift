// SPDX-License-Identifier: Apache-2.0

import Alerting
import Explanations
import RuleWorkshop
import SigmaRules
import SourceYAML

/// An example of a page, read as the program reads such files.
struct CheckedExample {
    /// What was said about it; `nil` for examples that are no files.
    let problems: Diagnostics?

    /// - Parameter text: instead of the example's own.
    init(_ example: Explanation.Example, saying text: String? = nil) {
        guard let file = example.file(saying: text) else {
            problems = nil
            return
        }
        let sink = DiagnosticSink()
        do throws(Diagnostics) {
            switch example {
            case .tests:
                _ = RuleTestReader(reportingTo: sink).tests(in: try YAMLFile(text: file, name: "tests/site.yml"))
            case .detection, .rules, .message:
                let ruleset = try EventRules.compiler().compile([try YAMLFile(text: file, name: "rule.yml")])
                sink.report(ruleset.warnings)
                sink.report(ruleset.findings())
            }
        } catch {
            sink.report(error)
        }
        problems = sink.diagnostics
    }
}
