// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Testing

@Suite("rasid rules why")
struct RulesWhyCommandTests {
    private static let article = "طالبت منظمة أطباء بلا حدود بوقف قصف المستشفيات في إدلب.\n"

    @Test("The condition is shown as a tree, with what was wanted, what was found, and the words behind it")
    func tree() throws {
        let run = try RasidProcess("rules", "why", "--rule", "Attack on Health Care Reported", input: Self.article)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("✗ Attack on Health Care Reported (critical): does not match; 1 line would"))
        #expect(run.output.contains("        ✗ event.status: reported, ongoing — found demanded "))
        #expect(run.output.contains("«بوقف»"))
        #expect(!run.output.contains("Ceasefire"))
    }

    @Test("What matches says what became of it")
    func match() throws {
        let run = try RasidProcess("rules", "why", "--nearest", "1", input: Self.article)
        #expect(run.output.contains("Demanded (medium): matches; alert raised, incident inc-"))
        #expect(run.output.contains("11 more rules, none nearer to a match"))
    }

    @Test("Articles that came before are known")
    func history() throws {
        let before = try TemporaryFile("before.txt", Self.article)
        let run = try RasidProcess("rules", "why", "--after", before.path, "--nearest", "1", input: Self.article)
        #expect(run.output.contains("the article was counted in the incident before"))
    }

    @Test("A rule or an event that is not there is told")
    func missing() throws {
        let rule = try RasidProcess("rules", "why", "--rule", "Ceasefire Agred", input: Self.article)
        #expect(rule.status == 1)
        #expect(rule.errors.contains("[why.no-rule]"))
        let event = try RasidProcess("rules", "why", "--event", "9", input: Self.article)
        #expect(event.status == 1)
        #expect(event.errors.contains("[why.no-event]\nhelp: it has v1"))
    }

    @Test("Where nothing was found it says so")
    func nothing() throws {
        let run = try RasidProcess("rules", "why", input: "يسود طقس معتدل في دمشق.\n")
        #expect(run.status == 0)
        #expect(run.output.contains("No event was found in it"))
        let json = try RasidProcess("rules", "why", "-f", "jsonl", input: "يسود طقس معتدل في دمشق.\n")
        #expect(try JSONDocument(parsing: json.output).root["events"]?.elements.count == 0)
    }
}
