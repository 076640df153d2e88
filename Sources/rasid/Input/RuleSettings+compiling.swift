// SPDX-License-Identifier: Apache-2.0

import Alerting
import Monitor
import SigmaRules
import SourceYAML

extension RuleSettings {
    /// Compiles the rules.
    func compiled() throws(Diagnostics) -> CompiledRuleset { try EventRules.compiler.compile(paths: presentPaths) }
}
