// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import rasid

@Suite("Latencies are counted in log-linear buckets")
struct LatencyHistogramTests {
    private func histogram(_ values: some Sequence<Int64>) -> LatencyHistogram {
        var histogram = LatencyHistogram()
        for value in values { histogram.record(value) }
        return histogram
    }

    @Test(
        "small values are exact",
        arguments: [(50, 1000), (99, 1980), (99.9, 1998), (100, 2000), (0, 1)] as [(Double, Int64)]
    )
    func exact(percent: Double, expected: Int64) {
        #expect(histogram(1...2000).percentile(percent) == expected)
    }

    @Test(
        "large ones are at most a thousandth too high, and never too low",
        arguments: [2047, 2048, 2049, 4095, 4096, 123_457, 59_999_999, 3_600_000_000, 1 << 45] as [Int64]
    )
    func large(value: Int64) {
        let told = histogram([value, value, 1 << 50]).percentile(50)
        #expect(told >= value)
        #expect(Double(told) <= Double(value) * 1.001)
    }

    @Test("mean, most and number are those of the values themselves")
    func summary() {
        let some = histogram([10, 20, 1_000_003])
        #expect(some.total == 3)
        #expect(some.largest == 1_000_003)
        #expect(some.percentile(100) == 1_000_003)
        #expect(abs(some.mean - 333_344.33) < 0.01)
        #expect(histogram([]).percentile(99) == 0)
        #expect(histogram([-5]).percentile(100) == 0)
    }
}
