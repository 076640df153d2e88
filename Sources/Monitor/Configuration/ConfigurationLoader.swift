// SPDX-License-Identifier: Apache-2.0

internal import Alerting
internal import Articles
internal import JSONStream
internal import KafkaClient
internal import SourceYAML

/// Reads the sections, each with its keys, ranges and defaults.
struct ConfigurationLoader {
    let baseDirectory: String
    let environment: [String: String]

    func read(
        _ documents: [YAMLNode],
        into sink: DiagnosticSink,
        record: SettingsReader.Record = SettingsReader.Record()
    ) -> RasidConfiguration {
        let root = SettingsReader(documents, into: sink, record: record)
        var configuration = RasidConfiguration()
        configuration.instance = root.string("instance", default: configuration.instance)
        configuration.kafka = root.section("kafka") { kafka($0, instance: configuration.instance) }
        configuration.topics = root.section("topics", topics)
        configuration.input = root.section("input", input)
        configuration.extraction = root.section("extraction", extraction)
        configuration.rules = root.section("rules", rules)
        configuration.alerts = root.section("alerts") { alerts($0, instance: configuration.instance) }
        configuration.pipeline = root.section("pipeline", pipeline)
        configuration.reload = root.section("reload", reload)
        configuration.control = root.section("control", control)
        configuration.log = root.section("log", log)
        root.finish()
        configuration.effective = record.effective
        return configuration
    }

    // MARK: Sections

    private func topics(_ section: SettingsReader) -> TopicSettings {
        var topics = TopicSettings()
        topics.input = topic("input", topics.input, section)
        topics.alerts = topic("alerts", topics.alerts, section)
        topics.events = topic("events", topics.events, section)
        topics.incidents = topic("incidents", topics.incidents, section)
        topics.deadLetters = topic("dead_letters", topics.deadLetters, section)
        topics.create = section.section("create") { create in
            TopicSettings.Creation(
                isEnabled: create.bool("enabled", default: false),
                partitions: create.int("partitions", in: 1...10_000),
                replication: create.int("replication", in: 1...100)
            )
        }
        return topics
    }

    private func topic(_ key: String, _ name: String, _ section: SettingsReader) -> String {
        section.string(key, default: name) { name throws(SettingProblem) in
            guard TopicName.isLegal(name) else {
                throw SettingProblem(
                    slug: "bad-topic",
                    message: #""\#(name)" can't be the name of a topic"#,
                    help: "use 1 to 249 of a-z A-Z 0-9 . _ -"
                )
            }
        }
    }

    private func input(_ section: SettingsReader) -> InputSettings {
        var input = InputSettings()
        input.format = section.choice("format", default: input.format)
        input.mapping = section.section("mapping", mapping)
        input.limits.recordBytes = section.int(
            "max_record_bytes",
            default: input.limits.recordBytes,
            in: 1...1 << 30
        )
        input.limits.articleCharacters = section.int(
            "max_article_characters",
            default: input.limits.articleCharacters,
            in: 1...100_000_000
        )
        return input
    }

    private func mapping(_ section: SettingsReader) -> ArticleMapping {
        func paths(_ key: String, _ fallback: [JSONPath]) -> [JSONPath] {
            section.list(key, default: fallback, show: \.description) { text throws(SettingProblem) in
                do throws(JSONPath.SyntaxError) {
                    return try JSONPath(text)
                } catch {
                    throw SettingProblem(
                        slug: "bad-path",
                        message: #""\#(text)" is no JSON path: \#(error)"#,
                        help: "write a field's name, a pointer such as /data/title, or a path such as $.data.title"
                    )
                }
            }
        }
        let standard = ArticleMapping.standard
        return ArticleMapping(
            id: paths("id", standard.id),
            url: paths("url", standard.url),
            title: paths("title", standard.title),
            body: paths("body", standard.body),
            source: paths("source", standard.source),
            language: paths("language", standard.language),
            publishedAt: paths("published_at", standard.publishedAt)
        )
    }

    private func extraction(_ section: SettingsReader) -> ExtractionSettings {
        var extraction = ExtractionSettings()
        extraction.lexicon = section.strings("lexicon", default: extraction.lexicon).map(resolved)
        extraction.gazetteer = section.strings("gazetteer", default: extraction.gazetteer).map(resolved)
        extraction.workers = section.int("workers", in: 1...1024)
        return extraction
    }

    private func rules(_ section: SettingsReader) -> RuleSettings {
        var rules = RuleSettings()
        rules.paths = section.strings("paths", default: rules.paths).map(resolved)
        rules.placeholders = section.lists("placeholders")
        return rules
    }

    private func alerts(_ section: SettingsReader, instance: String) -> AlertSettings {
        var alerts = AlertSettings()
        alerts.mode = section.choice("mode", default: alerts.mode)
        alerts.source = section.string("source", default: "urn:rasid:\(instance)")
        alerts.updates = section.list("update_on", default: alerts.updates, show: \.rawValue) {
            text throws(SettingProblem) in
            guard let aspect = IncidentAspect(rawValue: text) else {
                let aspects = IncidentAspect.allCases.map(\.rawValue).joined(separator: ", ")
                throw SettingProblem(
                    slug: "bad-value",
                    message: #""\#(text)" is nothing that an alert tells of an incident"#,
                    help: "write any of \(aspects)"
                )
            }
            return aspect
        }
        alerts.closingDays = section.int("close_after_days", default: alerts.closingDays, in: 1...3650)
        return alerts
    }

    private func pipeline(_ section: SettingsReader) -> PipelineSettings {
        var pipeline = PipelineSettings()
        pipeline.stages = section.list("stages", default: pipeline.stages, show: \.rawValue) {
            text throws(SettingProblem) in
            guard let stage = Stage(rawValue: text) else {
                throw SettingProblem(
                    slug: "bad-value",
                    message: #""\#(text)" is no stage"#,
                    help: "write extract, alert, or both"
                )
            }
            return stage
        }
        pipeline.delivery = section.choice("delivery", default: pipeline.delivery)
        pipeline.batchRecords = section.int("batch_records", default: pipeline.batchRecords, in: 1...100_000)
        pipeline.batchBytes = section.int("batch_bytes", default: pipeline.batchBytes, in: 1...1 << 30)
        pipeline.batchWait = section.duration("batch_wait", default: pipeline.batchWait)
        pipeline.batchesInFlight = section.int("batches_in_flight", default: pipeline.batchesInFlight, in: 1...1000)
        pipeline.drainTimeout = section.duration("drain_timeout", default: pipeline.drainTimeout)
        pipeline.reportInterval = section.duration("report_interval", default: pipeline.reportInterval)
        return pipeline
    }

    private func reload(_ section: SettingsReader) -> ReloadSettings {
        var reload = ReloadSettings()
        reload.isWatching = section.bool("watch", default: reload.isWatching)
        reload.quietTime = section.duration("quiet_time", default: reload.quietTime)
        return reload
    }

    private func control(_ section: SettingsReader) -> ControlSettings {
        var control = ControlSettings()
        let text = section.string("socket", default: control.socket.description) { text throws(SettingProblem) in
            guard resolved(text).utf8.count <= ControlAddress.longestPath else {
                throw SettingProblem(
                    slug: "bad-path",
                    message: "the path of a socket has at most \(ControlAddress.longestPath) bytes",
                    help: "choose a shorter one, such as /run/rasid/control.sock"
                )
            }
        }
        control.socket =
            switch text {
            case "auto": .automatic
            case "none": .none
            default: .path(resolved(text))
            }
        return control
    }

    private func log(_ section: SettingsReader) -> LogSettings {
        var log = LogSettings()
        log.level = section.choice("level", default: log.level)
        log.format = section.choice("format", default: log.format)
        return log
    }

    private func resolved(_ path: String) -> String { ConfigurationPath.resolved(path, in: baseDirectory) }

    // MARK: Kafka

    private func kafka(_ section: SettingsReader, instance: String) -> KafkaConfiguration {
        var configuration = KafkaConfiguration(RasidConfiguration.kafkaDefaults(instance: instance))
        for entry in section.entries {
            let key = entry.key.location
            guard let text = Self.propertyText(entry.value) else {
                section.report(
                    "wrong-type",
                    #"the property "\#(entry.name)" takes a text, a number, a truth value or a list of texts"#,
                    at: key.showingOnlyItself
                )
                continue
            }
            var property = KafkaProperty(entry.name, text, origin: Self.origin(of: entry.value))
            if let reference = SecretReference(key: entry.name) {
                do {
                    property.name = reference.property
                    property.value =
                        try reference.isReadAgain
                        ? reference.path(text, baseDirectory: baseDirectory, environment: environment)
                        : reference.secret(text, baseDirectory: baseDirectory, environment: environment)
                } catch {
                    section.report(error.slug, error.message, at: key.showingOnlyItself, help: error.help)
                    continue
                }
            }
            configuration[property.name] = nil
            configuration.properties.append(property)
        }
        for property in configuration.properties {
            section.note(property.name, value: property.displayValue, origin: property.origin?.description ?? "default")
        }
        return configuration
    }

    /// A property's value in librdkafka's spelling.
    private static func propertyText(_ node: YAMLNode) -> String? {
        if let members = node.sequence {
            let texts = members.compactMap(\.text)
            return texts.count == members.count ? texts.joined(separator: ",") : nil
        }
        switch node.value {
        case .bool(let truth): return truth ? "true" : "false"
        case .null: return ""
        default: return node.scalar?.text
        }
    }

    private static func origin(of node: YAMLNode) -> PropertyOrigin {
        guard !SettingsReader.isOverride(node.file) else { return PropertyOrigin(source: node.file.name) }
        return PropertyOrigin(source: node.file.name, line: node.start.line, column: node.start.column)
    }
}
