// SPDX-License-Identifier: Apache-2.0

/// How long to wait before the next try: half a second, then twice as long each time, up to half a minute.
struct Backoff {
    private var delay = Duration.milliseconds(500)
    private static let longest = Duration.seconds(30)

    mutating func next() -> Duration {
        defer { delay = min(delay * 2, Self.longest) }
        return delay
    }
}
