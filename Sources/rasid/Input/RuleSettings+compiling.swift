// SPDX-License-Identifier: Apache-2.0

import Alerting
import Monitor
import SigmaRules
import SourceYAML

extension RuleSettings {
    /// Compiles the rules, or those of other paths as if they were among them.
    func compiled(paths: [String]? = nil) throws(Diagnostics) -> CompiledRuleset {
        try EventRules.compiler(placeholders: placeholders).compile(paths: paths ?? presentPaths)
    }
}
