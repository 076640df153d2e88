// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import JSONStream
import Testing

@Suite("rasid rules check")
struct RulesCheckCommandTests {
    @Test("The shipped rules are right, without a warning")
    func shipped() throws {
        let run = try RasidProcess("rules", "check", "--strict")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("critical      Attack on Health Care Reported  # "))
    }

    private static let broken = """
        title: Broken
        id: 2f6a4f0e-8a54-4d0c-a8f3-0c8a3c1b9a55
        logsource: {product: rasid, category: event}
        detection:
            selection:
                event.class: attack
            condition: selektion
        level: high

        """

    @Test("Problems are told with their places and what was meant; exit code 3")
    func problems() throws {
        let rule = try TemporaryFile("broken.yml", Self.broken)
        let run = try RasidProcess("rules", "check", rule.path)
        #expect(run.status == 3)
        #expect(run.errors.contains("\(rule.path):7:16: error: "))
        #expect(run.errors.contains("did you mean \"selection\"?"))
        #expect(run.output.isEmpty)
    }

    @Test("As JSON each problem has its code and place")
    func json() throws {
        let rule = try TemporaryFile("broken.yml", Self.broken)
        let run = try RasidProcess("rules", "check", "--format", "json", rule.path)
        let root = try JSONDocument(parsing: run.output).root
        #expect(root["valid"]?.bool == false)
        #expect(root["diagnostics"]?.elements.contains { $0["location"]?["line"]?.int == 7 } == true)
    }

    @Test("A folder without rules is refused")
    func none() throws {
        let file = try TemporaryFile("readme.txt", "no rule")
        let run = try RasidProcess("rules", "check", file.folder)
        #expect(run.status == 3)
        #expect(run.errors.contains("[rules.none]"))
    }

    @Test("All problems are told at once, those of the title as well as those of the detection")
    func allAtOnce() throws {
        let text = Self.broken.replacing("level: high", with: "level: hihg").replacing(
            "event.class: attack",
            with: "event.clas: x"
        )
        let rule = try TemporaryFile("broken.yml", text)
        let run = try RasidProcess("rules", "check", rule.path)
        for place in ["6:9", "7:16", "8:8"] { #expect(run.errors.contains("\(rule.path):\(place): error: ")) }
    }

    @Test("As SARIF each problem has its rule, place and advice")
    func sarif() throws {
        let rule = try TemporaryFile("broken rule.yml", Self.broken)
        let run = try RasidProcess("rules", "check", "--format", "sarif", rule.path)
        #expect(run.status == 3)
        let log = try JSONDocument(parsing: run.output).root
        #expect(log["version"]?.string == "2.1.0")
        let first = try #require(log["runs"]?.elements.first)
        let codes = first["tool"]?["driver"]?["rules"]?.elements.compactMap { $0["id"]?.string }
        #expect(codes?.contains("rule.unknown-selection") == true)
        let result = try #require(
            first["results"]?.elements.first { $0["ruleId"]?.string == "rule.unknown-selection" }
        )
        #expect(result["level"]?.string == "error")
        #expect(result["message"]?["text"]?.string?.contains("did you mean \"selection\"?") == true)
        let place = try #require(result["locations"]?.elements.first?["physicalLocation"])
        #expect(place["artifactLocation"]?["uri"]?.string?.hasSuffix("broken%20rule.yml") == true)
        #expect(place["artifactLocation"]?["uri"]?.string?.hasPrefix("file:///") == true)
        #expect(place["region"]?["startLine"]?.int == 7)
        #expect(place["region"]?["startColumn"]?.int == 16)
        #expect(place["region"]?["endColumn"]?.int == 25)
    }

    @Test("For GitHub each problem is one line, with what would end it escaped")
    func github() throws {
        let rule = try TemporaryFile("broken.yml", Self.broken)
        let run = try RasidProcess("rules", "check", "--format", "github", rule.path)
        let lines = run.output.split(separator: "\n")
        #expect(
            lines.contains(
                "::error file=\(rule.path),line=7,col=16,endColumn=25,title=rule.unknown-selection::the rule has no "
                    + "selection "
                    + "\"selektion\"%0Adid you mean \"selection\"?"
            )
        )
        #expect(lines.allSatisfy { $0.hasPrefix("::") })
    }

    @Test("A filter by itself is read with the rules of the configuration")
    func filterAlone() throws {
        let text = """
            title: No Drills
            id: 2f6a4f0e-8a54-4d0c-a8f3-0c8a3c1b9a56
            logsource: {product: rasid, category: event}
            filter:
                rules: [0237384c-e5e2-4e15-9ff9-62df284ecc24]
                selection: {article.text|contains: مناورة}
                condition: not selection
            """
        let filter = try TemporaryFile("filter.yml", text)
        let right = try RasidProcess("rules", "check", "--strict", filter.path)
        #expect(right.status == 0, "\(right.errors)")
        #expect(right.output.hasPrefix("0 rules, 1 filters and correlations"))
        let wrong = try TemporaryFile("filter.yml", text.replacing("284ecc24", with: "284ecc42"))
        #expect(try RasidProcess("rules", "check", wrong.path).errors.contains("[rule.idle-filter]"))
    }

    @Test("A copy of a shipped rule stands for it")
    func copy() throws {
        let shipped = try String(contentsOfFile: "config/rules/health/health_attack_reported.yml", encoding: .utf8)
        let copy = try TemporaryFile("copy.yml", shipped)
        let run = try RasidProcess("rules", "check", "--strict", copy.path)
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test("Rules that no test expects, and rules in the shadow of shipped ones, are told")
    func untested() throws {
        let text = Self.broken.replacing("selektion", with: "selection")
            .replacing(
                "        event.class: attack",
                with: [
                    "event.class: attack", "event.status: reported", "health.attackType|exists: true",
                    "event.proximity: false", "event.context: null",
                ]
                .map { "        " + $0 }.joined(separator: "\n")
            )
            .replacing("level: high", with: "level: low\nfalsepositives: [Unknown]")
        let rule = try TemporaryFile("rule.yml", text)
        let run = try RasidProcess("rules", "check", rule.path)
        #expect(run.errors.contains("[rule.untested]"), "\(run.errors)")
        #expect(run.errors.contains("[rule.shadowed]"), "\(run.errors)")
    }
}
