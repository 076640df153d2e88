// SPDX-License-Identifier: Apache-2.0

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
}
