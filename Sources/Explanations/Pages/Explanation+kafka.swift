// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// Kafka.
    static let kafka: [Explanation] = [
        Explanation(
            "kafka.unknown-property",
            "librdkafka knows no property of that name.",
            do: "Its CONFIGURATION.md lists the properties; write it as the message suggests.",
            example: .message(
                "rasid.yaml:14:3: error: there is no property \"bootstrap.server\" [kafka.unknown-property]"
            )
        ),
        Explanation(
            "kafka.invalid-property",
            "librdkafka refuses the value of a property.",
            do: "Its CONFIGURATION.md tells what each property takes.",
            example: .message(
                "rasid.yaml:14:3: error: Expected boolean for \"enable.ssl\" [kafka.invalid-property]"
            )
        ),
        Explanation(
            "kafka.reserved-property",
            "Rasid sets this property itself: that nothing is lost or repeated depends on it.",
            do: "Remove it.",
            example: .message(
                "rasid.yaml:14:3: error: \"enable.auto.commit\" is set by Rasid [kafka.reserved-property]"
            )
        ),
        Explanation(
            "kafka.missing-property",
            "A property is missing without which no connection can be made.",
            do: "Add it; most often it is bootstrap.servers.",
            example: .message(
                "rasid: error: bootstrap.servers is missing [kafka.missing-property]"
            )
        ),
        Explanation(
            "kafka.cannot-start",
            "The Kafka client could not be started: properties that don't go together, or no memory, threads "
                + "or descriptors.",
            do: "The message has librdkafka's own words.",
            example: .message(
                "rasid: error: the client could not be started: ssl.ca.location failed [kafka.cannot-start]"
            )
        ),
        Explanation(
            "kafka.unreachable",
            "No broker answered in time.",
            do: "Check bootstrap.servers, the network, and whether the brokers run; brokers must announce "
                + "addresses that can be reached from here.",
            example: .message(
                "rasid: error: no broker answered: localhost:9092 [kafka.unreachable]"
            )
        ),
        Explanation(
            "kafka.authentication-failed",
            "The brokers refused the name, the password or the certificate.",
            do: "Check sasl.username, sasl.mechanism and the secret.",
            example: .message(
                "rasid: error: authentication failed [kafka.authentication-failed]"
            )
        ),
        Explanation(
            "kafka.untrusted-broker",
            "The broker's certificate is signed by nobody this machine trusts, or is made out to another name.",
            do: "Name the authority by ssl.ca.location, and the broker in bootstrap.servers as its certificate does.",
            example: .message(
                "rasid: error: the certificate of broker:9093 is signed by an authority that is not trusted here "
                    + "[kafka.untrusted-broker]"
            )
        ),
        Explanation(
            "kafka.not-authorized",
            "The brokers know the user, but do not let it do this.",
            do: "docs/operations.md lists the rights that Rasid needs.",
            example: .message(
                "rasid: error: not authorized to write to rasid.alerts [kafka.not-authorized]"
            )
        ),
        Explanation(
            "kafka.unknown-topic",
            "The topic or partition is not there.",
            do: "Create it, or set topics.create.enabled; check its name.",
            example: .message(
                "rasid: error: there is no topic news.articles [kafka.unknown-topic]"
            )
        ),
        Explanation(
            "kafka.topic-not-created",
            "A topic could not be created as asked.",
            do: "Check topics.create: there can't be more replicas than brokers.",
            example: .message(
                "rasid: error: the topic rasid.alerts was not created: replication factor 3 is larger than "
                    + "available brokers 1 [kafka.topic-not-created]"
            )
        ),
        Explanation(
            "kafka.record-too-large",
            "A record is larger than the client or the broker takes.",
            do: "Raise message.max.bytes here and at the brokers.",
            example: .message(
                "rasid: error: the record has 2000000 bytes [kafka.record-too-large]"
            )
        ),
        Explanation(
            "kafka.not-delivered",
            "The brokers did not acknowledge a record in time. It is sent again when the batch is.",
            do: "Check whether the brokers are well; nothing is lost.",
            example: .message(
                "rasid: error: a record was not delivered: local time-out [kafka.not-delivered]"
            )
        ),
        Explanation(
            "kafka.not-committed",
            "How far was read could not be noted. The records are read again.",
            do: "Check whether the brokers are well; nothing is lost.",
            example: .message(
                "rasid: error: offsets were not committed: the group is rebalancing [kafka.not-committed]"
            )
        ),
        Explanation(
            "kafka.offset-lost",
            "The records to read next are gone: the topic kept them for too short a time.",
            do: "Lengthen retention.ms of the topic. auto.offset.reset tells where to go on.",
            example: .message(
                "rasid: error: the offset 1200 of news.articles [0] is out of range [kafka.offset-lost]"
            )
        ),
        Explanation(
            "kafka.transaction-failed",
            "A transaction could not be completed. It is aborted, and its records are read again.",
            do: "Nothing, when it is rare; else check the brokers.",
            example: .message(
                "rasid: error: the transaction failed: the producer was fenced [kafka.transaction-failed]"
            )
        ),
        Explanation(
            "kafka.closed",
            "Something was asked of a connection that is closed.",
            do: "This is a fault of Rasid: please report it.",
            example: .message(
                "rasid: error: the client is closed [kafka.closed]"
            )
        ),
        Explanation(
            "kafka.failed",
            "Kafka reported an error of another kind.",
            do: "The message has librdkafka's name for it, by which it can be looked up.",
            example: .message(
                "rasid: error: _BAD_MSG: the response was malformed [kafka.failed]"
            )
        ),
    ]
}
