// SPDX-License-Identifier: Apache-2.0

/// The properties that a client starts with, in order; a later one of the same name wins.
///
/// One configuration serves every client of a program: each takes the properties of its own kind, so a
/// `linger.ms` for producers does no harm in a consumer.
public struct KafkaConfiguration: Sendable, Hashable {
    /// What a configuration is used for; properties of the other kind are left out.
    public enum Role: String, Sendable, Hashable {
        /// Reads topics.
        case consumer
        /// Writes topics, or administers them.
        case producer
    }

    /// The properties in the order given.
    public var properties: [KafkaProperty]

    /// Keeps the properties in the order given; nothing is checked yet.
    public init(_ properties: [KafkaProperty] = []) {
        self.properties = properties
    }
}

extension KafkaConfiguration {
    /// The value of the last property of this name; `nil` removes the property, or says there is none.
    public subscript(name: String) -> String? {
        get { properties.last { $0.name == name }?.value }
        set {
            properties.removeAll { $0.name == name }
            if let newValue { properties.append(KafkaProperty(name, newValue)) }
        }
    }

    /// This configuration with `others` on top.
    public func adding(_ others: [KafkaProperty]) -> KafkaConfiguration {
        KafkaConfiguration(properties + others)
    }

    /// This configuration over `defaults`: a default counts only where the property is not set here, under
    /// its own name or under an alias.
    func over(_ defaults: [KafkaProperty]) -> KafkaConfiguration {
        let catalogue = PropertyCatalogue.shared
        let set = Set(properties.map { catalogue.canonicalName(of: $0.name) })
        return KafkaConfiguration(defaults.filter { !set.contains(catalogue.canonicalName(of: $0.name)) } + properties)
    }
}

extension KafkaConfiguration: ExpressibleByDictionaryLiteral {
    /// Properties without origins, in the order written.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { KafkaProperty($0.0, $0.1) })
    }
}

extension KafkaConfiguration: CustomStringConvertible {
    /// The properties with credentials redacted.
    public var description: String { properties.map(\.description).joined(separator: ", ") }
}
