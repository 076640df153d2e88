// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

extension RasidConfiguration {
    /// The topic that a stage reads.
    func input(of stage: Stage) -> String {
        switch stage {
        case .extract: topics.input
        case .alert: topics.events
        }
    }

    /// The consumer group of a stage: the group that is configured, and one of its own for what comes after it.
    func group(of stage: Stage) -> String {
        let group = kafka["group.id"] ?? "rasid"
        return stage == .extract ? group : "\(group)-\(stage.rawValue)"
    }

    /// The properties of a stage's clients.
    func kafka(of stage: Stage) -> KafkaConfiguration {
        var kafka = kafka
        kafka["group.id"] = group(of: stage)
        // Where to begin in the articles is the operator's choice; of events none is left out.
        if stage == .alert { kafka["auto.offset.reset"] = "earliest" }
        return kafka
    }

    /// How many producers a stage has: only transactions take turns.
    var producers: Int { pipeline.delivery == .exactlyOnce ? ProducersInTurn.count : 1 }

    /// The properties of one of a stage's producers. Static members keep the names of their transactions, so that the next
    /// run ends at once what this one left open; those of others are theirs alone.
    /// - Parameters:
    ///   - number: from 0.
    ///   - nonce: tells members apart.
    func producer(_ number: Int, of stage: Stage, nonce: UInt64) -> KafkaConfiguration {
        guard pipeline.delivery == .exactlyOnce else { return kafka(of: stage) }
        let member = kafka["group.instance.id"] ?? String(nonce, radix: 36)
        // Not at the end, where it could be taken for part of another member's name.
        let turn = number == 0 ? "" : ".\(number + 1)"
        return kafka(of: stage)
            .adding([KafkaProperty("transactional.id", "\(group(of: stage))-\(stage.rawValue)\(turn)-\(member)")])
    }
}
