// SPDX-License-Identifier: Apache-2.0

/// One property of librdkafka, as its CONFIGURATION.md names it, with where it was written.
public struct KafkaProperty: Sendable, Hashable {
    /// Name, such as `bootstrap.servers`.
    public var name: String
    /// Value in librdkafka's spelling: numbers and truth values as text.
    public var value: String
    /// Where it was written; `nil` for values that the program sets.
    public var origin: PropertyOrigin?

    /// Names a value.
    public init(_ name: String, _ value: String, origin: PropertyOrigin? = nil) {
        self.name = name
        self.value = value
        self.origin = origin
    }
}

extension KafkaProperty {
    /// Whether the value is a credential and must never be shown.
    public var isSecret: Bool { Self.isSecret(name) }

    /// The value for people: a credential becomes `[redacted]`.
    public var displayValue: String { isSecret ? "[redacted]" : value }

    /// Whether values of the property of this name are credentials.
    public static func isSecret(_ name: String) -> Bool {
        secretNames.contains(name) || name.hasSuffix(".password") || name.hasSuffix(".secret")
            || name.hasSuffix(".pem")
    }

    /// Credentials whose names do not say so.
    private static let secretNames: Set<String> = ["sasl.oauthbearer.config", "sasl.oauthbearer.extensions"]
}

extension KafkaProperty: CustomStringConvertible {
    /// `name=value` with credentials redacted.
    public var description: String { "\(name)=\(displayValue)" }
}
