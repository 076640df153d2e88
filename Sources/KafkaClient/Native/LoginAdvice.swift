// SPDX-License-Identifier: Apache-2.0

/// What to do when brokers refuse a log-in.
enum LoginAdvice {
    /// The first librdkafka whose SCRAM Kafka 4 accepts, as `rd_kafka_version` counts: 2.6.1.
    /// Older ones repeat the client's nonce (github.com/confluentinc/librdkafka/issues/4895).
    private static let firstWithCorrectSCRAM: Int32 = 0x0206_01ff

    /// A sentence about a refused log-in.
    static func text(for cause: String, libraryVersion: Int32) -> String {
        if cause.contains("SCRAM"), libraryVersion < firstWithCorrectSCRAM {
            return "If the password is right: this librdkafka is older than 2.6.1, whose SCRAM Kafka 4 refuses; "
                + "use PLAIN over TLS or client certificates, or a newer librdkafka"
        }
        return "Check sasl.username and sasl.password, and that the brokers offer this sasl.mechanism"
    }
}
