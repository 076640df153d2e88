// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@testable import Monitor

@Suite("The clients of a stage")
struct StageInputTests {
    private static func transactionalIDs(_ configuration: RasidConfiguration, nonce: UInt64 = 1) -> [String] {
        Stage.allCases.flatMap { stage in
            (0..<configuration.producers).compactMap {
                configuration.producer($0, of: stage, nonce: nonce)["transactional.id"]
            }
        }
    }

    private static func configuration(member: String? = nil) -> RasidConfiguration {
        var configuration = RasidConfiguration()
        configuration.kafka["group.id"] = "rasid"
        configuration.kafka["group.instance.id"] = member
        return configuration
    }

    @Test("every producer of a stage has transactions of its own, under the prefix that rights are given for")
    func distinct() {
        let ids = Self.transactionalIDs(Self.configuration(member: "host"))
        #expect(ids.count == Stage.allCases.count * ProducersInTurn.count)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.hasPrefix("rasid") })
    }

    @Test("a static member has the same ones in its next run, others never")
    func acrossRuns() {
        let member = Self.configuration(member: "host")
        #expect(Self.transactionalIDs(member, nonce: 1) == Self.transactionalIDs(member, nonce: 2))
        let other = Self.configuration()
        #expect(
            Set(Self.transactionalIDs(other, nonce: 1)).isDisjoint(with: Self.transactionalIDs(other, nonce: 2))
        )
    }

    @Test("members whose names differ by a number don't share any", arguments: ["host-2", "host.2", "2-host", "2"])
    func numberedMembers(other: String) {
        let ids = Set(Self.transactionalIDs(Self.configuration(member: "host")))
        #expect(ids.isDisjoint(with: Self.transactionalIDs(Self.configuration(member: other))))
    }

    @Test("without transactions there is one producer")
    func atLeastOnce() {
        var configuration = Self.configuration()
        configuration.pipeline.delivery = .atLeastOnce
        #expect(configuration.producers == 1)
        #expect(configuration.producer(0, of: .extract, nonce: 1)["transactional.id"] == nil)
    }
}
