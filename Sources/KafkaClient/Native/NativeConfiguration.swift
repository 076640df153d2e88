// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// Owns an `rd_kafka_conf_t` until a client takes it over.
struct NativeConfiguration: ~Copyable {
    let pointer: OpaquePointer

    init() throws(KafkaError) {
        guard let pointer = rd_kafka_conf_new() else {
            throw KafkaError(.cannotStart, "There is no memory for a Kafka client")
        }
        self.pointer = pointer
    }

    deinit { rd_kafka_conf_destroy(pointer) }

    /// Sets one property; returns what librdkafka has against it.
    func set(_ property: KafkaProperty) -> KafkaError? {
        var text = [CChar](repeating: 0, count: 512)
        let result = rd_kafka_conf_set(pointer, property.name, property.value, &text, text.count)
        switch result {
        case RD_KAFKA_CONF_OK:
            return nil
        case RD_KAFKA_CONF_UNKNOWN:
            let near = NameSuggestion.nearest(to: property.name, among: PropertyCatalogue.shared.names)
            return KafkaError(
                .unknownProperty,
                "librdkafka has no property \(property.name)" + (near.map { "; did you mean \($0)?" } ?? ""),
                origin: property.origin
            )
        default:
            // librdkafka quotes the value, which must not happen to a credential.
            let detail = property.isSecret ? "the value is refused" : String(nullTerminated: text)
            return KafkaError(.invalidProperty, "\(property.name): \(detail)", origin: property.origin)
        }
    }

    /// Makes a client of the properties set so far.
    ///
    /// - Throws: librdkafka's own words; the configuration is freed.
    consuming func makeClient(_ type: rd_kafka_type_t) throws(NativeText) -> OpaquePointer {
        var text = [CChar](repeating: 0, count: 512)
        guard let client = rd_kafka_new(type, pointer, &text, text.count) else {
            _ = consume self
            throw NativeText(text: String(nullTerminated: text))
        }
        discard self
        return client
    }
}

/// Words of librdkafka that are still to be put into an error.
struct NativeText: Error {
    var text: String
}

extension String {
    /// The text that a C function wrote into `buffer`.
    init(nullTerminated buffer: [CChar]) {
        self.init(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
