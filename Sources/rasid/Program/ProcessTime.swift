// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What the system says of the time that processors spent on this process.
enum ProcessTime {
    /// User and system time so far.
    static func used() -> Duration {
        var usage = rusage()
        guard getrusage(.init(RUSAGE_SELF.rawValue), &usage) == 0 else { return .zero }
        return duration(usage.ru_utime) + duration(usage.ru_stime)
    }

    private static func duration(_ time: timeval) -> Duration {
        .seconds(time.tv_sec) + .microseconds(time.tv_usec)
    }
}
