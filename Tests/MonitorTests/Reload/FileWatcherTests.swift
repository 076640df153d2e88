// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc
import Synchronization
import Testing

@testable import Monitor

/// Ways in which files change, told of a folder `rules` that holds `a.yml` and `site/b.yml`.
private struct Change: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var make: @Sendable (ConfigurationFolder) throws -> Void

    init(_ name: String, _ make: @escaping @Sendable (ConfigurationFolder) throws -> Void) {
        testDescription = name
        self.make = make
    }

    static let seen = [
        Change("a file is written") { try $0.write("rules/a.yml", "changed") },
        Change("an editor writes another file and renames it over the old one") { folder in
            try folder.write("rules/.a.yml.swp", "changed")
            rename("\(folder.path)/rules/.a.yml.swp", "\(folder.path)/rules/a.yml")
        },
        Change("an editor moves the old file away first") { folder in
            rename("\(folder.path)/rules/a.yml", "\(folder.path)/rules/a.yml~")
            try folder.write("rules/a.yml", "changed")
        },
        Change("a file below is written") { try $0.write("rules/site/b.yml", "changed") },
        Change("a file goes") { folder in unlink("\(folder.path)/rules/a.yml") },
        Change("a folder comes with a file in it") { try $0.write("rules/new/deep/c.yml", "new") },
        Change("a folder of the configuration comes") { try $0.write("rules.d/c.yml", "new") },
        Change("a file gets other permissions") { folder in chmod("\(folder.path)/rules/a.yml", 0o400) },
        Change("the whole folder is exchanged for another") { folder in
            try folder.write("next/a.yml", "changed")
            rename("\(folder.path)/rules", "\(folder.path)/old")
            rename("\(folder.path)/next", "\(folder.path)/rules")
        },
    ]
}

@Suite("Watching files", .timeLimit(.minutes(1)))
struct FileWatcherTests {
    private let folder: ConfigurationFolder
    private let configuration: RasidConfiguration

    init() throws {
        folder = try ConfigurationFolder("{}", ["rules/a.yml": "one", "rules/site/b.yml": "two"])
        configuration = try RasidConfiguration.load(path: folder.file)
    }

    @Test("tells of every kind of change, and the files' fingerprint is another then", arguments: Change.seen)
    private func seen(_ change: Change) async throws {
        let before = SourceFingerprint(configuration)
        let watcher = try FileWatcher(configuration.rules.paths)
        defer { watcher.stop() }
        try change.make(folder)
        for await _ in watcher.changes where SourceFingerprint(configuration) != before { return }
    }

    @Test("sees into folders that came while it watched")
    func newFolder() async throws {
        let watcher = try FileWatcher(configuration.rules.paths)
        defer { watcher.stop() }
        try folder.write("rules.d/sub/c.yml", "new")
        var changes = watcher.changes.makeAsyncIterator()
        await changes.next()
        // By now the folder is watched, or its event still comes; either way the next change is told.
        try await Task.sleep(for: .milliseconds(200))
        let before = SourceFingerprint(configuration)
        try folder.write("rules.d/sub/c.yml", "changed")
        while let _ = await changes.next() {
            if SourceFingerprint(configuration) != before { return }
        }
    }

    @Test("doesn't care for other files beside those it watches")
    func neighbours() async throws {
        let watcher = try FileWatcher(configuration.rules.paths)
        let told = Mutex(0)
        async let counting: Void = {
            for await _ in watcher.changes { told.withLock { $0 += 1 } }
        }()
        for number in 0..<20 { try folder.write("neighbour-\(number).log", "line") }
        try await Task.sleep(for: .milliseconds(300))
        watcher.stop()
        await counting
        #expect(told.withLock { $0 } == 0)
    }

    @Test("folders above are watched for the one name that matters, folders below for all")
    func folders() throws {
        let names = WatchedFolders(["\(folder.path)/rules", "\(folder.path)/rules.d/", "/nowhere/at/all"]).names
        #expect(names["\(folder.path)"] == ["rules", "rules.d"])
        #expect(names["\(folder.path)/rules"] == .some(nil))
        #expect(names["\(folder.path)/rules/site"] == .some(nil))
        #expect(names["/"] == ["nowhere"])
        #expect(names.count == 4)
    }
}
