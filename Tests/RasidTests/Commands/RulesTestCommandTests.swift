// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import JSONStream
import Testing

@Suite("rasid rules test")
struct RulesTestCommandTests {
    @Test("The shipped rules' tests pass, and try every part of every rule")
    func shipped() throws {
        let run = try RasidProcess("rules", "test", "--quiet", "--coverage", "--threshold", "100")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.isEmpty)
    }

    private static let failing = """
        tests:
          - name: A market is no hospital
            at: 2024-05-05T12:00:00Z
            articles:
              - text: استهدفت غارة جوية سوقاً في مدينة إدلب، اليوم الأحد.
            expect:
              - rule: Attack on Health Care Reported
          - name: A hospital
            at: 2024-05-05T12:00:00Z
            articles:
              - text: استهدفت غارة جوية مستشفى في مدينة إدلب، اليوم الأحد.
            expect:
              - rule: Attack on Health Care Reported
                place: Hama

        """

    @Test("A failure tells its place, what is missing and why; exit code 1")
    func failure() throws {
        let tests = try TemporaryFile("failing.yml", Self.failing)
        let run = try RasidProcess("rules", "test", tests.path)
        #expect(run.status == 1)
        #expect(run.output.contains("\(tests.path):7:15: no alert of the rule \"Attack on Health Care Reported\" came"))
        #expect(run.output.contains("    - place: Hama\n    + place: Idlib\n"))
        #expect(run.output.contains("✗ health.attackType|exists: true — found nothing\n"))
        #expect(run.output.hasSuffix("2 tests, 2 failed\n"))
    }

    @Test("--diff shows all that was expected and all that came")
    func difference() throws {
        let tests = try TemporaryFile("failing.yml", Self.failing)
        let run = try RasidProcess("rules", "test", "--run", "a hospital", "--diff", tests.path)
        #expect(
            run.output.contains("\n    expected\n      - rule: Attack on Health Care Reported\n    -   place: Hama\n")
        )
        #expect(
            run.output.contains("\n    came\n      - rule: Attack on Health Care Reported\n    +   level: critical\n")
        )
        #expect(run.output.hasSuffix("1 tests, 1 failed\n"))
    }

    @Test("Too little coverage fails; a report for build servers is written")
    func coverage() throws {
        let tests = try TemporaryFile("failing.yml", Self.failing)
        let report = tests.folder + "/junit.xml"
        let run = try RasidProcess("rules", "test", "-f", "json", "--threshold", "50", "--junit", report, tests.path)
        #expect(run.status == 1)
        #expect(run.errors.contains("[test.coverage]"))
        let root = try JSONDocument(parsing: run.output).root
        #expect(root["failed"]?.int == 2)
        #expect(root["coverage"]?["rules"]?.elements.count == 12)
        let xml = try String(contentsOfFile: report, encoding: .utf8)
        #expect(xml.contains("<testsuites tests=\"2\" failures=\"2\""))
    }

    @Test("No tests at all is a mistake")
    func none() throws {
        let file = try TemporaryFile("note.txt", "")
        let run = try RasidProcess("rules", "test", file.folder)
        #expect(run.status == 3)
        #expect(run.errors.contains("[test.none]"))
    }
}
