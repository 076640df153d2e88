// SPDX-License-Identifier: Apache-2.0

import Alerting
import FoundationEssentials
import Monitor
import SigmaRules
import SourceYAML

extension RuleSettings {
    /// Compiles the rules. A directory of a site's own rules (`….d`) may be missing.
    func compiled() throws(Diagnostics) -> CompiledRuleset {
        let present = paths.filter { !$0.hasSuffix(".d") || FileManager.default.fileExists(atPath: $0) }
        return try EventRules.compiler.compile(paths: present)
    }
}
