// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import FoundationEssentials
import RuleWorkshop
import SigmaRules
import SourceYAML

/// The extractor as shipped, and rules from texts.
enum Workshop {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let loaded = Result<Extractor, Diagnostics> { () throws(Diagnostics) in
        Extractor(
            try LanguageResources.load(lexicon: [path("config/lexicon/ar")], gazetteer: path("config/gazetteer"))
        )
    }

    static func path(_ relative: String) -> String { root.appending(path: relative).path }

    /// Loaded once for all tests.
    static func extractor() throws -> Extractor { try loaded.get() }

    static func shipped() throws -> CompiledRuleset {
        try EventRules.compiler().compile(paths: [path("config/rules")])
    }

    static func ruleset(_ rules: String) throws -> CompiledRuleset {
        try EventRules.compiler().compile([try YAMLFile(text: rules, name: "rules.yml")])
    }

    /// The tests of a text, which must be right.
    static func tests(_ text: String) throws -> [RuleTest] {
        let sink = DiagnosticSink()
        let tests = RuleTestReader(reportingTo: sink).tests(in: try YAMLFile(text: text, name: "tests.yml"))
        try sink.diagnostics.throwIfErrors()
        return tests
    }

    /// A rule on attacks anywhere, with a filter and a correlation.
    static let rules = """
        title: Any Attack
        name: any_attack
        id: 7b0b1c2d-0000-4000-8000-000000000001
        level: medium
        logsource: {product: rasid, category: event}
        detection:
            selection:
                event.class: attack
            filter_main_crime:
                event.context: crime
            condition: selection and not filter_main_crime
        ---
        title: Drills in Hama
        id: 7b0b1c2d-0000-4000-8000-000000000002
        logsource: {product: rasid, category: event}
        filter:
            rules: [any_attack]
            selection:
                place.name: Hama
            condition: not selection
        ---
        title: Three Attacks in One Place
        id: 7b0b1c2d-0000-4000-8000-000000000003
        level: high
        correlation:
            type: event_count
            rules: [any_attack]
            group-by: [place.name]
            timespan: 1d
            condition:
                gte: 3
            generate: true

        """
}
