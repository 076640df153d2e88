// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import KafkaClient
import Monitor
import SourceYAML
import Testing

@Suite("A site's own words", .timeLimit(.minutes(2)))
struct OverlayReloadTests {
    /// The least that articles can be read with.
    static let files = [
        "lexicon/ar/words.yaml": """
        - classes: [health-facility]
          nouns: [مستشفى|مستشفيات]
        - classes: [force]
          nouns: [طائرة|طائرات]

        """,
        "gazetteer/countries.tsv": "# columns: iso2\tname_en\tnames_ar\tdemonyms_ar\nSY\tSyria\tسوريا\tسوري\n",
        "gazetteer/places.tsv": "# columns: id\tlevel\tcountry\tparent\tpcode\tname_en\tnames_ar\tlat\tlon\n",
    ]

    /// A made-up verb of bombardment, which no lexicon knows.
    private static let words = """
        - classes: [strike]
          event: attack
          attack: heavy-weapons
          frame: {subject: actor, object: target, في: place}
          verbs: [زعفق/يزعفق]

        """

    @Test("count from the next batch on after a reload; wrong ones leave the old in use, and the log says where")
    func reload() async throws {
        let shipped = MonitorRunTests.shipped.deletingLastPathComponent().standardizedFileURL.path
        let site = try ConfigurationFolder("rules: {paths: [\(shipped)/rules]}", Self.files)
        let broker = try EmbeddedBroker()
        var configuration = try RasidConfiguration.load(path: site.file)
        configuration.reload.isWatching = false
        for property in broker.clientProperties { configuration.kafka[property.name] = property.value }
        for topic in configuration.topics.all { try await broker.createTopic(topic, partitions: 1) }
        let log = CollectedLog()
        let run = MonitorRun(configuration: configuration, logger: Logger(to: log))
        let shutdown = ShutdownSignal()
        let (reloads, requests) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await run.run(until: shutdown, reloads: reloads) }
            defer { shutdown.give() }
            _ = await log.line(with: "rasid is up")
            try site.write("lexicon.d/site.yaml", Self.words.replacing("strike", with: "strik"))
            requests.yield()
            #expect(await log.line(with: "is no semantic class")?.contains("strik") == true)
            _ = await log.line(with: "the reload failed")
            #expect(log.all.contains { "\($0)".contains("lexicon.d/site.yaml") })
            try await publish("before", configuration)
            try site.write("lexicon.d/site.yaml", Self.words)
            requests.yield()
            _ = await log.line(with: "reloaded: ")
            try await publish("after", configuration)
            let reader = try KafkaReader(configuration.kafka, topic: configuration.topics.alerts, from: .beginning)
            let alert = try #require(try await reader.next()?.first)
            #expect(String(decoding: alert.value ?? [], as: UTF8.self).contains("زعفقت"))
            await reader.close()
        }
    }

    /// Publishes an article whose only violence is the made-up verb.
    private func publish(_ id: String, _ configuration: RasidConfiguration) async throws {
        let producer = try KafkaProducer(configuration.kafka)
        let article =
            #"{"id": "\#(id)", "text": "زعفقت طائرات حربية مستشفى النور في مدينة إدلب.", "published_at": "2020-01-01"}"#
        try await producer.send(OutgoingRecord(topic: configuration.topics.input, value: article.bytes))
        await producer.close()
    }
}
