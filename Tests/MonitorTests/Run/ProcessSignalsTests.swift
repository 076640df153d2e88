// SPDX-License-Identifier: Apache-2.0

import Glibc
import Monitor
import Testing

@Suite("Signals", .serialized)
struct ProcessSignalsTests {
    @Test("that the process gets come as a sequence, whichever thread they reach")
    func sequence() async throws {
        let listener = try ProcessSignals()
        var signals = listener.signals.makeAsyncIterator()
        kill(getpid(), SIGHUP)
        #expect(await signals.next() == .hangUp)
        kill(getpid(), SIGTERM)
        #expect(await signals.next() == .terminate)
        kill(getpid(), SIGINT)
        #expect(await signals.next() == .interrupt)
    }
}
