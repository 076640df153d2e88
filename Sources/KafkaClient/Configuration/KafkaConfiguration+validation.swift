// SPDX-License-Identifier: Apache-2.0

extension KafkaConfiguration {
    /// Everything that librdkafka has against this configuration, in the order of the properties.
    ///
    /// Each name and value is tried on a configuration of librdkafka's own; when all are taken, a client is
    /// made of them that knows no broker, so that contradictions between properties and unreadable key files
    /// come out too. Nothing is sent.
    ///
    /// - Parameter role: the kind of client; properties of the other kind are checked for name and value only.
    /// - Returns: errors with the codes `unknownProperty`, `invalidProperty`, `reservedProperty`,
    ///   `missingProperty` or `cannotStart`, each with the origin of its property where it has one.
    public func problems(for role: Role) -> [KafkaError] {
        var problems = properties.compactMap { reservationProblem($0) }
        do {
            let native = try NativeConfiguration()
            problems += properties.filter { $0.name != TokenFile.property }.compactMap { native.set($0) }
        } catch {
            problems.append(error)
        }
        if brokers == nil { problems.append(.missingBrokers) }
        if problems.isEmpty, let problem = trialProblem(for: role) { problems.append(problem) }
        return problems
    }

    /// The bootstrap servers, under either of the names that librdkafka has for them.
    var brokers: String? {
        let name = "bootstrap.servers"
        let catalogue = PropertyCatalogue.shared
        let value = properties.last {
            catalogue.canonicalName(of: $0.name) == catalogue.canonicalName(of: name)
        }?.value
        return value?.isEmpty == true ? nil : value
    }

    /// Properties on which the promises of the clients depend, with the only value that keeps them.
    static let reserved = [
        "enable.auto.commit": "false",
        "auto.commit.enable": "false",
        "enable.auto.offset.store": "false",
        "enabled_events": "0",
        "log.queue": "false",
    ]

    private func reservationProblem(_ property: KafkaProperty) -> KafkaError? {
        if let only = Self.reserved[property.name], property.value != only {
            return KafkaError(
                .reservedProperty,
                "\(property.name) can't be \(property.value): offsets, logs and events are handled by this program; "
                    + "remove the property",
                origin: property.origin
            )
        }
        if PropertyCatalogue.shared[property.name]?.isSetByProgram == true {
            return KafkaError(
                .reservedProperty,
                "\(property.name) stands for code and can't be set in a configuration; remove the property",
                origin: property.origin
            )
        }
        return nil
    }

    private func trialProblem(for role: Role) -> KafkaError? {
        let catalogue = PropertyCatalogue.shared
        let bootstrap = catalogue.canonicalName(of: "bootstrap.servers")
        let trial = KafkaConfiguration(properties.filter { catalogue.canonicalName(of: $0.name) != bootstrap })
        do {
            _ = try NativeClient(
                trial.over(role.defaults),
                role: role,
                context: ClientContext(observer: ClientObserver(), tokenFile: TokenFile(of: trial))
            )
            return nil
        } catch {
            return error
        }
    }

    /// The first error that keeps a client from starting.
    func check(for role: Role) throws(KafkaError) {
        for property in properties {
            if let problem = reservationProblem(property) { throw problem }
        }
        if brokers == nil { throw .missingBrokers }
    }

    /// The origin of the property that an error text of librdkafka speaks of.
    func origin(mentionedIn text: String) -> PropertyOrigin? {
        properties.filter { text.contains("`\($0.name)`") || text.contains("\"\($0.name)\"") || text.contains($0.name) }
            .max { $0.name.count < $1.name.count }?
            .origin
    }
}

extension KafkaConfiguration.Role {
    /// What this kind of client uses where the configuration says nothing.
    var defaults: [KafkaProperty] {
        let shared = [KafkaProperty("statistics.interval.ms", "5000")]
        switch self {
        case .consumer:
            return shared + [
                KafkaProperty("auto.offset.reset", "earliest"),
                KafkaProperty("isolation.level", "read_committed"),
                // Eager: cooperative rebalancing has faults in librdkafka before 2.6.1.
                KafkaProperty("partition.assignment.strategy", "range"),
                // What waits in the library is kept small: its own default of 64 MiB is far more than is needed to be busy.
                KafkaProperty("queued.max.messages.kbytes", "8192"),
                KafkaProperty("queued.min.messages", "10000"),
                // What comes with one answer counts before it is unpacked, and comes on top of that.
                KafkaProperty("fetch.message.max.bytes", "262144"),
                KafkaProperty("fetch.max.bytes", "2097152"),
                // How soon a topic that is created later, or gets more partitions, is noticed.
                KafkaProperty("topic.metadata.refresh.interval.ms", "15000"),
            ]
        case .producer:
            return shared + [
                KafkaProperty("enable.idempotence", "true"),
                // What belongs together is sent together and waited for, so waiting for more only makes it later.
                KafkaProperty("linger.ms", "0"),
            ]
        }
    }
}

extension KafkaError {
    static let missingBrokers = KafkaError(
        .missingProperty,
        "bootstrap.servers is not set: name at least one broker, such as localhost:9092"
    )
}
