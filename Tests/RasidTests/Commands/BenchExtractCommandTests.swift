// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Testing

@Suite("rasid bench extract")
struct BenchExtractCommandTests {
    @Test("Counts every article once for each pass, whatever the number of threads")
    func counts() throws {
        let line = #"{"id": "1", "text": "قصفت طائرات حربية مستشفى في مدينة إدلب."}"# + "\n"
        let run = try RasidProcess(
            "bench",
            "extract",
            "--threads",
            "2",
            "--passes",
            "3",
            "-f",
            "json",
            input: String(repeating: line, count: 5)
        )
        #expect(run.status == 0, "\(run.errors)")
        let root = try JSONDocument(parsing: run.output).root
        #expect(root["articles"]?.int == 15)
        #expect(root["bytes"]?.int == Int64(15 * "قصفت طائرات حربية مستشفى في مدينة إدلب.".utf8.count))
        #expect((root["articlesPerSecond"]?.double ?? 0) > 0)
        #expect((root["peakBytes"]?.int ?? 0) > 1_000_000)
    }

    @Test("Nothing to read is a failure")
    func empty() throws {
        #expect(try RasidProcess("bench", "extract").status == 1)
    }
}
