// SPDX-License-Identifier: Apache-2.0

/// Which brokers are down, so that the log gets one line for each change instead of one for each attempt.
struct BrokerHealth: Sendable {
    /// Brokers that are down, by address, with what was logged of them. The reasons that are summed up there in the same
    /// words may differ: OpenSSL's name what it looked at.
    private var down: [String: String] = [:]
    /// Addresses of brokers that were seen working.
    private var known: Set<String> = []
    private var isAloneAndSaidSo = false
    /// Why a broker could not be used when that was last tried; `nil` once one is up.
    private(set) var latestFailure: BrokerFailure?

    /// A line of librdkafka says that something failed at a broker: `NAME: REASON (after 3ms in state CONNECT)`.
    ///
    /// - Returns: the line to log, if this is news.
    mutating func failed(_ text: String) -> KafkaLogLine? {
        guard var failure = BrokerFailure(text) else {
            return KafkaLogLine(level: .error, facility: "broker", message: text)
        }
        // The connection was under way when the client was closed.
        if text.contains("Broker handle destroyed") { return nil }
        // A coordinator is one of the brokers under another name: that one's line says it already.
        if failure.isCoordinator { return nil }
        if failure.wasConnected {
            return KafkaLogLine(
                level: .info,
                facility: "broker",
                message: "broker \(failure.address) closed the connection; connecting again"
            )
        }
        // One that speaks our language hangs up at the first words when it is about to stop.
        if known.contains(failure.address) { failure.isAtBeginning = false }
        latestFailure = failure
        guard down.updateValue(failure.summary, forKey: failure.address) != failure.summary else { return nil }
        return KafkaLogLine(
            level: .error,
            facility: "broker",
            message: "broker \(failure.address) \(failure.summary); retrying"
        )
    }

    /// librdkafka says that it has no connection to any broker.
    mutating func allFailed() -> KafkaLogLine? {
        // That a broker is there and refuses has been said.
        guard !isAloneAndSaidSo, latestFailure.map({ $0.kind == .down }) ?? true else { return nil }
        isAloneAndSaidSo = true
        return KafkaLogLine(
            level: .error,
            facility: "broker",
            message: "no broker can be reached; waiting until one comes back"
        )
    }

    /// Statistics show a working connection to a broker.
    mutating func isUp(_ name: String) -> KafkaLogLine? {
        isAloneAndSaidSo = false
        latestFailure = nil
        let address = BrokerFailure.address(of: name)
        known.insert(address)
        guard down.removeValue(forKey: address) != nil else { return nil }
        return KafkaLogLine(level: .notice, facility: "broker", message: "broker \(address) is up again")
    }
}
