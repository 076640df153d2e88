// SPDX-License-Identifier: Apache-2.0

public import Extraction
public import SigmaRules

/// How rules about events are compiled.
public enum EventRules {
    /// What rules about events name in `logsource`.
    public static let logSource = LogSource(category: "event", product: "rasid")

    /// The records of an article's events, in their order, with the fields that a ruleset asks for.
    public static func records(of extraction: ArticleExtraction, for ruleset: CompiledRuleset) -> [SigmaRecord] {
        records(of: extraction, fields: ruleset.usedFields)
    }

    /// The records of an article's events, in their order, with these fields.
    public static func records(of extraction: ArticleExtraction, fields: Set<FieldTable.ID>) -> [SigmaRecord] {
        var records: [SigmaRecord] = []
        EventRecords(fields: fields).forEachEvent(of: extraction) { records.append($1) }
        return records
    }

    /// How many matches rules have in the events of articles, found as for alerts and without what follows from them.
    public static func matches(in articles: [ArticleExtraction], of ruleset: CompiledRuleset) -> Int {
        let records = EventRecords(fields: ruleset.usedFields)
        var matches = 0
        for article in articles {
            records.forEachEvent(of: article) { _, record in matches += ruleset.verdict(on: record).matches.count }
        }
        return matches
    }

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
