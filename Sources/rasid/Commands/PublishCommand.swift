// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable
import KafkaClient
import Monitor

/// `rasid publish`: articles from files into the input topic.
enum PublishCommand: Command {
    static let format = ValueOption<InputFormat>(
        "format",
        short: "f",
        value: "FORMAT",
        fallback: .auto,
        "How articles stand in the files; auto goes by name and content"
    )
    static let unchecked = Flag("unchecked", "Send records as they are, also those that are no articles")

    static let spec = CommandSpec(
        ["publish"],
        summary: "send articles from files to the input topic",
        discussion: [
            "A line of JSON Lines, a JSON file and a text file are one article each; a folder stands for the files in "
                + "it that end in .jsonl, .ndjson, .json or .txt. Each article is checked as the daemon would, and its "
                + "id becomes the record's key, so that repeats meet in one partition.",
            "What is no article is told with file and line, and the others are sent all the same.",
        ],
        options: KafkaTarget.options + [format.spec, unchecked.spec],
        operands: .init("FILE", kind: .path, "files and folders; none, or -, is standard input"),
        examples: [
            .init("rasid publish --brokers localhost:9092 articles.jsonl", "Send the articles of a file"),
            .init(
                "curl -s https://feed.example/latest | rasid publish --format json",
                "Send an article from elsewhere"
            ),
        ],
        exits: [
            ExitStatus.success.row("every article was stored by the brokers"),
            ExitStatus.problems.row("some were no articles, or were not stored; standard error names them"),
            ExitStatus.usage.row(), ExitStatus.configuration.row(), ExitStatus.unreachable.row(),
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitStatus {
        let target = try KafkaTarget(arguments, console)
        let topic = target.topic ?? target.settings.topics.input
        let admin = try KafkaAdmin(target.kafka)
        let missing = try await admin.describeCluster().missing([topic])
        guard missing.isEmpty else {
            throw Failure(
                .unreachable,
                "kafka.unknown-topic",
                "the brokers have no topic \(topic)",
                help: "create it, or name another by --topic"
            )
        }
        let producer = try KafkaProducer(target.kafka, observer: target.observer(console))
        var feed = ArticleFeed(
            paths: arguments.operands,
            format: arguments[format] ?? .auto,
            decoder: target.settings.input.decoder,
            console: console
        )
        var shipment = Shipment(topic: topic, producer: producer, console: console)
        if arguments[unchecked] {
            while let input = feed.nextRecord() { await shipment.add(input, key: input.record.key) }
        } else {
            while let (input, article) = feed.next() { await shipment.add(input, key: Array(article.id.utf8)) }
        }
        await shipment.send()
        await producer.close()
        let all = shipment.stored + shipment.lost + feed.refusals
        console.note("\(shipment.stored) of \(all) articles are stored in \(topic)")
        return shipment.stored == all ? .success : .problems
    }
}

/// Records on their way to a topic, a batch at a time.
private struct Shipment {
    private static let batchSize = 500
    let topic: String
    let producer: KafkaProducer
    let console: Console
    private(set) var stored = 0
    private(set) var lost = 0
    private var batch: [(origin: String, record: OutgoingRecord)] = []

    init(topic: String, producer: KafkaProducer, console: Console) {
        self.topic = topic
        self.producer = producer
        self.console = console
    }

    /// Adds a record, and sends the batch when it is full.
    mutating func add(_ input: InputRecord, key: [UInt8]?) async {
        let record = OutgoingRecord(
            topic: topic,
            key: key,
            value: input.record.value,
            headers: input.record.headers.map { KafkaHeader($0.name, $0.value) }
        )
        batch.append((input.origin, record))
        if batch.count == Self.batchSize { await send() }
    }

    /// Sends what has come together and waits until it is stored or given up.
    mutating func send() async {
        let results = await producer.send(batch.map(\.record))
        for (entry, result) in zip(batch, results) {
            switch result {
            case .success: stored += 1
            case .failure(let error):
                lost += 1
                console.error("\(entry.origin): \(error.message)", code: error.code.rawValue)
            }
        }
        batch = []
    }
}
