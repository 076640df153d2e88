// SPDX-License-Identifier: Apache-2.0

/// Which brokers are down, so that the log gets one line for each change instead of one for each attempt.
struct BrokerHealth: Sendable {
    /// Brokers that are down, by address, with the reason that was logged.
    private var down: [String: String] = [:]
    private var isAloneAndSaidSo = false
    /// Why a broker could not be used when that was last tried; `nil` once one is up.
    private(set) var latestFailure: BrokerFailure?

    /// A line of librdkafka says that something failed at a broker: `NAME: REASON (after 3ms in state CONNECT)`.
    ///
    /// - Returns: the line to log, if this is news.
    mutating func failed(_ text: String) -> KafkaLogLine? {
        guard let failure = BrokerFailure(text) else {
            return KafkaLogLine(level: .error, facility: "broker", message: text)
        }
        // A coordinator is one of the brokers under another name: that one's line says it already.
        if failure.isCoordinator { return nil }
        if failure.wasConnected {
            return KafkaLogLine(
                level: .info,
                facility: "broker",
                message: "broker \(failure.address) closed the connection; connecting again"
            )
        }
        latestFailure = failure
        guard down[failure.address] != failure.reason else { return nil }
        down[failure.address] = failure.reason
        return KafkaLogLine(
            level: .error,
            facility: "broker",
            message: failure.isRefusal
                ? "broker \(failure.address) refuses the log-in: \(failure.reason); retrying"
                : "broker \(failure.address) is down: \(failure.reason); retrying"
        )
    }

    /// librdkafka says that it has no connection to any broker.
    mutating func allFailed() -> KafkaLogLine? {
        guard !isAloneAndSaidSo else { return nil }
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
        guard down.removeValue(forKey: address) != nil else { return nil }
        return KafkaLogLine(level: .notice, facility: "broker", message: "broker \(address) is up again")
    }
}

/// What librdkafka says when a connection fails, taken apart.
struct BrokerFailure: Sendable, Equatable {
    /// Host and port.
    var address: String
    /// The cause in a few words.
    var reason: String
    /// Whether the connection had been working, and was closed.
    var wasConnected: Bool
    /// Whether it is a group's or transaction's coordinator, which librdkafka counts as a broker of its own.
    var isCoordinator: Bool

    /// Whether the broker is there, and does not take the name, password or certificate.
    var isRefusal: Bool { reason.hasPrefix("SASL authentication error") }

    /// Reads `NAME: REASON (after 3ms in state CONNECT, 5 identical error(s) suppressed)`.
    init?(_ text: String) {
        guard let space = text.firstIndex(of: " "), text[..<space].hasSuffix(":") else { return nil }
        let name = text[..<space].dropLast()
        var reason = text[text.index(after: space)...]
        var state: Substring = ""
        if reason.hasSuffix(")"), let open = reason.indices.last(where: { reason[$0...].hasPrefix("(after ") }) {
            state = reason[open...]
            reason = reason[..<open]
        }
        isCoordinator = name.hasSuffix("Coordinator")
        address = Self.address(of: String(name))
        wasConnected = Self.contains("in state UP", in: state) && reason.hasPrefix("Disconnected")
        self.reason = Self.summary(of: reason)
    }

    /// Host and port out of `localhost:9092/bootstrap`, `sasl_ssl://localhost:9092/1`.
    static func address(of name: String) -> String {
        var rest = Substring(name)
        if let scheme = rest.indices.first(where: { rest[$0...].hasPrefix("://") }) {
            rest = rest[rest.index(scheme, offsetBy: 3)...]
        }
        return String(rest.prefix { $0 != "/" })
    }

    /// `Connect to ipv4#127.0.0.1:9092 failed: Connection refused` becomes `connection refused`: which of a
    /// host's addresses was tried changes from one attempt to the next.
    private static func summary(of reason: Substring) -> String {
        var text = reason
        while text.last == " " || text.last == ":" { text = text.dropLast() }
        let mark = "failed: "
        if text.hasPrefix("Connect to "), let place = text.indices.first(where: { text[$0...].hasPrefix(mark) }) {
            text = text[text.index(place, offsetBy: mark.count)...]
        }
        guard let first = text.first else { return "unknown reason" }
        // Lower case, but not for abbreviations such as SSL.
        let second = text.dropFirst().first
        let isWord = second.map(\.isLowercase) ?? false
        return (isWord ? first.lowercased() : String(first)) + text.dropFirst()
    }

    private static func contains(_ needle: String, in text: Substring) -> Bool {
        text.indices.contains { text[$0...].hasPrefix(needle) }
    }
}
