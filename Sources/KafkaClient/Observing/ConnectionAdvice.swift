// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// What to do about a broker that refuses us, or that we can't trust.
struct ConnectionAdvice: Sendable {
    /// The certificate that the client shows, where it has one.
    var certificate: ClientCertificate?
    /// The file that the client's token is read from, where it has one.
    var tokenFile: String?
    /// As `rd_kafka_version` counts.
    var libraryVersion = rd_kafka_version()

    /// A sentence; `nil` where waiting is all there is to do.
    func text(for failure: BrokerFailure) -> String? {
        switch failure.kind {
        case .down: nil
        case .loginRefused:
            if let tokenFile {
                "Check that the token in \(tokenFile) has not expired, and that the brokers know its issuer and audience"
            } else {
                LoginAdvice.text(for: failure.reason, libraryVersion: libraryVersion)
            }
        case .certificateRefused: certificateAdvice
        case .untrusted:
            "Check that ssl.ca.location is the authority of the brokers' certificates, that those have not expired, and that "
                + "they name the host \(failure.host)"
        case .notUnderstood:
            "Check that security.protocol is what this port speaks: ssl or sasl_ssl where it speaks TLS, plaintext or "
                + "sasl_plaintext where it doesn't"
        }
    }

    private var certificateAdvice: String {
        guard let certificate else {
            return "The brokers want a certificate: set ssl.keystore.location, or ssl.certificate.location and "
                + "ssl.key.location"
        }
        if certificate.isExpired {
            return "\(certificate.place) expired on \(certificate.lastDay): put a new one in its place and start again"
        }
        return
            "\(certificate.place) was issued by \(certificate.issuer) and is valid until \(certificate.lastDay): use one of an "
            + "authority that the brokers trust"
    }
}

extension BrokerFailure {
    /// The address without its port.
    var host: Substring { address.lastIndex(of: ":").map { address[..<$0] } ?? address[...] }
}
