// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import KafkaClient

@Suite("Statistics of librdkafka")
struct KafkaStatisticsTests {
    @Test("Brokers, partitions and the group are read; numbers that stand for nothing become nil")
    func decoding() throws {
        let json = """
            {"name": "rasid#consumer-1", "client_id": "rasid", "msg_cnt": 2, "msg_size": 600, "txmsgs": 7, "rxmsgs": 9,
             "rxmsg_bytes": 4500, "age": 12,
             "brokers": {"localhost:9092/1": {"name": "localhost:9092/1", "nodeid": 1, "state": "UP", "waitresp_cnt": 3,
                "rtt": {"min": 1, "max": 9, "avg": 450, "p99": 900, "cnt": 20}},
               "localhost:9093/2": {"name": "localhost:9093/2", "nodeid": 2, "state": "CONNECT",
                "rtt": {"min": 0, "max": 0, "avg": 0, "p99": 0, "cnt": 0}}},
             "topics": {"news": {"topic": "news", "partitions": {
                "1": {"partition": 1, "leader": 1, "hi_offset": 100, "ls_offset": 98, "committed_offset": 90,
                      "app_offset": 95, "consumer_lag": 8, "fetchq_cnt": 3, "fetchq_size": 1200},
                "0": {"partition": 0, "leader": -1, "hi_offset": -1001, "ls_offset": -1001, "committed_offset": -1001,
                      "app_offset": -1001, "consumer_lag": -1, "fetchq_cnt": 0, "fetchq_size": 0},
                "-1": {"partition": -1}}}},
             "cgrp": {"state": "up", "join_state": "steady", "rebalance_age": 1500, "rebalance_cnt": 2,
                      "rebalance_reason": "group is rebalancing", "assignment_size": 2}}
            """
        let statistics = try KafkaStatistics(json: bytes(json))
        #expect(statistics.queuedRecords == 2)
        #expect(statistics.receivedBytes == 4500)
        #expect(statistics.brokers.map(\.isUp) == [true, false])
        #expect(statistics.brokers.map(\.roundTrip) == [.microseconds(450), nil])
        #expect(statistics.partitions.map(\.partition) == [TopicPartition("news", 0), TopicPartition("news", 1)])
        #expect(statistics.partitions[0].highWatermark == nil)
        #expect(statistics.partitions[0].lag == nil)
        #expect(statistics.partitions[1].lag == 8)
        #expect(statistics.partitions[1].lastStableOffset == 98)
        #expect(statistics.partitions[1].position == 95)
        #expect(statistics.group?.sinceRebalance == .milliseconds(1500))
        #expect(statistics.group?.assignmentSize == 2)
    }

    @Test("A producer has no group")
    func producer() throws {
        let statistics = try KafkaStatistics(json: bytes(#"{"name": "rasid#producer-1", "client_id": "rasid"}"#))
        #expect(statistics.group == nil)
        #expect(statistics.partitions.isEmpty)
    }
}
