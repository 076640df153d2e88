// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable
import Extraction
import FoundationEssentials
import Glibc
import JSONStream
import KafkaClient
import Monitor
import SourceYAML

/// The past, article by article: from a topic of articles or of events, which is read without joining a group, or
/// from files.
struct HistoryFeed {
    static let from = ValueOption<String>(
        "from",
        value: "SOURCE",
        isRepeatable: true,
        "Read the past from here: topic:NAME, topic:NAME@HOST:PORT,… or a file; the topic is one of articles or of events"
    )
    static let since = ValueOption<String>(
        "since",
        value: "TIME",
        fallback: "the beginning",
        "Leave out what is older: 12h, 7d, 4w, or a date or time (RFC 3339)"
    )

    /// Where the past lies.
    enum Source: Equatable {
        case topic(name: String, brokers: String?)
        case files([String])
    }

    private let sources: [Source]
    private let since: Int64?
    private let settings: RasidConfiguration
    private let extractor: Extractor
    private let workspace: ExtractionWorkspace
    private var console: Console

    /// Takes what `--from` and `--since` say; `files` are read as well.
    /// - Parameter fallback: where the past lies when neither says so.
    init(
        _ arguments: ParsedArguments,
        files: [String],
        otherwise fallback: Source,
        settings: RasidConfiguration,
        extractor: Extractor,
        console: Console
    ) throws {
        var sources: [Source] = []
        var paths = files
        for text in arguments.all(Self.from) {
            if let topic = Self.topic(text) { sources.append(topic) } else { paths.append(text) }
        }
        if !paths.isEmpty { sources.append(.files(paths)) }
        self.sources = sources.isEmpty ? [fallback] : sources
        since = try arguments[Self.since].map { try Self.moment($0, command: arguments.command.path) }
        self.settings = settings
        self.extractor = extractor
        workspace = extractor.makeWorkspace()
        self.console = console
    }

    /// How rare the words are that reports of one incident are known by.
    var rarities: WordRarities { extractor.resources.wordRarities }

    /// Calls back with everything that was understood of each article, and when it arrived where that is known.
    ///
    /// The past may be read again, unless it is standard input.
    /// - Returns: how many records could not be read; they were told.
    func forEach(_ body: (ArticleExtraction, PublicationTime?) throws -> Void) async throws -> Int {
        var refusals = 0
        for source in sources {
            switch source {
            case .files(let paths): refusals += try read(paths, body)
            case .topic(let name, let brokers): refusals += try await read(topic: name, brokers, body)
            }
        }
        return refusals
    }

    /// The same without a word on what can't be read, for the first of two times.
    func silenced() -> HistoryFeed {
        var feed = self
        feed.console = console.silenced()
        return feed
    }

    // MARK: Files

    private func read(_ paths: [String], _ body: (ArticleExtraction, PublicationTime?) throws -> Void) throws -> Int {
        let size = Self.size(of: paths)
        var done = 0
        var progress = ProgressLine(console)
        defer { progress.clear() }
        var feed = ArticleFeed(paths: paths, format: .auto, decoder: settings.input.decoder, console: console)
        var refusals = 0
        while let record = feed.nextRecord() {
            done += record.record.value?.count ?? 0
            progress.share = size.map { Double(done) / Double(max($0, 1)) }
            progress.advance()
            guard let extraction = understood(record.record, origin: record.origin) else {
                refusals += 1
                continue
            }
            guard isNew(extraction.article.publishedAt) else { continue }
            try body(extraction, nil)
        }
        return refusals + feed.refusals
    }

    /// How many bytes there are in files and folders; `nil` where that is not known, as of standard input.
    static func size(of paths: [String]) -> Int? {
        var sum = 0
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            switch status.st_mode & S_IFMT {
            case S_IFREG: sum += Int(status.st_size)
            case S_IFDIR:
                let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
                guard let size = size(of: names.map { "\(path)/\($0)" }) else { return nil }
                sum += size
            default: return nil
            }
        }
        return sum
    }

    // MARK: Topics

    private func read(
        topic: String,
        _ brokers: String?,
        _ body: (ArticleExtraction, PublicationTime?) throws -> Void
    ) async throws -> Int {
        let properties = brokers.map { [KafkaProperty("bootstrap.servers", $0)] } ?? []
        let reader = try KafkaReader(
            settings.kafka.adding(properties),
            topic: topic,
            from: since.map { .time(milliseconds: $0) } ?? .beginning,
            stopsAtEnd: true
        )
        var progress = ProgressLine(console)
        defer { progress.clear() }
        var refusals = 0
        while let records = try await reader.next(limit: 500) {
            for record in records where record.value != nil {
                let origin = "\(topic)[\(record.partition.partition)]@\(record.offset)"
                guard let extraction = understood(record.articleRecord, origin: origin) else {
                    refusals += 1
                    continue
                }
                try body(extraction, record.articleReceived)
                progress.advance()
            }
            progress.share = (await reader.progress).map { Double($0.done) / Double(max($0.total, 1)) }
        }
        await reader.close()
        return refusals
    }

    // MARK: Records

    /// What a record of an article says, or one of events holds; `nil` for one that is told to be neither.
    private func understood(_ record: ArticleRecord, origin: String) -> ArticleExtraction? {
        if let value = record.value, let document = try? JSONDocument(parsing: value),
            let extraction = ArticleExtraction(document.root)
        {
            return extraction
        }
        do {
            return extractor.extract(try settings.input.decoder.decode(record).article, using: workspace)
        } catch {
            console.error("\(origin): \(error.message)", code: error.code.rawValue)
            return nil
        }
    }

    private func isNew(_ time: PublicationTime?) -> Bool {
        guard let since, let time else { return true }
        return time.milliseconds >= since
    }

    // MARK: Options

    static func topic(_ text: String) -> Source? {
        guard text.hasPrefix("topic:") else { return nil }
        let parts = text.dropFirst(6).split(separator: "@", maxSplits: 1).map(String.init)
        guard let name = parts.first else { return nil }
        return .topic(name: name, brokers: parts.count > 1 ? parts[1] : nil)
    }

    /// Milliseconds since 1970.
    static func moment(_ text: String, now: Date = Date(), command: [String]) throws(UsageError) -> Int64 {
        let units: [Character: Int64] = ["m": 60, "h": 3600, "d": 86_400, "w": 604_800]
        if let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()), count > 0 {
            return Int64(now.timeIntervalSince1970 * 1000) - count * unit * 1000
        }
        if let time = PublicationTime(text) { return time.milliseconds }
        throw UsageError(
            code: "usage.bad-value",
            message: "--since must be a span such as 12h, 7d or 4w, or a time such as 2024-05-01, not '\(text)'",
            command: command
        )
    }
}
