// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@testable import Monitor

@Suite("Pipeline", .timeLimit(.minutes(1)))
struct PipelineTests {
    @Test("articles become events and alerts, everything else dead letters, and nothing is lost")
    func wholeWay() async throws {
        let harness = try await PipelineHarness()
        let topics = harness.configuration.topics
        var values: [[UInt8]?] = (0..<300).map { number in
            let word = number % 3 == 0 ? "قصف" : "هدوء"
            return #"{"id":"n\#(number)","title":"\#(word) في المدينة"}"#.bytes
        }
        values.insert(#"{"title":"مقطوع"#.bytes, at: 100)
        values.insert(nil, at: 200)
        try await harness.publish(values)
        try await harness.running {
            let alerts = try await harness.records(of: topics.alerts, count: 100)
            #expect(Set(alerts.compactMap { $0.headers.last(named: "ce_id")?.text }).count == 100)
            #expect(alerts.allSatisfy { $0.key.map { String(decoding: $0, as: UTF8.self) }?.hasPrefix("n") == true })
            #expect(alerts.first?.value == "1564827300000".bytes)
            let events = try await harness.records(of: topics.events, count: 100)
            #expect(events.allSatisfy { $0.headers.last(named: "content-type")?.text == "application/json" })
            let letters = try await harness.records(of: topics.deadLetters, count: 2)
            #expect(
                Set(letters.compactMap { $0.headers.last(named: "rasid.error.code")?.text })
                    == ["article.broken-json", "article.empty"]
            )
            #expect(letters.map(\.value).contains(#"{"title":"مقطوع"#.bytes))
        }
        #expect(harness.metrics.total(MetricName.articles) == 300)
        #expect(harness.metrics.total(MetricName.alerts) == 100)
        #expect(harness.metrics.total(MetricName.deadLetters) == 2)
    }

    @Test("the alerts of a partition keep the order of its articles, however many workers there are")
    func order() async throws {
        let harness = try await PipelineHarness(partitions: 1) { $0.extraction.workers = 4 }
        let ids = (0..<400).map { "n\($0)" }
        try await harness.publish(ids.map { #"{"id":"\#($0)","title":"قصف"}"#.bytes })
        try await harness.running {
            let alerts = try await harness.records(of: harness.configuration.topics.alerts, count: ids.count)
            #expect(alerts.compactMap { $0.headers.last(named: "ce_id")?.text } == ids)
        }
    }

    @Test("a stop commits what was read, and the next run goes on after it")
    func restart() async throws {
        let harness = try await PipelineHarness(partitions: 1)
        let alerts = harness.configuration.topics.alerts
        try await harness.publish((0..<20).map { #"{"id":"a\#($0)","title":"قصف"}"#.bytes })
        try await harness.running { _ = try await harness.records(of: alerts, count: 20) }
        try await harness.publish((0..<5).map { #"{"id":"b\#($0)","title":"قصف"}"#.bytes })
        try await harness.running { _ = try await harness.records(of: alerts, count: 25) }
        let ids = try await harness.records(of: alerts, count: 25).compactMap { $0.headers.last(named: "ce_id")?.text }
        #expect(ids == (0..<20).map { "a\($0)" } + (0..<5).map { "b\($0)" })
    }

    @Test("a reload counts from the next batch on")
    func reload() async throws {
        let harness = try await PipelineHarness(partitions: 1)
        let alerts = harness.configuration.topics.alerts
        try await harness.running {
            try await harness.publish([#"{"id":"1","title":"قصف"}"#.bytes])
            _ = try await harness.records(of: alerts, count: 1)
            harness.current.replace(with: PipelineHarness.analysis("second"))
            try await harness.publish([#"{"id":"2","title":"قصف"}"#.bytes])
            let rules = try await harness.records(of: alerts, count: 2).map { $0.headers.last(named: "rule")?.text }
            #expect(rules == ["first", "second"])
        }
    }

    @Test("brokers that go away are waited for, and what was under way arrives when they are back")
    func brokerDown() async throws {
        let harness = try await PipelineHarness(partitions: 1)
        let alerts = harness.configuration.topics.alerts
        try await harness.running {
            try await harness.publish([#"{"id":"1","title":"قصف"}"#.bytes])
            _ = try await harness.records(of: alerts, count: 1)
            await harness.broker.failNext(.produce, with: [7, 7])
            try await harness.publish([#"{"id":"2","title":"قصف"}"#.bytes])
            await harness.broker.takeDown()
            await harness.broker.bringUp()
            #expect(try await harness.records(of: alerts, count: 2).count == 2)
        }
    }

    @Test("a transaction that must be aborted is made again, and both stages go on")
    func abortedTransaction() async throws {
        let harness = try await PipelineHarness(partitions: 1) { $0.pipeline.delivery = .exactlyOnce }
        let alerts = harness.configuration.topics.alerts
        try await harness.running {
            try await harness.publish([#"{"id":"1","title":"قصف"}"#.bytes])
            _ = try await harness.records(of: alerts, count: 1)
            // INVALID_RECORD, TOPIC_AUTHORIZATION_FAILED: the brokers refuse, once for each stage.
            try await harness.publish([#"{"id":"2","title":"قصف"}"#.bytes])
            await harness.broker.failNext(.produce, with: [87, 29])
            _ = await harness.log.line(with: "was aborted")
            let ids = try await harness.records(of: alerts, count: 2).map { $0.headers.last(named: "ce_id")?.text }
            #expect(Set(ids) == ["1", "2"])
        }
        #expect(harness.metrics.total(MetricName.retries) > 0)
    }

    @Test("a stage that can't go on ends the other one and the daemon, for systemd to start it again")
    func fatalError() async throws {
        let harness = try await PipelineHarness(partitions: 1) { $0.pipeline.delivery = .exactlyOnce }
        let alerts = harness.configuration.topics.alerts
        await #expect {
            try await harness.running {
                try await harness.publish([#"{"id":"1","title":"قصف"}"#.bytes])
                _ = try await harness.records(of: alerts, count: 1)
                // PRODUCER_FENCED: another producer has our transactional id.
                await harness.broker.failNext(.addPartitions, with: [90])
                try await harness.publish([#"{"id":"2","title":"قصف"}"#.bytes])
                _ = await harness.log.line(with: "the service pipeline failed")
            }
        } throws: {
            ($0 as? KafkaError)?.isFatal == true
        }
    }

    @Test("a stop that can't finish says how much is left, and leaves it to the next run")
    func drainTimeout() async throws {
        let harness = try await PipelineHarness(partitions: 1) { $0.pipeline.drainTimeout = .milliseconds(100) }
        try await harness.publish([#"{"id":"1","title":"قصف"}"#.bytes])
        let notAuthorized: Int32 = 29
        await harness.broker.failNext(.produce, with: Array(repeating: notAuthorized, count: 100))
        try await harness.running {
            _ = await harness.log.line(with: "trying again in")
        }
        #expect(
            harness.log.messages.contains("1 records were read but not finished; whoever reads next gets them again")
        )
        #expect(harness.metrics.total(MetricName.batches) == 0)
    }

    @Test("an alert that is too large for its topic becomes a dead letter of its article")
    func tooLarge() async throws {
        let harness = try await PipelineHarness(partitions: 1) { $0.kafka["message.max.bytes"] = "1000" }
        harness.current.replace(with: PipelineHarness.analysis("large", padding: 2000))
        try await harness.publish([#"{"id":"1","title":"قصف"}"#.bytes])
        try await harness.running {
            let letter = try #require(
                try await harness.records(of: harness.configuration.topics.deadLetters, count: 1).first
            )
            // The input of that stage: the events of the article.
            #expect(letter.value.map { String(decoding: $0, as: UTF8.self) }?.contains(#""id":"1""#) == true)
            #expect(letter.headers.last(named: "rasid.error.code")?.text == "output.record-too-large")
        }
    }

    @Test("missing topics are told with the command that makes them")
    func missingTopics() async throws {
        let broker = try EmbeddedBroker()
        var kafka = KafkaConfiguration(broker.clientProperties)
        kafka["allow.auto.create.topics"] = "false"
        let log = CollectedLog()
        let preparation = TopicPreparation(kafka: kafka, topics: TopicSettings(), logger: Logger(to: log))
        let signal = ShutdownSignal()
        try await ShutdownSignal.$current.withValue(signal) {
            async let waiting: Void? = untilShutdown { try await preparation.run() }
            let line = try #require(await log.line(with: "missing"))
            #expect(line.hasPrefix("waiting for topics that are missing: news.articles, rasid.alerts, "))
            #expect(
                line.contains(
                    "kafka-topics.sh --bootstrap-server \(broker.bootstrapServers) --create --topic news.articles"
                )
            )
            signal.give()
            // The embedded broker makes a topic that is asked for by name, so it may have ended by itself; it ends in any case.
            _ = try await waiting
        }
    }
}
