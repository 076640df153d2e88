// SPDX-License-Identifier: Apache-2.0

public import JSONStream

/// A JSON Schema (draft 2020-12) of a document that Rasid reads or writes.
public struct PublishedSchema: Sendable {
    /// As given to `rasid schema`.
    public let name: String
    /// What it is the schema of, in a few words.
    public let title: String
    private let write: @Sendable (inout JSONObjectWriter) -> Void

    /// - Parameters:
    ///   - name: as given to `rasid schema`.
    ///   - title: what it is the schema of.
    ///   - write: writes the keywords of its root.
    public init(name: String, title: String, write: @escaping @Sendable (inout JSONObjectWriter) -> Void) {
        self.name = name
        self.title = title
        self.write = write
    }

    init(name: String, title: String, root: SchemaNode) {
        self.init(name: name, title: title) { root.write(to: &$0) }
    }

    /// The schemas of articles, events, alerts and rules. Those of articles, extractions and alerts allow for more fields
    /// than they name.
    public static let all: [PublishedSchema] = [
        PublishedSchema(name: "article", title: "Article, as read from the input topic", root: .article),
        PublishedSchema(name: "extraction", title: "Extraction: what an article says", root: .extraction),
        PublishedSchema(name: "alert", title: "Alert: the data of an alert event", root: .alert),
        PublishedSchema(name: "rule-fields", title: "Fields of an event that rules may ask for", root: .ruleFields),
        PublishedSchema(name: "rule", title: "Rules: Sigma with the fields of events") { RuleSchema.write(to: &$0) },
    ]

    /// The schema as indented JSON, ending with a line feed.
    public var document: [UInt8] {
        JSONWriter.bytes(style: .pretty) { json in
            json.object { json in
                json.field("$schema", "https://json-schema.org/draft/2020-12/schema")
                json.field("$id", "urn:rasid:schema:\(name):v1")
                json.field("title", title)
                write(&json)
            }
        } + [0x0A]
    }
}
