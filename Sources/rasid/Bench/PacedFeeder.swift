// SPDX-License-Identifier: Apache-2.0

import KafkaClient

/// Publishes numbered articles, each at the moment that the rate sets for it, whether those before it were acknowledged
/// or not. Latencies count from that moment, so that a stop of the feeder or the brokers hides none of them.
struct PacedFeeder: Sendable {
    let producer: KafkaProducer
    let topic: String
    let articles: BenchArticles
    /// Articles a second.
    let rate: Double
    /// When the first one is due.
    let start: ContinuousClock.Instant

    /// When an article is due.
    func due(_ number: Int) -> ContinuousClock.Instant { start + .seconds(Double(number) / rate) }

    /// Publishes articles from 0 on, and returns when all are acknowledged.
    func publish(_ count: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            var next = 0
            while next < count {
                try await Task.sleep(until: due(next), tolerance: .zero, clock: .continuous)
                var end = next + 1
                while end < count, due(end) <= .now { end += 1 }
                let records = (next..<end).map { articles.record($0, for: topic) }
                next = end
                group.addTask {
                    for result in await producer.send(records) { _ = try result.get() }
                }
            }
            try await group.waitForAll()
        }
    }
}
