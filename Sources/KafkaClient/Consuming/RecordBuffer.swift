// SPDX-License-Identifier: Apache-2.0

/// Records that were fetched and wait to be asked for, in order.
struct RecordBuffer: Sendable {
    private var records: [KafkaRecord] = []
    /// Index of the first record that is still here.
    private var head = 0
    private var byteCount = 0
    private let recordLimit: Int
    private let byteLimit: Int

    init(recordLimit: Int, byteLimit: Int) {
        self.recordLimit = recordLimit
        self.byteLimit = byteLimit
    }

    var count: Int { records.count - head }
    var isEmpty: Bool { count == 0 }
    var isFull: Bool { count >= recordLimit || byteCount >= byteLimit }
    /// Whether there is room for more than a few records again.
    var isHalfEmpty: Bool { count <= recordLimit / 2 && byteCount <= byteLimit / 2 }

    mutating func append(_ record: KafkaRecord) {
        records.append(record)
        byteCount += record.byteCount
    }

    /// Whether there are so many records, or so many bytes of them.
    func holds(records: Int, orBytes bytes: Int) -> Bool { count >= records || byteCount >= bytes }

    /// Takes the oldest records, at most `limit` of them and so many bytes, but at least one.
    mutating func take(_ limit: Int, bytes: Int = .max) -> [KafkaRecord] {
        var end = head
        var size = 0
        while end < records.count, end - head < limit {
            let next = size + records[end].byteCount
            guard next <= bytes || end == head else { break }
            size = next
            end += 1
        }
        byteCount -= size
        if head == 0, end == records.count {
            defer { records = [] }
            return records
        }
        let taken = Array(records[head..<end])
        if end == records.count {
            records.removeAll(keepingCapacity: true)
            head = 0
        } else {
            head = end
            // Moving what is left costs no more than was taken since it was last moved.
            if head > records.count / 2 {
                records.removeFirst(head)
                head = 0
            }
        }
        return taken
    }

    /// Drops the records of some partitions.
    mutating func remove(_ partitions: [TopicPartition]) {
        let gone = Set(partitions)
        records = records[head...].filter { !gone.contains($0.partition) }
        head = 0
        byteCount = records.reduce(0) { $0 + $1.byteCount }
    }

    mutating func removeAll() {
        records = []
        head = 0
        byteCount = 0
    }
}
