// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import KafkaClient

@Suite("Missing rights in the log")
struct DenialTests {
    @Test("A topic that can't be written to is named, with the command that gives the right")
    func write() {
        let text =
            #"TxnCoordinator/1: Failed to add partition "rasid.events" [0] to transaction: Broker: Topic authorization failed"#
        let denial = Denial(facility: "ADDPARTS", text: text)
        #expect(denial?.topic == "rasid.events")
        #expect(denial?.message.contains("--operation Write --topic rasid.events") == true)
    }

    @Test("Partitions that were not tried are not named")
    func notAttempted() {
        let text =
            #"TxnCoordinator/1: Failed to add partition "rasid.alerts" [0] to transaction: Broker: Operation not attempted"#
        #expect(Denial(facility: "ADDPARTS", text: text) == nil)
    }
}
