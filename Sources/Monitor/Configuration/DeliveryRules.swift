// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

/// Properties that librdkafka would take but on which the promise depends that nothing is lost.
enum DeliveryRules {
    /// What breaks the promise, with the place of each.
    static func problems(_ configuration: KafkaConfiguration) -> [KafkaError] {
        configuration.properties.compactMap { property in
            switch property.name {
            case "acks", "request.required.acks":
                guard !["all", "-1"].contains(property.value) else { return nil }
                return KafkaError(
                    .reservedProperty,
                    "\(property.name) must be all: offsets are committed only after every replica in sync has the alerts; "
                        + "remove the property",
                    origin: property.origin
                )
            case "transactional.id":
                return KafkaError(
                    .reservedProperty,
                    "\(property.name) can't be set: each stage makes its own of group.id and group.instance.id; remove the property",
                    origin: property.origin
                )
            default: return nil
            }
        }
    }
}
