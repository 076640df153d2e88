// SPDX-License-Identifier: Apache-2.0

/// What librdkafka says when a connection fails, taken apart.
struct BrokerFailure: Sendable, Equatable {
    /// Host and port.
    var address: String
    /// The cause in a few words.
    var reason: String
    /// Whether the connection had been working, and was closed.
    var wasConnected: Bool
    /// Whether it came while a connection was being made, to a broker that was never seen working.
    var isAtBeginning: Bool
    /// Whether it is a group's or transaction's coordinator, which librdkafka counts as a broker of its own.
    var isCoordinator: Bool

    /// What kind of failure it is.
    enum Kind: Sendable {
        /// The broker can't be reached, or hangs up.
        case down
        /// It is there, and doesn't take the name, password or token.
        case loginRefused
        /// It is there, and doesn't take our certificate.
        case certificateRefused
        /// It is there, and its own certificate can't be verified.
        case untrusted
        /// Something is there that hangs up at the first words, as a port does that speaks another protocol.
        case notUnderstood
    }

    /// What kind of failure it is, from the words of librdkafka and OpenSSL.
    var kind: Kind {
        if reason.hasPrefix("SASL authentication error") || reason.hasPrefix("SASL ") { return .loginRefused }
        let text = reason[...]
        if Self.contains("certificate verify failed", in: text) { return .untrusted }
        // Alerts that TLS has for a peer's certificate (RFC 8446, 6.2); OpenSSL 3 calls them sslv3 or tlsv1 alerts.
        let alerts = [
            "alert bad certificate", "alert unsupported certificate", "alert certificate", "alert unknown ca",
        ]
        if alerts.contains(where: { Self.contains($0, in: text) }) { return .certificateRefused }
        let isTLSBroken = Self.brokenTLS.contains { Self.contains($0, in: text) }
        return isAtBeginning && (isTLSBroken || Self.contains(Self.guessOfProtocol, in: text)) ? .notUnderstood : .down
    }

    /// The failure as what the broker does: "is down: connection refused".
    var summary: String {
        switch kind {
        case .down: "is down: \(reason.prefix(before: Self.guessOfProtocol))"
        case .loginRefused: "refuses the log-in: \(reason)"
        case .certificateRefused: "refuses this client's certificate: \(alert)"
        case .untrusted: "can't be trusted: its certificate could not be verified"
        case .notUnderstood:
            Self.contains("SSL", in: reason.prefix(before: Self.guessOfProtocol))
                ? "can't be talked to: TLS can't be begun"
                : "can't be talked to: \(reason.prefix(before: Self.guessOfProtocol))"
        }
    }

    /// What OpenSSL says when the other side answers TLS with something else, or not at all.
    private static let brokenTLS = ["unexpected eof while reading", "wrong version number"]

    /// How librdkafka begins to guess that a broker speaks another protocol.
    private static let guessOfProtocol = ": might be caused by incorrect security.protocol"

    /// What TLS says, without OpenSSL's numbers.
    private var alert: String {
        let mark = "alert "
        guard let start = reason.indices.first(where: { reason[$0...].hasPrefix(mark) }) else { return reason }
        return String(reason[reason.index(start, offsetBy: mark.count)...].prefix { $0 != ":" })
    }

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
        isAtBeginning = !Self.contains("in state UP", in: state)
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

extension String {
    /// What stands before the first `mark`; all of it where there is none.
    fileprivate func prefix(before mark: String) -> Substring {
        indices.first { self[$0...].hasPrefix(mark) }.map { self[..<$0] } ?? self[...]
    }
}
