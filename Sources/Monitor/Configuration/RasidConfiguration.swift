// SPDX-License-Identifier: Apache-2.0

public import KafkaClient

/// Everything that can be set, with its defaults; `load` reads it from a file, the environment and flags.
public struct RasidConfiguration: Sendable {
    /// Name of this daemon in logs and, unless `alerts.source` says otherwise, in the source of its alerts.
    public var instance = "rasid"
    /// Properties of librdkafka, passed on as they are.
    public var kafka = KafkaConfiguration()
    /// Names of the topics.
    public var topics = TopicSettings()
    /// How records become articles.
    public var input = InputSettings()
    /// What the extractor reads with.
    public var extraction = ExtractionSettings()
    /// Where the rules are.
    public var rules = RuleSettings()
    /// How alerts are written.
    public var alerts = AlertSettings()
    /// How much is in flight at a time.
    public var pipeline = PipelineSettings()
    /// When files are loaded anew by themselves.
    public var reload = ReloadSettings()
    /// How the running daemon is spoken to.
    public var control = ControlSettings()
    /// What is logged, and how.
    public var log = LogSettings()
    /// Every setting with its value for people and where it comes from, in the order of the file's sections.
    public internal(set) var effective: [EffectiveSetting] = []

    /// The defaults, with a broker on this machine; paths are relative to the working directory.
    public init() {
        kafka = KafkaConfiguration(Self.kafkaDefaults(instance: instance))
    }

    static func kafkaDefaults(instance: String) -> [KafkaProperty] {
        [
            KafkaProperty("bootstrap.servers", "localhost:9092"),
            KafkaProperty("group.id", "rasid"),
            KafkaProperty("client.id", instance),
        ]
    }
}
