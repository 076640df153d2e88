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
        let paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
        let source = PublishSource(
            paths: paths,
            format: arguments[format] ?? .auto,
            decoder: arguments[unchecked] ? nil : target.settings.input.decoder,
            topic: topic
        )
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
        let tally = await source.send(with: producer, console)
        await producer.close()
        console.note("\(tally.sent) of \(tally.sent + tally.refused + tally.lost) articles are stored in \(topic)")
        return tally.refused + tally.lost == 0 ? .success : .problems
    }
}

/// What `publish` reads, in batches that are sent one after the other.
private struct PublishSource {
    struct Tally {
        var sent = 0
        var refused = 0
        var lost = 0
    }

    private static let batchSize = 500
    let paths: [String]
    let format: InputFormat
    /// `nil` sends what is there.
    let decoder: ArticleDecoder?
    let topic: String

    func send(with producer: KafkaProducer, _ console: Console) async -> Tally {
        var tally = Tally()
        var reader = ArticleReader(paths: paths, format: format)
        var batch: [(origin: String, record: OutgoingRecord)] = []
        var isAtEnd = false
        while !isAtEnd {
            do {
                guard let input = try reader.next() else {
                    isAtEnd = true
                    await send(&batch, with: producer, &tally, console)
                    continue
                }
                batch.append((input.origin, try outgoing(input)))
            } catch let error as ArticleFault {
                tally.refused += 1
                console.error("\(error.origin): \(error.error.message)", code: error.error.code.rawValue)
            } catch let error as InputError {
                tally.refused += 1
                console.error(error.message, code: error.code)
            } catch {
                tally.refused += 1
                console.error(String(describing: error), code: "input.unreadable")
            }
            if batch.count == Self.batchSize { await send(&batch, with: producer, &tally, console) }
        }
        return tally
    }

    private func send(
        _ batch: inout [(origin: String, record: OutgoingRecord)],
        with producer: KafkaProducer,
        _ tally: inout Tally,
        _ console: Console
    ) async {
        let results = await producer.send(batch.map(\.record))
        for (entry, result) in zip(batch, results) {
            switch result {
            case .success: tally.sent += 1
            case .failure(let error):
                tally.lost += 1
                console.error("\(entry.origin): \(error.message)", code: error.code.rawValue)
            }
        }
        batch = []
    }

    private struct ArticleFault: Error {
        var origin: String
        var error: ArticleError
    }

    private func outgoing(_ input: InputRecord) throws(ArticleFault) -> OutgoingRecord {
        var key = input.record.key
        if let decoder {
            do {
                key = Array(try decoder.decode(input.record).article.id.utf8)
            } catch {
                throw ArticleFault(origin: input.origin, error: error)
            }
        }
        return OutgoingRecord(
            topic: topic,
            key: key,
            value: input.record.value,
            headers: input.record.headers.map { KafkaHeader($0.name, $0.value) }
        )
    }
}
