// SPDX-License-Identifier: Apache-2.0

/// Loads rules, lexicon and gazetteer anew when their files have changed and stayed as they are for a while.
///
/// The watcher only says that it is time to look; what counts is how the files are then. So a rename over a file, a
/// folder that comes, and a link that is turned to another folder are all alike, and what changes back changes nothing.
struct WatchService: Service {
    let watcher: FileWatcher
    let loader: AnalysisLoader
    let reloader: Reloader
    let quietTime: Duration

    /// How often to look all the same: network file systems don't tell what others change.
    static let lookInterval = Duration.seconds(30)
    /// Files that never stay as they are for the quiet time are loaded after so many of them.
    private static let longestUnrest = 20

    func run() async throws {
        let signal = ShutdownSignal.current
        _ = try await untilShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await _ in watcher.changes { await look(signal) }
                    await signal.wait()
                }
                group.addTask {
                    while await signal.isQuiet(for: Self.lookInterval) { await look(signal) }
                }
            }
        }
        watcher.stop()
    }

    private func look(_ signal: ShutdownSignal) async {
        var last = loader.fingerprint
        guard last != (await reloader.seen) else { return }
        for _ in 0..<Self.longestUnrest {
            guard await signal.isQuiet(for: quietTime) else { return }
            let now = loader.fingerprint
            if now == last { break }
            last = now
        }
        await reloader.reloadIfChanged()
    }
}
