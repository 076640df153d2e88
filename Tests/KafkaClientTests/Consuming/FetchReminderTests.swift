// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import KafkaClient

@Suite("Reminders to fetch")
struct FetchReminderTests {
    /// Whether one is due after each of some amounts were taken.
    private static func due(every interval: (Int, Int)?, after amounts: [Int], dry: Bool = false) -> [Bool] {
        var reminder = FetchReminder(every: interval)
        return amounts.map { amount in
            reminder.took(amount)
            if dry { reminder.ranDry() }
            return reminder.isDue()
        }
    }

    @Test("one is due after so many bytes at a stretch, and then after so many again")
    func bytes() {
        #expect(Self.due(every: (9, 100), after: [60, 60, 60, 40, 99, 1]) == [false, true, false, true, false, true])
    }

    @Test("one is due after so many records, however short")
    func records() {
        #expect(Self.due(every: (2, 100), after: [1, 1, 1, 1]) == [false, true, false, true])
    }

    @Test("none is due while the queue runs dry again and again: it was never full")
    func dry() {
        #expect(Self.due(every: (9, 100), after: [60, 60, 60], dry: true) == [false, false, false])
    }

    @Test("one is due even if all that a full queue held was taken at once")
    func wholeQueue() {
        #expect(Self.due(every: (9, 100), after: [400], dry: true) == [true])
    }

    @Test("the interval is a quarter of what the queue is configured to hold")
    func quarter() {
        var configuration = KafkaConfiguration()
        configuration["queued.max.messages.kbytes"] = "4"
        configuration["queued.min.messages"] = "400"
        var reminder = FetchReminder(queueOf: configuration)
        reminder.took(1023)
        reminder.ranDry()
        reminder.took(1024)
        let isDue = reminder.isDue()
        #expect(isDue)
    }

    @Test("without an interval there is none")
    func never() {
        #expect(Self.due(every: nil, after: [.max]) == [false])
    }
}
