// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Monitor

@Suite("Metrics")
struct MetricRegistryTests {
    @Test("counters add up and gauges replace, each by its labels in any order")
    func values() {
        let metrics = MetricRegistry()
        metrics.count("alerts", [.init("level", "high")])
        metrics.count("alerts", [.init("level", "low")], by: 3)
        metrics.count("alerts", [.init("level", "high")])
        metrics.set("lag", [.init("topic", "t"), .init("partition", "0")], to: 5)
        metrics.set("lag", [.init("partition", "0"), .init("topic", "t")], to: 4)
        #expect(
            metrics.samples == [
                .init(name: "alerts", labels: [.init("level", "high")], kind: .counter, value: 2),
                .init(name: "alerts", labels: [.init("level", "low")], kind: .counter, value: 3),
                .init(name: "lag", labels: [.init("partition", "0"), .init("topic", "t")], kind: .gauge, value: 4),
            ]
        )
        #expect(metrics.total("alerts") == 5)
        #expect(metrics.value("alerts", [.init("level", "low")]) == 3)
        #expect(metrics.value("lag", [.init("partition", "0"), .init("topic", "t")]) == 4)
        #expect(metrics.value("alerts", [.init("level", "medium")]) == 0)
        metrics.remove("lag") { $0.contains(.init("partition", "0")) }
        #expect(metrics.total("lag") == 0)
    }
}
