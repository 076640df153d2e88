// SPDX-License-Identifier: Apache-2.0

import Alerting
import Monitor
import SigmaRules
import SourceYAML

extension RuleSettings {
    /// Compiles the rules, or those of other paths as if they were among them.
    /// - Parameter others: files that were read already, behind the others.
    func compiled(paths: [String]? = nil, adding others: [YAMLFile] = []) throws(Diagnostics) -> CompiledRuleset {
        try EventRules.compiler(placeholders: placeholders).compile(paths: paths ?? presentPaths, adding: others)
    }
}
