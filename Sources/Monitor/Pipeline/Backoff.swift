// SPDX-License-Identifier: Apache-2.0

/// How long to wait before the next try: half a second, then twice as long each time, up to a limit.
struct Backoff {
    private var delay = Duration.milliseconds(500)
    private let longest: Duration

    init(longest: Duration = .seconds(30)) { self.longest = longest }

    mutating func next() -> Duration {
        defer { delay = min(delay * 2, longest) }
        return delay
    }
}
