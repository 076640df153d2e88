// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Testing

@Suite("Kafka configuration")
struct KafkaConfigurationTests {
    /// A property as the ninth line of a file has it.
    private static func line(_ name: String, _ value: String) -> KafkaProperty {
        KafkaProperty(name, value, origin: PropertyOrigin(source: "rasid.yaml", line: 9, column: 3))
    }

    private static func problems(_ properties: KafkaProperty...) -> [KafkaError] {
        KafkaConfiguration([KafkaProperty("bootstrap.servers", "localhost:9092")] + properties)
            .problems(for: .consumer)
    }

    @Test(
        "A name that librdkafka does not know gets a suggestion and its place in the file",
        arguments: [
            ("bootstrap.serves", "bootstrap.servers"), ("sesion.timeout.ms", "session.timeout.ms"),
            ("sasl.pasword", "sasl.password"), ("Linger.MS", "linger.ms"), ("acsk", "acks"),
        ]
    )
    func unknownName(name: String, meant: String) throws {
        let problem = try #require(Self.problems(Self.line(name, "1")).first)
        #expect(problem.code == .unknownProperty)
        #expect(problem.message == "librdkafka has no property \(name); did you mean \(meant)?")
        #expect(problem.description.hasPrefix("rasid.yaml:9:3: kafka.unknown-property: "))
    }

    @Test("A name that is like no other gets no suggestion")
    func farFromEveryName() throws {
        let problem = try #require(Self.problems(Self.line("colour", "red")).first)
        #expect(problem.message == "librdkafka has no property colour")
    }

    @Test(
        "A value that librdkafka refuses is refused with its words and the place",
        arguments: [("session.timeout.ms", "soon"), ("acks", "7000"), ("isolation.level", "read_everything")]
    )
    func invalidValue(name: String, value: String) throws {
        let problem = try #require(Self.problems(Self.line(name, value)).first)
        #expect(problem.code == .invalidProperty)
        #expect(problem.message.hasPrefix("\(name): "))
        #expect(problem.origin == PropertyOrigin(source: "rasid.yaml", line: 9, column: 3))
    }

    @Test(
        "What the client's promises depend on can't be changed",
        arguments: [
            ("enable.auto.commit", "true"), ("enable.auto.offset.store", "true"), ("log.queue", "true"),
            ("rebalance_cb", "1"),
        ]
    )
    func reserved(name: String, value: String) throws {
        let problem = try #require(Self.problems(Self.line(name, value)).first)
        #expect(problem.code == .reservedProperty)
        #expect(problem.message.contains(name))
    }

    @Test("What the client sets itself may be written with the value it has anyway")
    func reservedWithTheOnlyValue() {
        #expect(Self.problems(Self.line("enable.auto.commit", "false")).isEmpty)
    }

    @Test("Properties that contradict each other are found, with the place of one of them")
    func contradiction() throws {
        let problem = try #require(
            Self.problems(Self.line("max.poll.interval.ms", "1000"), Self.line("group.id", "rasid")).first
        )
        #expect(problem.code == .cannotStart)
        #expect(problem.message.contains("max.poll.interval.ms"))
        #expect(problem.origin?.line == 9)
    }

    @Test("A file that can't be read is found before anything connects")
    func missingKeyFile() throws {
        let problem = try #require(
            Self.problems(Self.line("security.protocol", "ssl"), Self.line("ssl.ca.location", "/nowhere/ca.pem")).first
        )
        #expect(problem.code == .cannotStart)
        #expect(problem.message.contains("ssl.ca.location"))
    }

    @Test("All problems are told at once, in the order of the file")
    func allAtOnce() {
        let problems = Self.problems(Self.line("retrys", "3"), Self.line("acks", "many"))
        #expect(problems.map(\.code) == [.unknownProperty, .invalidProperty])
    }

    @Test("Brokers are needed, under either of librdkafka's names for them")
    func brokers() {
        #expect(KafkaConfiguration().problems(for: .producer).map(\.code) == [.missingProperty])
        let old: KafkaConfiguration = ["metadata.broker.list": "localhost:9092"]
        #expect(old.problems(for: .producer).isEmpty)
    }

    @Test("One configuration serves both kinds of client")
    func bothRoles() {
        let shared: KafkaConfiguration = [
            "bootstrap.servers": "localhost:9092", "group.id": "rasid", "linger.ms": "20", "fetch.min.bytes": "1",
            "compression.type": "lz4",
        ]
        #expect(shared.problems(for: .consumer).isEmpty)
        #expect(shared.problems(for: .producer).isEmpty)
    }

    @Test("A consumer without a group says what is missing")
    func groupIsNeeded() throws {
        #expect {
            try KafkaConsumer(["bootstrap.servers": "localhost:1"], topics: ["news"])
        } throws: { error in
            (error as? KafkaError)?.code == .missingProperty
                && (error as? KafkaError)?.message.contains("group.id") == true
        }
    }

    @Test(
        "Credentials are never shown",
        arguments: [
            "sasl.password", "ssl.key.password", "ssl.keystore.password", "ssl.key.pem", "ssl.certificate.pem",
            "sasl.oauthbearer.config", "sasl.oauthbearer.client.secret",
        ]
    )
    func secrets(name: String) {
        let property = KafkaProperty(name, "s3cret")
        #expect(property.isSecret)
        #expect("\(property)" == "\(name)=[redacted]")
        #expect(!"\(KafkaConfiguration([property]))".contains("s3cret"))
        for problem in Self.problems(property, KafkaProperty("security.protocol", "ssl")) {
            #expect(!problem.description.contains("s3cret"))
        }
    }

    @Test("The last value of a name counts, and setting one replaces all")
    func subscripts() {
        var configuration: KafkaConfiguration = ["client.id": "one", "client.id": "two"]
        #expect(configuration["client.id"] == "two")
        configuration["client.id"] = "three"
        #expect(configuration.properties == [KafkaProperty("client.id", "three")])
        configuration["client.id"] = nil
        #expect(configuration["client.id"] == nil)
    }

    @Test(
        "An origin is written as far as it is known",
        arguments: [
            (PropertyOrigin(source: "a.yaml", line: 3, column: 7), "a.yaml:3:7"),
            (PropertyOrigin(source: "a.yaml", line: 3), "a.yaml:3"),
            (PropertyOrigin(source: "RASID_KAFKA__ACKS"), "RASID_KAFKA__ACKS"),
        ]
    )
    func origins(origin: PropertyOrigin, written: String) {
        #expect(origin.description == written)
    }
}
