// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Lets one thread sleep until another one has something for it. Signals given while nobody waits are kept.
final class ThreadSignal: @unchecked Sendable {
    // A semaphore must not move, so it has memory of its own. It is safe to use from all threads.
    private let semaphore: UnsafeMutablePointer<sem_t>

    init() {
        semaphore = .allocate(capacity: 1)
        sem_init(semaphore, 0, 0)
    }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    /// Lets one wait end.
    func raise() { sem_post(semaphore) }

    /// Sleeps until there is a signal, and uses it up.
    func wait() {
        while sem_wait(semaphore) != 0, errno == EINTR {}
    }
}
