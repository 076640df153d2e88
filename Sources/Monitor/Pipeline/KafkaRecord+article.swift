// SPDX-License-Identifier: Apache-2.0

public import Articles
public import KafkaClient

extension KafkaRecord {
    /// What the decoder needs of it.
    public var articleRecord: ArticleRecord {
        ArticleRecord(value: value, key: key, headers: headers.map { RecordHeader($0.name, bytes: $0.value) })
    }

    /// When it arrived in the topic.
    var received: PublicationTime? { timestamp.map { PublicationTime(milliseconds: $0.milliseconds) } }

    /// When the article arrived whose events it tells; of an article, when it arrived itself.
    public var articleReceived: PublicationTime? {
        let told = headers.last(named: EventRecord.receivedHeader)?.text.flatMap { Int64($0) }
        return told.map { PublicationTime(milliseconds: $0) } ?? received
    }

    /// Where a dead letter says that it came from.
    var origin: DeadLetter.Origin {
        DeadLetter.Origin(
            topic: partition.topic,
            partition: partition.partition,
            offset: offset,
            timestamp: timestamp?.milliseconds
        )
    }

    /// Fields that name it in the log.
    var logFields: [String: LogValue] {
        [
            "topic": .string(partition.topic), "partition": .int(Int(partition.partition)),
            "offset": .int(Int(offset)),
        ]
    }
}

extension RecordHeader {
    var kafkaHeader: KafkaHeader { KafkaHeader(name, value) }
}

extension [KafkaRecord] {
    /// Whether the record behind that one is of another partition, or none is.
    func endsRun(_ index: Int) -> Bool { index + 1 == count || self[index + 1].partition != self[index].partition }
}
