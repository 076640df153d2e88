// SPDX-License-Identifier: Apache-2.0

/// Tells when librdkafka is to be reminded that its queue has room again.
///
/// With a full queue (`queued.max.messages.kbytes`, `queued.min.messages`) librdkafka 2.0.2 fetches nothing more until a thread
/// of a broker wakes for some other reason, at the latest after a second. Whoever takes records faster waits for the rest of
/// it, with an empty queue.
struct FetchReminder {
    /// How much is taken from one reminder to the next; `nil` for none.
    private let interval: (records: Int, bytes: Int)?
    private var records = 0
    private var bytes = 0

    init(every interval: (records: Int, bytes: Int)?) { self.interval = interval }

    /// A quarter of what a queue holds.
    init(queueOf configuration: KafkaConfiguration) {
        func quarter(_ property: String, unit: Int) -> Int {
            max(1, (configuration[property].flatMap { Int($0) } ?? 1) * unit / 4)
        }
        self.init(
            every: (quarter("queued.min.messages", unit: 1), quarter("queued.max.messages.kbytes", unit: 1024))
        )
    }

    /// A record was taken from the queue.
    mutating func took(_ size: Int) {
        records += 1
        bytes += size
    }

    /// The queue is empty. If so little was taken that no reminder is due, it was not full, and fetching goes on.
    mutating func ranDry() { if !hasEnough { begin() } }

    /// Whether it is time; if so, it begins anew.
    mutating func isDue() -> Bool {
        guard hasEnough else { return false }
        begin()
        return true
    }

    private var hasEnough: Bool { interval.map { records >= $0.records || bytes >= $0.bytes } ?? false }

    private mutating func begin() { (records, bytes) = (0, 0) }
}
