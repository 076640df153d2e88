// SPDX-License-Identifier: Apache-2.0

import CommandTable
import KafkaClient
import Monitor
import SourceYAML

/// Which brokers and topics a command talks to: the configuration's, unless options say otherwise.
struct KafkaTarget {
    static let brokers = ValueOption<String>(
        "brokers",
        short: "b",
        value: "HOST:PORT,…",
        fallback: "the configuration's",
        "Brokers to connect to first"
    )
    static let topic = ValueOption<String>(
        "topic",
        short: "t",
        value: "TOPIC",
        fallback: "the configuration's",
        "Topic to use"
    )
    static let property = ValueOption<String>(
        "property",
        short: "X",
        value: "NAME=VALUE",
        isRepeatable: true,
        "Set a property of librdkafka"
    )
    /// Rows for the tables of commands that talk to Kafka.
    static let options = [brokers.spec, topic.spec, property.spec, CommonOptions.config.spec, CommonOptions.set.spec]

    let settings: RasidConfiguration
    let kafka: KafkaConfiguration
    /// What `--topic` said.
    let topic: String?

    init(_ arguments: ParsedArguments, _ console: Console) throws {
        settings = try ConfigurationSource.loadIfAny(arguments, console)
        var properties: [KafkaProperty] = []
        if let brokers = arguments[Self.brokers] { properties.append(KafkaProperty("bootstrap.servers", brokers)) }
        for pair in arguments.all(Self.property) {
            guard let equals = pair.firstIndex(of: "="), equals > pair.startIndex else {
                throw UsageError(
                    code: "usage.bad-value",
                    message: "--property must be NAME=VALUE, not '\(pair)'",
                    command: arguments.command.path
                )
            }
            properties.append(KafkaProperty(String(pair[..<equals]), String(pair[pair.index(after: equals)...])))
        }
        kafka = settings.kafka.adding(properties)
        topic = arguments[Self.topic]
    }

    /// Shows warnings of the client as they come; it retries by itself.
    func observer(_ console: Console) -> ClientObserver {
        ClientObserver(onLog: { line in
            guard line.level <= .warning else { return }
            console.warning(line.message, code: "kafka.\(line.facility.lowercased())")
        })
    }
}
