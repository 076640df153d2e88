// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import KafkaClient

@Suite("State of brokers in the log")
struct BrokerHealthTests {
    private static let refused =
        "localhost:9092/bootstrap: Connect to ipv4#127.0.0.1:9092 failed: Connection refused (after 0ms in state CONNECT)"
    private static let refusedAgain =
        "localhost:9092/1: Connect to ipv6#[::1]:9092 failed: Connection refused "
        + "(after 3ms in state CONNECT, 12 identical error(s) suppressed)"

    @Test("A broker that stays down is told of once, whichever of its names and addresses was tried")
    func onceWhileDown() {
        var health = BrokerHealth()
        let line = health.failed(Self.refused)
        #expect(line?.message == "broker localhost:9092 is down: connection refused; retrying")
        #expect(line?.level == .error)
        #expect(health.failed(Self.refusedAgain) == nil)
    }

    @Test("A new reason is news")
    func otherReason() {
        var health = BrokerHealth()
        _ = health.failed(Self.refused)
        let line = health.failed(
            "ssl://localhost:9092/1: SSL handshake failed: certificate expired (after 2ms in state SSL)"
        )
        #expect(line?.message == "broker localhost:9092 is down: SSL handshake failed: certificate expired; retrying")
    }

    @Test("The same refusal in other words of OpenSSL is no news")
    func sameInOtherWords() {
        var health = BrokerHealth()
        let name = "sasl_ssl://localhost:9092/bootstrap"
        let verify = "certificate verify failed: broker certificate could not be verified"
        let line = health.failed("\(name): SSL handshake failed: error:0A:SSL::\(verify) (after 2ms in state SSL)")
        #expect(line?.message.contains("can't be trusted: its certificate could not be verified") == true)
        let other = "\(name): SSL handshake failed: error:7F:SSL routines::\(verify) (after 4ms in state SSL)"
        #expect(health.failed(other) == nil)
    }

    @Test(
        "A port that speaks another protocol is told of in one line, not as one that is down",
        arguments: [
            "Disconnected while requesting ApiVersion: might be caused by incorrect security.protocol configuration "
                + "(connecting to a SSL listener?) or broker version is < 0.10 (see api.version.request)",
            "SSL handshake failed: error:0A00010B:SSL routines::wrong version number: might be caused by incorrect "
                + "security.protocol configuration (connecting to a PLAINTEXT broker?)",
        ]
    )
    func otherProtocol(reason: String) {
        var health = BrokerHealth()
        let line = health.failed("localhost:9092/bootstrap: \(reason) (after 1ms in state APIVERSION_QUERY)")
        #expect(line?.message.hasPrefix("broker localhost:9092 can't be talked to: ") == true)
        #expect(line?.message.contains("might be") == false)
        #expect(health.allFailed() == nil)
    }

    @Test("A broker that was seen working speaks our protocol: when it hangs up at the first words, it is down")
    func goingDown() {
        var health = BrokerHealth()
        _ = health.isUp("localhost:9092/1")
        let line = health.failed(
            "localhost:9092/1: Disconnected while requesting ApiVersion: might be caused by incorrect security.protocol "
                + "configuration (connecting to a SSL listener?) (after 1ms in state APIVERSION_QUERY)"
        )
        #expect(
            line?.message == "broker localhost:9092 is down: disconnected while requesting ApiVersion; retrying"
        )
        #expect(health.latestFailure?.kind == .down)
    }

    @Test("A refused log-in is told as such")
    func refusal() {
        var health = BrokerHealth()
        let line = health.failed(
            "sasl_ssl://localhost:9092/bootstrap: SASL authentication error: Authentication failed: "
                + "Invalid username or password (after 3ms in state AUTH_REQ)"
        )
        #expect(line?.message.hasPrefix("broker localhost:9092 refuses the log-in: SASL authentication error") == true)
    }

    @Test("A broker that comes back is told of once, and may go down again")
    func backAgain() {
        var health = BrokerHealth()
        #expect(health.isUp("localhost:9092/1") == nil)
        _ = health.failed(Self.refused)
        #expect(health.isUp("localhost:9092/1")?.message == "broker localhost:9092 is up again")
        #expect(health.isUp("localhost:9092/1") == nil)
        #expect(health.failed(Self.refused) != nil)
    }

    @Test("That no broker is left is told once until one comes back")
    func allDown() {
        var health = BrokerHealth()
        #expect(health.allFailed()?.message == "no broker can be reached; waiting until one comes back")
        #expect(health.allFailed() == nil)
        _ = health.isUp("localhost:9092/1")
        #expect(health.allFailed() != nil)
    }

    @Test("A connection closed in good order is no failure")
    func closedConnection() {
        var health = BrokerHealth()
        let line = health.failed("localhost:9092/1: Disconnected (after 600012ms in state UP)")
        #expect(line?.level == .info)
        #expect(line?.message == "broker localhost:9092 closed the connection; connecting again")
    }

    @Test("A coordinator is a broker under another name, which is told of already")
    func coordinator() {
        var health = BrokerHealth()
        #expect(health.failed("GroupCoordinator: localhost:9092: Disconnected (after 5ms in state CONNECT)") == nil)
    }

    @Test("Words of another shape are passed on whole")
    func otherShape() {
        var health = BrokerHealth()
        #expect(health.failed("something new")?.message == "something new")
    }
}
