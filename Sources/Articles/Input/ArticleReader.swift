// SPDX-License-Identifier: Apache-2.0

/// Reads records from files, directories and standard input, one after the other.
///
/// ```swift
/// var reader = ArticleReader(paths: ["morning.jsonl", "archive/"])
/// while let input = try reader.next() {
///     let article = try decoder.decode(input.record).article
/// }
/// ```
///
/// An `InputError` concerns one file; the call after it goes on with the next.
public struct ArticleReader: ~Copyable {
    private let format: InputFormat
    private var pending: [String]
    private var lines: InputLines?

    /// Reads these in their order; `-` is standard input, a directory stands for the files below it that end in
    /// `.jsonl`, `.ndjson`, `.json` or `.txt`.
    public init(paths: [String], format: InputFormat = .auto) {
        self.format = format
        pending = paths.reversed()
    }

    /// The next record, or `nil` after the last.
    public mutating func next() throws(InputError) -> InputRecord? {
        while true {
            if let record = try nextLine() { return record }
            guard let path = pending.popLast() else { return nil }
            guard !InputFolder.isDirectory(path) else {
                let files = try InputFolder.files(in: path)
                guard !files.isEmpty else {
                    let endings = InputFolder.extensions.map { "." + $0 }.joined(separator: ", ")
                    throw InputError(
                        code: "input.no-articles",
                        message: "there is no file in \(path) whose name ends in \(endings)"
                    )
                }
                pending += files.reversed()
                continue
            }
            if let record = try start(path) { return record }
        }
    }

    private mutating func nextLine() throws(InputError) -> InputRecord? {
        guard lines != nil else { return nil }
        do {
            if let line = try lines?.next(), let path = lines?.path {
                return Self.record(line.bytes, as: "application/json", path: path, line: line.number)
            }
        } catch {
            lines = nil
            throw error
        }
        lines = nil
        return nil
    }

    /// Opens a file: a file that is one record is read whole, of others the lines follow.
    private mutating func start(_ path: String) throws(InputError) -> InputRecord? {
        let file = try InputFile(path)
        var bytes: [UInt8] = []
        let format = try format(of: file, start: &bytes)
        guard format != .jsonl else {
            lines = InputLines(file, buffer: bytes)
            return nil
        }
        try file.readAll(into: &bytes)
        return Self.record(bytes, as: format == .json ? "application/json" : "text/plain", path: path, line: nil)
    }

    /// A file that starts with a `{` is JSON Lines when its first line ends with the `}`, else one object.
    private func format(of file: borrowing InputFile, start: inout [UInt8]) throws(InputError) -> InputFormat {
        if format != .auto { return format }
        if file.path.hasSuffix(".jsonl") || file.path.hasSuffix(".ndjson") { return .jsonl }
        if file.path.hasSuffix(".txt") { return .text }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        while true {
            let isAtEnd = try !file.read(into: &start)
            let text = start.dropFirst(start.starts(with: mark) ? mark.count : 0).drop(while: \.isASCIISpace)
            if let first = text.first, first != UInt8(ascii: "{") { return .text }
            if let end = text.firstIndex(of: UInt8(ascii: "\n")) ?? (isAtEnd ? text.endIndex : nil) {
                return text[..<end].last { !$0.isASCIISpace } == UInt8(ascii: "}") ? .jsonl : .json
            }
        }
    }

    private static func record(_ bytes: [UInt8], as type: String, path: String, line: Int?) -> InputRecord {
        let record = ArticleRecord(value: bytes, headers: [RecordHeader("content-type", type)])
        return InputRecord(record: record, path: path, line: line)
    }
}
