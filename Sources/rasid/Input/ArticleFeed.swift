// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable

/// The articles that a command was given, one after the other; what can't be read is told and counted, and the next
/// one follows.
struct ArticleFeed: ~Copyable {
    /// The row for operands of commands that read articles.
    static let operands = CommandSpec.Operands(
        "FILE",
        kind: .path,
        "text files, JSON files, JSON Lines files and folders of them; none, or -, is standard input"
    )
    /// The row for how articles stand in files.
    static let format = ValueOption<InputFormat>(
        "input-format",
        value: "FORMAT",
        fallback: .auto,
        "How articles stand in the files; auto goes by name and content"
    )

    /// Files, lines and records that could not be read so far.
    private(set) var refusals = 0
    private var reader: ArticleReader
    private let decoder: ArticleDecoder
    private let console: Console

    /// Reads `paths` (standard input when there are none).
    init(paths: [String], format: InputFormat, decoder: ArticleDecoder, console: Console) {
        reader = ArticleReader(paths: paths.isEmpty ? ["-"] : paths, format: format)
        self.decoder = decoder
        self.console = console
    }

    /// The next record as it stands in its file, or `nil` after the last.
    mutating func nextRecord() -> InputRecord? {
        while true {
            do {
                return try reader.next()
            } catch {
                refusals += 1
                console.error(error.message, code: error.code)
            }
        }
    }

    /// The next article with its record, or `nil` after the last.
    mutating func next() -> (record: InputRecord, article: Article)? {
        while let record = nextRecord() {
            do {
                let decoded = try decoder.decode(record.record)
                for warning in decoded.warnings {
                    console.warning("\(record.origin): \(warning.message)", code: warning.code.rawValue)
                }
                return (record, decoded.article)
            } catch {
                refusals += 1
                console.error("\(record.origin): \(error.message)", code: error.code.rawValue)
            }
        }
        return nil
    }
}
