// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("Values that a field never has")
struct HopelessValueTests {
    private static let fields = FieldTable([
        .init("class", values: ["attack", "ceasefire"], isSingle: true, summary: "What kind of event it is."),
        .init("country", form: TextForm("two letters, such as SY", pattern: "[A-Z]{2}"), summary: "Where it was."),
        .init("killed", .number, isSingle: true, summary: "How many were killed."),
        .init("near", .flag, isSingle: true, summary: "Only near it."),
        .init("text", isSearchedByKeywords: true, summary: "The whole text."),
    ])

    private static func warnings(_ item: String) throws -> [Diagnostic] {
        let compiler = RulesetCompiler(fields: fields, logSource: Fixture.logSource)
        let text = Fixture.rule("    selection:\n        \(item)\n    condition: selection")
        return try compiler.compile([try YAMLFile(text: text, name: "rule.yml")]).warnings.all
    }

    @Test(
        "are told",
        arguments: [
            ("class: atack", "rule.unknown-value"), ("class|startswith: x", "rule.unknown-value"),
            ("class: 5", "rule.type-mismatch"), ("country: Syria", "rule.unknown-value"),
            ("killed: many", "rule.type-mismatch"), ("killed: true", "rule.type-mismatch"),
            ("near: maybe", "rule.type-mismatch"), ("near: 1", "rule.type-mismatch"),
            ("text|gt: 5", "rule.type-mismatch"), ("text: “truce”", "rule.typographic-quotes"),
            ("class: “attack”", "rule.typographic-quotes"),
        ]
    )
    func told(item: String, code: String) throws {
        #expect(try Self.warnings(item).map(\.code) == [code])
    }

    @Test(
        "Others are not",
        arguments: [
            "class: Attack", "class: 'c*'", "class: null", "country: SY", "country: sy", "country: 'S*'",
            "country|contains: Syria", "killed: 5", "killed: '5'", "killed|exists: true", "near: true", "near: 'true'",
            "text: '“'", "text|contains: said “no”",
        ]
    )
    func silent(item: String) throws {
        #expect(try Self.warnings(item).isEmpty)
    }
}
