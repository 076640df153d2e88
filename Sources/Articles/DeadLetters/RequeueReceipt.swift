// SPDX-License-Identifier: Apache-2.0

/// Says in the dead-letter topic that one of its letters was sent back, so that it isn't sent back twice.
///
/// It is a record without a value, under the letter's key, written together with the record that was sent back.
public struct RequeueReceipt: Sendable, Hashable {
    /// Partition of the letter in the dead-letter topic.
    public var partition: Int32
    /// Its offset there.
    public var offset: Int64

    private static let partitionHeader = "rasid.requeued.partition"
    private static let offsetHeader = "rasid.requeued.offset"

    /// The receipt for a letter.
    public init(partition: Int32, offset: Int64) {
        self.partition = partition
        self.offset = offset
    }

    /// Reads a record of the dead-letter topic; `nil` for one that is no receipt.
    public init?(_ record: ArticleRecord) {
        guard let partition = record.header(Self.partitionHeader).flatMap(Int32.init),
            let offset = record.header(Self.offsetHeader).flatMap(Int64.init)
        else { return nil }
        self.init(partition: partition, offset: offset)
    }

    /// The record to write.
    public func record(key: [UInt8]?) -> ArticleRecord {
        ArticleRecord(
            value: nil,
            key: key,
            headers: [
                RecordHeader(Self.partitionHeader, String(partition)), RecordHeader(Self.offsetHeader, String(offset)),
            ]
        )
    }
}
