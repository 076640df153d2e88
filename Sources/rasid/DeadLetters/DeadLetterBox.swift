// SPDX-License-Identifier: Apache-2.0

import Articles
import CommandTable
import KafkaClient
import Monitor

/// The topic of dead letters, read without joining a group.
struct DeadLetterBox {
    /// One letter and where it lies.
    struct Entry {
        /// Partition and offset in the dead-letter topic.
        var place: RequeueReceipt
        /// When it was laid aside, milliseconds since 1970.
        var time: Int64?
        var letter: FiledLetter
        /// Bytes of its value.
        var size: Int
    }

    let target: KafkaTarget
    let filter: DeadLetterFilter
    let observer: ClientObserver
    var topic: String { target.topic ?? target.settings.topics.deadLetters }

    init(_ arguments: ParsedArguments, _ console: Console) throws {
        target = try KafkaTarget(arguments, console)
        filter = try DeadLetterFilter(arguments)
        observer = target.observer(console)
    }

    /// Goes through all letters that the filter is true of, in the order of each partition.
    ///
    /// - Returns: the letters that were sent back; those that follow a letter only are known at the end.
    @discardableResult
    func forEach(_ body: (Entry) async throws -> Void) async throws -> Set<RequeueReceipt> {
        let start: KafkaReader.Start =
            filter.times.lowerBound == .min ? .beginning : .time(milliseconds: filter.times.lowerBound)
        let reader = try KafkaReader(
            target.kafka,
            topic: topic,
            from: start,
            stopsAtEnd: true,
            awaitsTransactions: true,
            observer: observer
        )
        var requeued: Set<RequeueReceipt> = []
        while let records = try await reader.next() {
            for record in records {
                let article = record.articleRecord
                if let receipt = RequeueReceipt(article) {
                    requeued.insert(receipt)
                    continue
                }
                guard let letter = FiledLetter(article) else { continue }
                let place = RequeueReceipt(partition: record.partition.partition, offset: record.offset)
                let time = record.timestamp?.milliseconds
                guard filter.matches(letter, at: place, time: time) else { continue }
                try await body(Entry(place: place, time: time, letter: letter, size: record.value?.count ?? 0))
            }
        }
        await reader.close()
        return requeued
    }

    /// The letters without their bytes, oldest first, and those of them that were sent back.
    func survey() async throws -> (entries: [Entry], requeued: Set<RequeueReceipt>) {
        var entries: [Entry] = []
        let requeued = try await forEach { entry in
            var entry = entry
            entry.letter.record.value = nil
            entries.append(entry)
        }
        entries.sort {
            ($0.time ?? 0, $0.place.partition, $0.place.offset) < ($1.time ?? 0, $1.place.partition, $1.place.offset)
        }
        return (entries, requeued)
    }
}
