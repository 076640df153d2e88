// SPDX-License-Identifier: Apache-2.0

/// Loads rules, lexicon and gazetteer anew for each request, such as SIGHUP.
struct ReloadService: Service {
    let requests: AsyncStream<Void>
    let reloader: Reloader

    func run() async throws {
        _ = try await untilShutdown {
            for await _ in requests { await reloader.reload(because: "asked to") }
            // Whoever made the requests is gone; the daemon isn't.
            await ShutdownSignal.current.wait()
        }
    }
}
