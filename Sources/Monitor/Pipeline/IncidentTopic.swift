// SPDX-License-Identifier: Apache-2.0

public import Alerting
public import KafkaClient

/// The compacted topic of incidents, read without joining a group from its beginning to what was its end when reading
/// began.
public struct IncidentTopic: Sendable {
    /// How far reading has come.
    public struct Progress: Sendable {
        /// Records read.
        public var records: Int
        /// 0…1, by offsets.
        public var share: Double

        /// `45 %, 1200 records`.
        public var text: String { "\(Int(share * 100)) %, \(records) records" }
    }

    /// The header that tells of which partition of events a record is.
    static let partitionHeader = "rasid.partition"

    private let kafka: KafkaConfiguration
    private let topic: String
    private let observer: ClientObserver

    /// Names the topic; nothing is read yet.
    public init(_ kafka: KafkaConfiguration, topic: String, observer: ClientObserver = ClientObserver()) {
        self.kafka = kafka
        self.topic = topic
        self.observer = observer
    }

    /// What is kept, by the partition of events that it belongs to.
    ///
    /// - Parameters:
    ///   - partitions: the partitions of events that matter; `nil` for all.
    ///   - onProgress: called now and then.
    ///   - onUnreadable: called for a record that makes no sense.
    /// - Throws: `KafkaError`, `CancellationError`.
    public func archives(
        of partitions: Set<Int32>? = nil,
        onProgress: (Progress) -> Void = { _ in },
        onUnreadable: (KafkaRecord) -> Void
    ) async throws -> [Int32: IncidentArchive] {
        let reader = try KafkaReader(
            kafka,
            topic: topic,
            from: .beginning,
            stopsAtEnd: true,
            awaitsTransactions: true,
            observer: observer
        )
        var archives: [Int32: IncidentArchive] = [:]
        var records = 0
        while let batch = try await reader.next() {
            records += batch.count
            let offsets = await reader.progress ?? (0, 0)
            onProgress(Progress(records: records, share: Double(offsets.done) / Double(max(offsets.total, 1))))
            for record in batch {
                guard let owner = record.headers.last(named: Self.partitionHeader)?.text.flatMap({ Int32($0) }),
                    partitions?.contains(owner) ?? true, let key = record.key
                else { continue }
                let isRead = archives[owner, default: IncidentArchive()]
                    .take(key: String(decoding: key, as: UTF8.self), value: record.value)
                if !isRead { onUnreadable(record) }
            }
        }
        await reader.close()
        return archives
    }
}
