// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Monitor
import Synchronization
import Testing

@Suite("Services")
struct ServiceGroupTests {
    @Test("stop in the opposite order, each when the one after it is done")
    func order() async throws {
        let events = Events()
        let shutdown = ShutdownSignal()
        let group = ServiceGroup(
            ["a", "b", "c"].map { .init($0, Recorder(name: $0, events: events, ready: 3, whenReady: shutdown.give)) },
            until: shutdown,
            logger: .silent
        )
        try await group.run()
        #expect(Set(events.all.prefix(3)) == ["a starts", "b starts", "c starts"])
        #expect(events.all.dropFirst(3) == ["c stops", "b stops", "a stops"])
    }

    @Test("one that fails takes the others down in order, and its error is the group's")
    func failure() async {
        struct Broken: Error {}
        let events = Events()
        let group = ServiceGroup(
            [
                .init("a", Recorder(name: "a", events: events)), .init("b", Failing(error: Broken())),
                .init("c", Recorder(name: "c", events: events)),
            ],
            until: ShutdownSignal(),
            logger: .silent
        )
        await #expect(throws: Broken.self) { try await group.run() }
        #expect(events.all.suffix(2) == ["c stops", "a stops"])
    }

    @Test("one that ends too early takes the others down")
    func earlyEnd() async throws {
        let events = Events()
        let logged = CollectedLog()
        let group = ServiceGroup(
            [.init("a", Recorder(name: "a", events: events)), .init("b", Failing(error: nil))],
            until: ShutdownSignal(),
            logger: Logger(to: logged)
        )
        try await group.run()
        #expect(events.all == ["a starts", "a stops"])
        #expect(logged.messages == ["the service b ended before it was told to; stopping"])
    }

    @Test("cancelling ends all of them at once")
    func cancelling() async throws {
        let events = Events()
        let (started, report) = AsyncStream.makeStream(of: Void.self)
        let group = ServiceGroup(
            ["a", "b"].map { .init($0, Recorder(name: $0, events: events, ready: 2, whenReady: { report.yield() })) },
            until: ShutdownSignal(),
            logger: .silent
        )
        let running = Task { try await group.run() }
        var iterator = started.makeAsyncIterator()
        await iterator.next()
        running.cancel()
        try await running.value
        #expect(Set(events.all.suffix(2)) == ["a stops", "b stops"])
    }

    @Test("waiting is cut short by the shutdown signal, work that is done is kept")
    func untilShutdownSignal() async throws {
        let signal = ShutdownSignal()
        try await ShutdownSignal.$current.withValue(signal) {
            #expect(try await untilShutdown { 7 } == 7)
            signal.give()
            let cut: Int? = try await untilShutdown {
                try await Task.sleep(for: .seconds(3600))
                return 1
            }
            #expect(cut == nil)
            #expect(await signal.isQuiet(for: .seconds(3600)) == false)
        }
    }
}

/// Runs until it is told to stop, and says so.
private struct Recorder: Service {
    let name: String
    let events: Events
    var ready = 0
    var whenReady: @Sendable () -> Void = {}

    func run() async {
        if events.add("\(name) starts") == ready { whenReady() }
        await ShutdownSignal.current.wait()
        events.add("\(name) stops")
    }
}

private struct Failing: Service {
    let error: (any Error)?

    func run() async throws {
        if let error { throw error }
    }
}

private final class Events: Sendable {
    private let list = Mutex<[String]>([])
    var all: [String] { list.withLock { $0 } }

    /// - Returns: how many there are now.
    @discardableResult
    func add(_ event: String) -> Int {
        list.withLock { list in
            list.append(event)
            return list.count
        }
    }
}
