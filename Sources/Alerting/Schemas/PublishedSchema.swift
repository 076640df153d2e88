// SPDX-License-Identifier: Apache-2.0

import JSONStream

/// A JSON Schema (draft 2020-12) of a document that Rasid reads or writes. Documents may have more fields than a
/// schema names.
public struct PublishedSchema: Sendable {
    /// As given to `rasid schema`.
    public let name: String
    /// What it is the schema of, in a few words.
    public let title: String
    private let root: SchemaNode

    /// All schemas there are.
    public static let all: [PublishedSchema] = [
        PublishedSchema(name: "article", title: "Article, as read from the input topic", root: .article),
        PublishedSchema(name: "extraction", title: "Extraction: what an article says", root: .extraction),
        PublishedSchema(name: "alert", title: "Alert: the data of an alert event", root: .alert),
        PublishedSchema(name: "rule-fields", title: "Fields of an event that rules may ask for", root: .ruleFields),
    ]

    /// The schema as indented JSON, ending with a line feed.
    public var document: [UInt8] {
        JSONWriter.bytes(style: .pretty) { json in
            json.object { json in
                json.field("$schema", "https://json-schema.org/draft/2020-12/schema")
                json.field("$id", "urn:rasid:schema:\(name):v1")
                json.field("title", title)
                root.write(to: &json)
            }
        } + [0x0A]
    }
}
