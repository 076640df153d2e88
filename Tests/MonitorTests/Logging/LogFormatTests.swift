// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@testable import Monitor

@Suite("Log lines")
struct LogFormatTests {
    let line = LogLine(
        level: .warning,
        message: "تنبيه: a record is \"odd\"",
        fields: ["topic": .string("news articles"), "offset": .int(41), "rate": .double(2.5), "ok": .bool(true)],
        milliseconds: 1_564_827_300_250
    )

    @Test func text() {
        #expect(
            TextLog(hasColour: false).text(line)
                == "2019-08-03T10:15:00.250Z warning تنبيه: a record is \"odd\"  offset=41 ok=true rate=2.5 "
                + "topic=\"news articles\""
        )
        #expect(TextLog(hasColour: true).text(line).contains("\u{1B}[1;33mwarning\u{1B}[0m"))
    }

    @Test("of several lines the first has the fields")
    func severalLines() {
        let line = LogLine(
            level: .error,
            message: "a.yml:1:1: error: unknown key\n 1 | topcis:\n   | ^~~~~~",
            fields: ["code": .string("config.unknown-key")],
            milliseconds: 0
        )
        #expect(
            TextLog(hasColour: false).text(line)
                == "1970-01-01T00:00:00Z error   a.yml:1:1: error: unknown key  code=config.unknown-key\n"
                + " 1 | topcis:\n   | ^~~~~~"
        )
    }

    @Test func json() {
        #expect(
            String(decoding: JSONLog.bytes(line), as: UTF8.self)
                == #"{"time":"2019-08-03T10:15:00.250Z","level":"warning","message":"تنبيه: a record is \"odd\"","#
                + #""offset":41,"ok":true,"rate":2.5,"topic":"news articles"}"# + "\n"
        )
    }

    @Test("the journal gets priority and fields under names of their own")
    func journal() {
        #expect(
            JournalLog.entries(line) == [
                "MESSAGE=تنبيه: a record is \"odd\"", "PRIORITY=4", "SYSLOG_IDENTIFIER=rasid", "RASID_OFFSET=41",
                "RASID_OK=true", "RASID_RATE=2.5", "RASID_TOPIC=news articles",
            ]
        )
    }

    @Test("lines below the level aren't even made; a line's own fields go before the logger's")
    func levels() {
        let log = CollectedLog()
        let logger = Logger(to: log, level: .notice, fields: ["instance": .string("north"), "topic": .string("a")])
        func unwanted() -> String {
            Issue.record("the message of a line that isn't wanted was made")
            return ""
        }
        logger.info(unwanted())
        logger.notice("up", ["topic": .string("b")])
        #expect(log.all.map(\.fields) == [["instance": .string("north"), "topic": .string("b")]])
    }
}
