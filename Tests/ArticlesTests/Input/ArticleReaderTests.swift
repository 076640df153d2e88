// SPDX-License-Identifier: Apache-2.0

import Articles
import FoundationEssentials
import Testing

@Suite("Articles from files")
struct ArticleReaderTests {
    @Test("JSON Lines give a record a line, with its number; blank lines are passed over")
    func jsonLines() throws {
        let folder = try Folder(["a.jsonl": "{\"title\":\"أ\"}\n\n  \r\n{\"title\":\"ب\"}\r\n{\"title\":\"ج\"}"])
        let found = try read([folder.path("a.jsonl")])
        #expect(found.map(\.origin) == ["1", "4", "5"].map { folder.path("a.jsonl") + ":" + $0 })
        #expect(try found.map { try ArticleDecoder().decode($0.record).article.title } == ["أ", "ب", "ج"])
    }

    @Test("lines longer than one piece of the file come whole")
    func longLines() throws {
        let long = String(repeating: "قصف ", count: 60_000)
        let folder = try Folder(["a.ndjson": "{\"body\":\"\(long)\"}\n{\"body\":\"\(long)2\"}\n"])
        let found = try read([folder.path("a.ndjson")])
        #expect(found.map { $0.record.value?.count } == [long.utf8.count + 11, long.utf8.count + 12])
    }

    @Test(
        "a file is told apart by its name, else by its start",
        arguments: [
            ("a.txt", "{ليس JSON}", ["text/plain"]), ("a.json", "{\n \"title\": \"أ\"\n}", ["application/json"]),
            ("a.json", "{\"title\":\"أ\"}\n{\"title\":\"ب\"}\n", ["application/json", "application/json"]),
            ("a", "عنوان\nمتن", ["text/plain"]), ("a", "\u{FEFF} {\"title\":\"أ\"}", ["application/json"]),
            ("a.txt", "", ["text/plain"]), ("a.jsonl", "", []),
        ]
    )
    func formats(name: String, content: String, types: [String]) throws {
        let folder = try Folder([name: content])
        #expect(try read([folder.path(name)]).map { $0.record.header("content-type") } == types)
    }

    @Test func givenFormat() throws {
        let folder = try Folder(["a.txt": "{\"title\":\"أ\"}\n{\"title\":\"ب\"}\n"])
        #expect(try read([folder.path("a.txt")], format: .jsonl).count == 2)
        #expect(try read([folder.path("a.txt")], format: .json).count == 1)
    }

    @Test("a directory is read to its depths in the order of names, hidden and foreign files left out")
    func directory() throws {
        let folder = try Folder([
            "b.txt": "ب", "a/2.txt": "أ٢", "a/10.txt": "أ١٠", ".hidden.txt": "خ", "photo.jpg": "ص",
            "c.json": "{\"title\":\"ج\"}",
        ])
        let expected = ["a/10.txt", "a/2.txt", "b.txt"].map { folder.path($0) } + [folder.path("c.json") + ":1"]
        #expect(try read([folder.path]).map(\.origin) == expected)
    }

    @Test("a file that can't be read is reported and the next one follows")
    func unreadable() throws {
        let folder = try Folder(["a.txt": "أ", "empty/photo.jpg": ""])
        var reader = ArticleReader(paths: [folder.path("missing.txt"), folder.path("empty"), folder.path("a.txt")])
        var codes: [String] = []
        var records = 0
        var isAtEnd = false
        while !isAtEnd {
            do {
                if try reader.next() != nil { records += 1 } else { isAtEnd = true }
            } catch {
                codes.append(error.code)
            }
        }
        #expect(codes == ["input.unreadable", "input.no-articles"])
        #expect(records == 1)
    }

    private func read(_ paths: [String], format: InputFormat = .auto) throws -> [InputRecord] {
        var reader = ArticleReader(paths: paths, format: format)
        var records: [InputRecord] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }
}

/// A directory of its own that goes away with the test.
private final class Folder {
    let path: String

    init(_ files: [String: String]) throws {
        path = FileManager.default.temporaryDirectory.path + "/rasid-\(UUID().uuidString)"
        for (name, content) in files {
            let file = URL(filePath: "\(path)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(content.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { "\(path)/\(name)" }
}
