// SPDX-License-Identifier: Apache-2.0

import Articles
import FoundationEssentials
import JSONStream
import KafkaClient
import Monitor
import SourceYAML
import Testing

@Suite("Configuration")
struct ConfigurationTests {
    @Test("without a file the defaults hold")
    func defaults() throws {
        let configuration = try RasidConfiguration.load(path: nil)
        #expect(configuration.instance == "rasid")
        #expect(configuration.kafka["bootstrap.servers"] == "localhost:9092")
        #expect(configuration.kafka["client.id"] == "rasid")
        #expect(configuration.topics == TopicSettings())
        #expect(configuration.input == InputSettings())
        #expect(configuration.pipeline == PipelineSettings())
        #expect(configuration.log == LogSettings())
        #expect(configuration.extraction.gazetteer == ["gazetteer", "gazetteer.d"])
        #expect(configuration.effective.allSatisfy { $0.origin == "default" })
    }

    @Test("the file that is shipped says what the defaults are, and nothing else")
    func shippedFile() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../config").path
        let shipped = try RasidConfiguration.load(path: "\(folder)/rasid.yaml")
        let defaults = try RasidConfiguration.load(path: nil)
        #expect(shipped.effective.map(\.path).sorted() == defaults.effective.map(\.path).sorted())
        for setting in defaults.effective {
            #expect(shipped.effective.first { $0.path == setting.path }?.value == setting.value)
        }
        #expect(shipped.rules.paths == ["\(folder)/rules", "\(folder)/rules.d"])
    }

    @Test func everySection() throws {
        let folder = try ConfigurationFolder(
            """
            instance: north
            kafka:
              bootstrap.servers: [one:9092, two:9092]
              enable.idempotence: yes
              linger.ms: 5
            topics:
              input: in
              create: {enabled: true, partitions: 6, replication: auto}
            input:
              format: json
              mapping: {title: /doc/headline, body: [$.doc.text, text]}
              max_article_characters: 1000
            extraction: {lexicon: words, gazetteer: /srv/places, workers: 2}
            rules: {paths: [rules, /srv/rules], placeholders: {watched: [SY07, SY02], single: SY08}}
            alerts: {mode: structured}
            pipeline: {batch_records: 10, drain_timeout: 500ms, report_interval: 2m}
            log: {level: debug, format: json}
            """
        )
        let configuration = try RasidConfiguration.load(path: folder.file)
        #expect(configuration.kafka["bootstrap.servers"] == "one:9092,two:9092")
        #expect(configuration.kafka["enable.idempotence"] == "true")
        #expect(configuration.kafka["linger.ms"] == "5")
        #expect(configuration.kafka["client.id"] == "north")
        #expect(configuration.topics.create == .init(isEnabled: true, partitions: 6, replication: nil))
        #expect(configuration.topics.alerts == "rasid.alerts")
        #expect(configuration.input.mapping.body.map(\.description) == ["$.doc.text", "text"])
        #expect(configuration.input.limits.articleCharacters == 1000)
        #expect(configuration.extraction.lexicon == ["\(folder.path)/words"])
        #expect(configuration.extraction.gazetteer == ["/srv/places"])
        #expect(configuration.extraction.workers == 2)
        #expect(configuration.rules.paths == ["\(folder.path)/rules", "/srv/rules"])
        #expect(configuration.rules.placeholders == ["watched": ["SY07", "SY02"], "single": ["SY08"]])
        #expect(configuration.alerts.mode == .structured)
        #expect(configuration.alerts.source == "urn:rasid:north")
        #expect(configuration.pipeline.drainTimeout == .milliseconds(500))
        #expect(configuration.pipeline.reportInterval == .seconds(120))
        #expect(configuration.log.level == .debug)
    }

    @Test("flags go before variables, variables before the file, and each setting knows where it comes from")
    func layers() throws {
        let folder = try ConfigurationFolder(
            """
            topics:
              input: from-file
              alerts: from-file
              events: from-file
            kafka: {group.id: from-file}
            """
        )
        let configuration = try RasidConfiguration.load(
            path: folder.file,
            environment: [
                "RASID_TOPICS__INPUT": "from-variable", "RASID_TOPICS__ALERTS": "from-variable",
                "RASID_KAFKA__GROUP_ID": "from-variable", "RASID_INSTANCE": "7", "RASID_CONFIG": "elsewhere",
                "HOME": "/root",
            ],
            overrides: ["topics.input=first", "topics.input=from-flag", "kafka.client.id=a:b #c"]
        )
        let found = configuration.effective.reduce(into: [:]) { $0[$1.path] = [$1.value, $1.origin] }
        #expect(found["topics.input"] == ["from-flag", "--set topics.input"])
        #expect(found["topics.alerts"] == ["from-variable", "RASID_TOPICS__ALERTS"])
        #expect(found["topics.events"] == ["from-file", "\(folder.file):4:11"])
        #expect(found["topics.dead_letters"] == ["rasid.dead-letters", "default"])
        #expect(found["kafka.group.id"] == ["from-variable", "RASID_KAFKA__GROUP_ID"])
        #expect(found["kafka.client.id"] == ["a:b #c", "--set kafka.client.id"])
        #expect(found["instance"] == ["7", "RASID_INSTANCE"])
    }

    @Test("overrides are typed like the file")
    func typedOverrides() throws {
        let configuration = try RasidConfiguration.load(
            path: nil,
            environment: [
                "RASID_INPUT__MAPPING__TITLE": "[headline, /doc/title]", "RASID_PIPELINE__DRAIN_TIMEOUT": "5s",
            ],
            overrides: ["pipeline.batch_records=17", "topics.create.enabled=true"]
        )
        #expect(configuration.input.mapping.title.map(\.description) == ["headline", "/doc/title"])
        #expect(configuration.pipeline.drainTimeout == .seconds(5))
        #expect(configuration.pipeline.batchRecords == 17)
        #expect(configuration.topics.create.isEnabled)
    }
}
