// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// A member's place in its group at one moment: the group's name, its generation and the member's id.
///
/// It doesn't change; take a new one for each transaction.
public final class ConsumerGroupMetadata: @unchecked Sendable {
    let pointer: OpaquePointer

    init(of client: NativeClient) throws(KafkaError) {
        guard let pointer = rd_kafka_consumer_group_metadata(client.pointer) else {
            throw KafkaError(.cannotStart, "The consumer has no place in a group: is group.id set?")
        }
        self.pointer = pointer
    }

    deinit { rd_kafka_consumer_group_metadata_destroy(pointer) }
}
