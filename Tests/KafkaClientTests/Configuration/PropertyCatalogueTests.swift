// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import KafkaClient

@Suite("Catalogue of properties")
struct PropertyCatalogueTests {
    private static let catalogue = PropertyCatalogue(
        table: """
            ## Global configuration properties

            Property                 | C/P | Range           |       Default | Importance | Description
            -------------------------|-----|-----------------|--------------:|------------| -----------
            metadata.broker.list     |  *  |                 |               | high       | Initial list. <br>*Type: string*
            bootstrap.servers        |  *  |                 |               | high       | Alias for `metadata.broker.list`: Initial list.
            linger.ms                |  P  | 0 .. 900000     |             5 | high       | Delay. <br>*Type: float*
            group.id                 |  C  |                 |               | high       | Group. <br>*Type: string*
            rebalance_cb             |  C  |                 |               | low        | Called. <br>*Type: see dedicated API*
            compression.codec        |  P  | none, gzip      |          none | medium     | Codec.

            ## Topic configuration properties
            compression.codec        |  P  | none, gzip      |       inherit | high       | Codec of the topic.
            """
    )

    @Test("Reads names, aliases, kinds and what is code from librdkafka's table")
    func table() {
        let catalogue = Self.catalogue
        #expect(
            catalogue.names == [
                "bootstrap.servers", "compression.codec", "group.id", "linger.ms", "metadata.broker.list",
                "rebalance_cb",
            ]
        )
        #expect(catalogue["linger.ms"]?.role == .producer)
        #expect(catalogue["group.id"]?.role == .consumer)
        #expect(catalogue["metadata.broker.list"]?.role == nil)
        #expect(catalogue.canonicalName(of: "bootstrap.servers") == "metadata.broker.list")
        #expect(catalogue["rebalance_cb"]?.isSetByProgram == true)
    }

    @Test("Leaves out what the other kind of client uses, and nothing that is unknown")
    func roles() {
        #expect(!Self.catalogue.isUsed("linger.ms", by: .consumer))
        #expect(Self.catalogue.isUsed("linger.ms", by: .producer))
        #expect(Self.catalogue.isUsed("bootstrap.servers", by: .consumer))
        #expect(Self.catalogue.isUsed("no.such.name", by: .consumer))
    }

    @Test("The table of the library that is linked can be read")
    func linkedLibrary() {
        #expect(PropertyCatalogue.shared.names.count > 150)
        #expect(PropertyCatalogue.shared["group.instance.id"]?.role == .consumer)
    }

    @Test(
        "Counts letters that are wrong, missing, added or swapped",
        arguments: [
            ("acks", "acks", 0), ("acsk", "acks", 1), ("ack", "acks", 1), ("ackks", "acks", 1), ("", "acks", 4),
        ]
    )
    func distances(a: String, b: String, expected: Int) {
        #expect(NameSuggestion.distance(Array(a.utf8), Array(b.utf8)) == expected)
    }
}
