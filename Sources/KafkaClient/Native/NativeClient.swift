// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// Owns an `rd_kafka_t`: who holds a reference may call it, and the last one to let go destroys it.
///
/// Sendable because librdkafka's handles are: its threads, ours and the callers' all use them at once.
final class NativeClient: @unchecked Sendable {
    let pointer: OpaquePointer
    /// What librdkafka's callbacks get as their opaque; lives as long as they can be called.
    let context: ClientContext

    /// Makes a client of those properties that concern `role`.
    ///
    /// - Parameter prepare: sets callbacks on the configuration.
    /// - Throws: `unknownProperty`, `invalidProperty` or `cannotStart`.
    init(
        _ configuration: KafkaConfiguration,
        role: KafkaConfiguration.Role,
        context: ClientContext,
        prepare: (OpaquePointer) -> Void = { _ in }
    ) throws(KafkaError) {
        let native = try NativeConfiguration()
        let catalogue = PropertyCatalogue.shared
        for property in configuration.properties
        where catalogue.isUsed(property.name, by: role) && property.name != TokenFile.property {
            if let problem = native.set(property) { throw problem }
        }
        rd_kafka_conf_set_opaque(native.pointer, Unmanaged.passUnretained(context).toOpaque())
        ClientContext.installCallbacks(on: native.pointer)
        if context.tokenFile != nil { ClientContext.installTokenCallback(on: native.pointer) }
        prepare(native.pointer)
        // Known before the first connection is tried.
        context.journal.setAdvice(
            ConnectionAdvice(certificate: ClientCertificate(of: configuration), tokenFile: context.tokenFile?.path)
        )
        do {
            pointer = try native.makeClient(role == .consumer ? RD_KAFKA_CONSUMER : RD_KAFKA_PRODUCER)
        } catch {
            let text = error.text
            throw KafkaError(
                .cannotStart,
                "librdkafka can't start with this configuration: \(text)",
                origin: configuration.origin(mentionedIn: text)
            )
        }
        self.context = context
        if context.tokenFile != nil, let error = rd_kafka_sasl_background_callbacks_enable(pointer) {
            rd_kafka_error_destroy(error)
        }
    }

    deinit { rd_kafka_destroy(pointer) }

    /// librdkafka's verdict that the client is beyond use.
    var fatalError: KafkaError? {
        var text = [CChar](repeating: 0, count: 512)
        let error = rd_kafka_fatal_error(pointer, &text, text.count)
        guard error != RD_KAFKA_RESP_ERR_NO_ERROR else { return nil }
        return KafkaError(
            error,
            "The Kafka client can't go on",
            fallback: .failed,
            detail: String(nullTerminated: text),
            isRetriable: false,
            isFatal: true
        )
    }
}

/// Owns a queue of a client.
final class NativeQueue: @unchecked Sendable {
    let pointer: OpaquePointer
    private let client: NativeClient

    /// Makes a queue of its own, on which only what is sent there arrives.
    init(of client: NativeClient) throws(KafkaError) {
        guard let pointer = rd_kafka_queue_new(client.pointer) else {
            throw KafkaError(.cannotStart, "There is no memory for a queue of a Kafka client")
        }
        self.pointer = pointer
        self.client = client
    }

    /// Takes the queue that `rd_kafka_consumer_poll` serves.
    init(consumerQueueOf client: NativeClient) throws(KafkaError) {
        guard let pointer = rd_kafka_queue_get_consumer(client.pointer) else {
            throw KafkaError(.missingProperty, "group.id is not set: a consumer needs the name of its group")
        }
        self.pointer = pointer
        self.client = client
    }

    /// Takes the queue that `rd_kafka_poll` serves.
    init(mainQueueOf client: NativeClient) throws(KafkaError) {
        guard let pointer = rd_kafka_queue_get_main(client.pointer) else {
            throw KafkaError(.cannotStart, "There is no memory for a queue of a Kafka client")
        }
        self.pointer = pointer
        self.client = client
    }

    deinit { rd_kafka_queue_destroy(pointer) }

    /// Makes the thread that waits on this queue return, now or when it next waits.
    func wake() { rd_kafka_queue_yield(pointer) }
}
