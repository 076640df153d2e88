// SPDX-License-Identifier: Apache-2.0

import Alerting
import Extraction
import SigmaRules
import SourceYAML
import Testing

@Suite("Rules as shipped")
struct ShippedRulesTests {
    private static func rules(for event: Event) throws -> [String] {
        try Sample.engine().alerts(for: Sample.extraction([event])).map {
            "\($0.document.rule.level) \($0.document.rule.title)"
        }
    }

    @Test("they compile without a warning, and each tells what readers need to know")
    func complete() throws {
        let ruleset = try Sample.engine().ruleset
        #expect(ruleset.warnings.rendered() == "")
        for rule in ruleset.rules.map(\.metadata) {
            #expect(
                rule.status != nil && rule.description != nil && rule.author != nil && rule.date != nil,
                "\(rule.title)"
            )
            #expect(!rule.falsePositives.isEmpty && !rule.references.isEmpty && !rule.tags.isEmpty, "\(rule.title)")
        }
    }

    @Test(
        "attacks on health care, by what the text says",
        arguments: [
            (.reported, "critical Attack on Health Care Reported"),
            (.ongoing, "critical Attack on Health Care Reported"),
            (.demanded, "medium Attacks on Health Care Deplored or Their End Demanded"),
            (.general, "medium Attacks on Health Care Deplored or Their End Demanded"),
            (.threatened, "high Health Care Threatened With Attack"),
            (.planned, "high Health Care Threatened With Attack"),
            (.denied, nil), (.historical, nil), (.hypothetical, nil),
        ] as [(EventStatus, String?)]
    )
    func health(status: EventStatus, rule: String?) throws {
        #expect(try ShippedRulesTests.rules(for: Sample.attack(status: status)) == (rule.map { [$0] } ?? []))
    }

    @Test("attacks near health care, and crime, have rules of their own")
    func healthLookalikes() throws {
        var near = Sample.attack()
        near.proximity = true
        #expect(try ShippedRulesTests.rules(for: near) == ["medium Attack Near Health Care Reported"])
        var crime = Sample.attack()
        crime.context = "crime"
        #expect(try ShippedRulesTests.rules(for: crime) == ["low Criminal Violence Against Health Care Reported"])
        crime.proximity = true
        #expect(try ShippedRulesTests.rules(for: crime) == ["low Criminal Violence Against Health Care Reported"])
        #expect(try ShippedRulesTests.rules(for: Sample.attack(health: [])) == [])
    }

    @Test(
        "ceasefires, by how far they have come",
        arguments: [
            (.calledFor, "high Ceasefire Called For"), (.offered, "high Ceasefire Called For"),
            (.upholdCalledFor, "low Respect or Extension of a Ceasefire Called For"),
            (.negotiated, "low Ceasefire Under Negotiation"),
            (.declared, "medium Ceasefire Declared, Agreed or Extended"),
            (.agreed, "medium Ceasefire Declared, Agreed or Extended"),
            (.extended, "medium Ceasefire Declared, Agreed or Extended"),
            (.violated, "medium Ceasefire Violation Reported"),
            (.suspended, "medium Ceasefire Collapsed, Suspended or Expired"),
            (.collapsed, "medium Ceasefire Collapsed, Suspended or Expired"),
            (.expired, "medium Ceasefire Collapsed, Suspended or Expired"), (.rejected, "low Ceasefire Rejected"),
            (.inForce, nil), (.denied, nil), (.mentioned, nil),
        ] as [(CeasefireStage, String?)]
    )
    func ceasefire(stage: CeasefireStage, rule: String?) throws {
        #expect(try ShippedRulesTests.rules(for: Sample.ceasefire(stage: stage)) == (rule.map { [$0] } ?? []))
        #expect(try ShippedRulesTests.rules(for: Sample.ceasefire(stage: stage, status: .historical)) == [])
    }

    @Test("the rule shown in docs/rules.md compiles and matches what it says")
    func documented() throws {
        let page = String(decoding: try Repository.bytes("docs/rules.md"), as: UTF8.self)
        let block = try #require(page.split(separator: "```yaml\n").dropFirst().first).prefix { $0 != "`" }
        let ruleset = try EventRules.compiler().compile([YAMLFile(text: String(block), name: "docs/rules.md")])
        #expect(ruleset.warnings.isEmpty)
        let engine = AlertEngine(ruleset: ruleset)
        #expect(engine.alerts(for: Sample.extraction([Sample.attack()])).count == 1)
        #expect(engine.alerts(for: Sample.extraction("a2", [Sample.attack(places: [Sample.saraqib])])).isEmpty)
    }
}
