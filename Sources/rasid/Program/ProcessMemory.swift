// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What the system says of this process's memory.
enum ProcessMemory {
    /// Most resident memory so far, in bytes.
    static func peak() -> Int? {
        var usage = rusage()
        guard getrusage(.init(RUSAGE_SELF.rawValue), &usage) == 0 else { return nil }
        // Linux counts it in KiB.
        return Int(usage.ru_maxrss) * 1024
    }
}
