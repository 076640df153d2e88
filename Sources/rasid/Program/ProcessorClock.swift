// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Time that the processor worked for this thread: the same however busy the machine is otherwise.
struct ProcessorClock {
    /// Since some point in the past.
    var now: Duration {
        var time = timespec()
        // The clock is one that every Linux has.
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// How long `body` worked.
    func measure(_ body: () throws -> Void) rethrows -> Duration {
        let begin = now
        try body()
        return now - begin
    }
}
