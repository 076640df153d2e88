// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Testing

@Suite("rasid bench rules")
struct BenchRulesCommandTests {
    @Test("Tells what an event costs with few rules and with many")
    func outcome() throws {
        let line = #"{"id": "1", "text": "قصفت طائرات حربية مستشفى في مدينة إدلب."}"# + "\n"
        let run = try RasidProcess("bench", "rules", "-f", "json", input: line)
        #expect(run.status == 0, "\(run.errors)")
        let root = try JSONDocument(parsing: run.output).root
        #expect(root["articles"]?.int == 1)
        #expect(try #require(root["matchingMicrosecondsAnArticle"]?.double) > 0)
        #expect(try #require(root["alertingMicrosecondsAnArticle"]?.double) > 0)
        let names = root["rulesets"]?.elements.map { $0["name"]?.string }
        #expect(names == ["10 rules", "100 rules", "1000 rules", "10000 rules", "100000 keywords"])
    }

    @Test("No event to match is a failure")
    func empty() throws {
        #expect(try RasidProcess("bench", "rules").status == 1)
    }
}
