// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Monitor

@Suite("Throughput")
struct ThroughputTests {
    let start = ContinuousClock.now

    @Test(
        "is told in records, seconds and rate",
        arguments: [
            (10_000, Duration.milliseconds(12_300), "10 000 records in 12.3 s: 813/s"),
            (1, .seconds(2), "1 records in 2.0 s: 1/s"),
            (1_234_567, .seconds(1000), "1 234 567 records in 1 000.0 s: 1 235/s"),
            (5, .zero, "5 records in 0.0 s: 5 000/s"),
        ]
    )
    func text(records: Int, duration: Duration, expected: String) {
        #expect(Throughput.Stretch(records: records, duration: duration).text == expected)
    }

    @Test("while busy by interval, after the last record for the whole stretch of work, then not at all")
    func looks() {
        let throughput = Throughput(now: start)
        #expect(throughput.look(now: start + .seconds(10)) == .idle)
        throughput.started(now: start + .seconds(12))
        throughput.finished(100, now: start + .seconds(15))
        throughput.started(now: start + .seconds(16))
        throughput.finished(50, now: start + .seconds(19))
        #expect(throughput.look(now: start + .seconds(20)) == .busy(.init(records: 150, duration: .seconds(10))))
        throughput.started(now: start + .seconds(20))
        throughput.finished(30, now: start + .seconds(22))
        #expect(throughput.look(now: start + .seconds(30)) == .busy(.init(records: 30, duration: .seconds(10))))
        #expect(throughput.look(now: start + .seconds(40)) == .pause(.init(records: 180, duration: .seconds(10))))
        #expect(throughput.look(now: start + .seconds(50)) == .idle)
    }

    @Test("what is under way at the end is told too")
    func closing() {
        let throughput = Throughput(now: start)
        #expect(throughput.close() == nil)
        throughput.started(now: start)
        throughput.finished(7, now: start + .seconds(2))
        #expect(throughput.close() == .init(records: 7, duration: .seconds(2)))
    }
}
