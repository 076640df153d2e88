// SPDX-License-Identifier: Apache-2.0

/// The fields that records have: what rules may ask for.
public struct FieldTable: Sendable {
    /// A field's number in its table.
    public struct ID: Sendable, Hashable {
        /// Counted from 0.
        public let index: Int
    }

    /// One field.
    public struct Field: Sendable {
        /// What its values are.
        public enum Kind: String, Sendable {
            case text, number, flag
        }

        /// As rules write it.
        public var name: String
        /// What its values are.
        public var kind: Kind
        /// The values it can have, where they are a fixed set.
        public var values: [String]
        /// What it says, in one sentence for those who write rules.
        public var summary: String
        /// Whether keywords are searched in it.
        public var isSearchedByKeywords: Bool
        /// Whether a record has at most one value of it.
        public var isSingle: Bool
        /// How its texts look, where they all look alike.
        public var form: TextForm?

        /// A field of text unless told otherwise.
        public init(
            _ name: String,
            _ kind: Kind = .text,
            values: [String] = [],
            isSearchedByKeywords: Bool = false,
            isSingle: Bool = false,
            form: TextForm? = nil,
            summary: String
        ) {
            self.name = name
            self.kind = kind
            self.values = values
            self.isSearchedByKeywords = isSearchedByKeywords
            self.isSingle = isSingle
            self.form = form
            self.summary = summary
        }
    }

    /// In the order of their ids.
    public let fields: [Field]
    private let ids: [String: ID]

    /// A table of fields whose names differ from each other.
    public init(_ fields: [Field]) {
        self.fields = fields
        let numbered = fields.enumerated().map { ($1.name, ID(index: $0)) }
        ids = Dictionary(numbered) { first, _ in first }
        precondition(ids.count == fields.count, "two fields of one name")
    }

    /// The id of a field, or `nil` where there is none of that name.
    public func id(of name: String) -> ID? { ids[name] }

    /// The field of an id.
    public subscript(id: ID) -> Field { fields[id.index] }

    /// The values of a field that has one of a fixed set, in the order of the table, ready to be put into records: they
    /// are compared without a look at their text.
    public func choices(of id: ID, foldedBy folding: TextFolding) -> [FieldValue] {
        self[id].values.enumerated().map { number, value in
            .text(FoldedText(value, by: folding, choice: Int32(number)))
        }
    }

    /// Those in which keywords are searched.
    public var keywordFields: [ID] {
        fields.indices.filter { fields[$0].isSearchedByKeywords }.map { ID(index: $0) }
    }
}
