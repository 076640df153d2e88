// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

extension KafkaStatistics {
    /// Reads what librdkafka writes.
    ///
    /// - Throws: what `JSONDecoder` throws for a document of another shape.
    init(json: [UInt8]) throws {
        let document = try JSONDecoder().decode(Document.self, from: Data(json))
        self.init(
            client: document.name,
            clientID: document.clientID,
            queuedRecords: document.queuedRecords ?? 0,
            queuedBytes: document.queuedBytes ?? 0,
            sentRecords: document.sentRecords ?? 0,
            sentBytes: document.sentBytes ?? 0,
            receivedRecords: document.receivedRecords ?? 0,
            receivedBytes: document.receivedBytes ?? 0,
            brokers: (document.brokers ?? [:]).values.map(Broker.init).sorted { $0.name < $1.name },
            partitions: (document.topics ?? [:]).flatMap { topic, content in
                // -1 is librdkafka's own queue of records that have no partition yet.
                (content.partitions ?? [:]).values.filter { $0.number >= 0 }
                    .map { Partition(of: topic, $0) }
            }
            .sorted { $0.partition < $1.partition },
            group: document.group.map(Group.init)
        )
    }

    fileprivate struct Document: Decodable {
        var name: String
        var clientID: String
        var queuedRecords: Int?
        var queuedBytes: Int?
        var sentRecords: Int?
        var sentBytes: Int?
        var receivedRecords: Int?
        var receivedBytes: Int?
        var brokers: [String: BrokerDocument]?
        var topics: [String: TopicDocument]?
        var group: GroupDocument?

        enum CodingKeys: String, CodingKey {
            case name, brokers, topics
            case clientID = "client_id"
            case queuedRecords = "msg_cnt"
            case queuedBytes = "msg_size"
            case sentRecords = "txmsgs"
            case sentBytes = "txmsg_bytes"
            case receivedRecords = "rxmsgs"
            case receivedBytes = "rxmsg_bytes"
            case group = "cgrp"
        }
    }

    fileprivate struct BrokerDocument: Decodable {
        var name: String
        var id: Int
        var state: String
        var waitingForAnswer: Int?
        var roundTrip: WindowDocument?

        enum CodingKeys: String, CodingKey {
            case name, state
            case id = "nodeid"
            case waitingForAnswer = "waitresp_cnt"
            case roundTrip = "rtt"
        }
    }

    /// Figures over the last interval, in microseconds.
    fileprivate struct WindowDocument: Decodable {
        var avg: Int
        var p99: Int?
        var cnt: Int
    }

    fileprivate struct TopicDocument: Decodable {
        var partitions: [String: PartitionDocument]?
    }

    fileprivate struct PartitionDocument: Decodable {
        var number: Int32
        var leader: Int?
        var highWatermark: Int64?
        var lastStableOffset: Int64?
        var committed: Int64?
        var position: Int64?
        var lag: Int64?
        var fetchedRecords: Int?
        var fetchedBytes: Int?

        enum CodingKeys: String, CodingKey {
            case leader
            case number = "partition"
            case highWatermark = "hi_offset"
            case lastStableOffset = "ls_offset"
            case committed = "committed_offset"
            case position = "app_offset"
            case lag = "consumer_lag"
            case fetchedRecords = "fetchq_cnt"
            case fetchedBytes = "fetchq_size"
        }
    }

    fileprivate struct GroupDocument: Decodable {
        var state: String
        var joinState: String?
        var assignmentSize: Int?
        var rebalances: Int?
        var rebalanceAge: Int?
        var rebalanceReason: String?

        enum CodingKeys: String, CodingKey {
            case state
            case joinState = "join_state"
            case assignmentSize = "assignment_size"
            case rebalances = "rebalance_cnt"
            case rebalanceAge = "rebalance_age"
            case rebalanceReason = "rebalance_reason"
        }
    }
}

extension KafkaStatistics.Broker {
    fileprivate init(_ document: KafkaStatistics.BrokerDocument) {
        let window = document.roundTrip.flatMap { $0.cnt > 0 ? $0 : nil }
        self.init(
            name: document.name,
            id: document.id,
            state: document.state,
            roundTrip: window.map { .microseconds($0.avg) },
            roundTrip99: window?.p99.map { .microseconds($0) },
            waitingForAnswer: document.waitingForAnswer ?? 0
        )
    }
}

extension KafkaStatistics.Partition {
    fileprivate init(of topic: String, _ document: KafkaStatistics.PartitionDocument) {
        self.init(
            partition: TopicPartition(topic, document.number),
            leader: document.leader ?? -1,
            highWatermark: Self.known(document.highWatermark),
            lastStableOffset: Self.known(document.lastStableOffset),
            committed: Self.known(document.committed),
            position: Self.known(document.position),
            lag: Self.known(document.lag),
            fetchedRecords: document.fetchedRecords ?? 0,
            fetchedBytes: document.fetchedBytes ?? 0
        )
    }

    /// librdkafka's negative offsets (-1, -1001) stand for "not known".
    private static func known(_ offset: Int64?) -> Int64? {
        offset.flatMap { $0 >= 0 ? $0 : nil }
    }
}

extension KafkaStatistics.Group {
    fileprivate init(_ document: KafkaStatistics.GroupDocument) {
        self.init(
            state: document.state,
            joinState: document.joinState ?? "",
            assignmentSize: document.assignmentSize ?? 0,
            rebalances: document.rebalances ?? 0,
            sinceRebalance: .milliseconds(document.rebalanceAge ?? 0),
            rebalanceReason: document.rebalanceReason ?? ""
        )
    }
}
