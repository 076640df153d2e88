// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import KafkaClient

@Suite("Advice on refused log-ins")
struct LoginAdviceTests {
    private static let refused = "Authentication failed due to invalid credentials with SASL mechanism SCRAM-SHA-512"

    @Test(
        "SCRAM of a librdkafka before 2.6.1 may be refused though the password is right",
        arguments: [0x0200_02ff, 0x0206_00ff]
    )
    func oldLibrary(version: Int32) {
        #expect(LoginAdvice.text(for: Self.refused, libraryVersion: version).contains("older than 2.6.1"))
    }

    @Test("Otherwise the password is to be checked")
    func others() {
        #expect(!LoginAdvice.text(for: Self.refused, libraryVersion: 0x0206_01ff).contains("older"))
        #expect(!LoginAdvice.text(for: "mechanism PLAIN", libraryVersion: 0x0200_02ff).contains("older"))
    }
}
