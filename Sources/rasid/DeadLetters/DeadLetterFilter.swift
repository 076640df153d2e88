// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles
import CommandTable

/// Which dead letters a command is about: those that all options given are true of.
struct DeadLetterFilter: Sendable {
    static let code = ValueOption<String>(
        "code",
        value: "CODE",
        isRepeatable: true,
        "Only with this reason; article.* stands for all that begin so; given again, also with that one"
    )
    static let since = ValueOption<String>("since", value: "TIME", "Only laid aside since: 12h, 7d, or a date or time")
    static let until = ValueOption<String>("until", value: "TIME", "Only laid aside before: 1h, 2d, or a date or time")
    static let origin = ValueOption<String>(
        "origin",
        value: "PLACE",
        "Only from this place: TOPIC, TOPIC[PARTITION], TOPIC[PARTITION]@OFFSET or …@FIRST-LAST"
    )
    static let key = ValueOption<String>("key", value: "KEY", "Only with this key")
    static let text = ValueOption<String>(
        "text",
        value: "WORDS",
        "Only with these words in their bytes; Arabic is compared without diacritics and variants of letters"
    )
    /// Rows for tables.
    static let options = [code.spec, since.spec, until.spec, origin.spec, key.spec, text.spec]

    var codes: [String] = []
    /// Milliseconds since 1970: the letter's own time, not that of the record it is about.
    var times: Range<Int64> = .min ..< .max
    var origin: OriginRange?
    var key: [UInt8]?
    /// Normalised.
    var words: String?
    /// Places in the dead-letter topic; empty where none were named.
    var places: Set<RequeueReceipt> = []

    /// No option at all: every letter.
    var isOpen: Bool {
        codes.isEmpty && times == .min ..< .max && origin == nil && key == nil && words == nil && places.isEmpty
    }

    init() {}

    /// Takes what the options say, and places as operands.
    init(_ arguments: ParsedArguments) throws(UsageError) {
        let command = arguments.command.path
        codes = arguments.all(Self.code)
        var (first, last) = (Int64.min, Int64.max)
        if let since = arguments[Self.since] { first = try HistoryFeed.moment(since, command: command) }
        if let until = arguments[Self.until] { last = try HistoryFeed.moment(until, command: command) }
        times = first..<max(first, last)
        if let given = arguments[Self.origin] {
            guard let range = OriginRange(given) else {
                throw UsageError(
                    code: "usage.bad-value",
                    message:
                        "--origin must be like news.articles, news.articles[2] or news.articles[2]@41, not '\(given)'",
                    command: command
                )
            }
            origin = range
        }
        key = arguments[Self.key].map { Array($0.utf8) }
        words = arguments[Self.text].map { Normalizer.fold($0) }
        for operand in arguments.operands {
            guard let place = Self.place(operand) else {
                throw UsageError(
                    code: "usage.bad-value",
                    message:
                        "a dead letter is named by PARTITION@OFFSET, as 'rasid dead-letters list' shows it, not '\(operand)'",
                    command: command
                )
            }
            places.insert(place)
        }
    }

    /// Whether it is about this letter.
    func matches(_ letter: FiledLetter, at place: RequeueReceipt, time: Int64?) -> Bool {
        guard places.isEmpty || places.contains(place),
            codes.isEmpty || codes.contains(where: { isCode(letter.code, $0) }),
            time.map(times.contains) ?? (times == .min ..< .max), origin?.contains(letter.origin) ?? true,
            key.map({ $0 == letter.record.key }) ?? true
        else { return false }
        guard let words else { return true }
        return Normalizer.fold(String(decoding: letter.record.value ?? [], as: UTF8.self)).contains(words)
    }

    private func isCode(_ code: String, _ pattern: String) -> Bool {
        pattern.last == "*" ? code.hasPrefix(pattern.dropLast()) : code == pattern
    }

    /// `PARTITION@OFFSET`.
    static func place(_ text: String) -> RequeueReceipt? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let partition = Int32(parts[0]), let offset = Int64(parts[1]), partition >= 0,
            offset >= 0
        else { return nil }
        return RequeueReceipt(partition: partition, offset: offset)
    }
}

/// Records of a topic, of one of its partitions, or some of them.
struct OriginRange: Sendable, Equatable {
    var topic: String
    var partition: Int32?
    var offsets: ClosedRange<Int64>?

    /// Reads `TOPIC`, `TOPIC[PARTITION]`, `TOPIC[PARTITION]@OFFSET` or `TOPIC[PARTITION]@FIRST-LAST`.
    init?(_ text: String) {
        guard let bracket = text.firstIndex(of: "[") else {
            guard !text.isEmpty, !text.contains("@") else { return nil }
            topic = text
            return
        }
        topic = String(text[..<bracket])
        let rest = text[text.index(after: bracket)...]
        guard !topic.isEmpty, let end = rest.firstIndex(of: "]"), let number = Int32(rest[..<end]), number >= 0 else {
            return nil
        }
        partition = number
        let place = rest[rest.index(after: end)...]
        guard !place.isEmpty else { return }
        let bounds = place.dropFirst().split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
        guard place.first == "@", (1...2).contains(bounds.count), let first = bounds[0],
            let last = bounds[bounds.count - 1],
            first >= 0, first <= last
        else { return nil }
        offsets = first...last
    }

    func contains(_ origin: DeadLetter.Origin) -> Bool {
        topic == origin.topic && partition.map { $0 == origin.partition } ?? true
            && offsets.map { $0.contains(origin.offset) } ?? true
    }
}
