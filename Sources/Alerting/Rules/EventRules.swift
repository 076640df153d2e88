// SPDX-License-Identifier: Apache-2.0

public import SigmaRules

/// How rules about events are compiled.
public enum EventRules {
    /// What rules about events name in `logsource`.
    public static let logSource = LogSource(category: "event", product: "rasid")

    /// Compiles rule files for events.
    ///
    ///     let ruleset = try EventRules.compiler().compile(paths: ["config/rules", "rules.d"])
    ///
    /// - Parameter placeholders: what `%name%` stands for in values with the modifier `expand`.
    public static func compiler(placeholders: [String: [String]] = [:]) -> RulesetCompiler {
        RulesetCompiler(
            fields: EventFields.table,
            logSource: logSource,
            folding: .arabic,
            placeholders: PlaceholderTable(placeholders)
        )
    }
}
