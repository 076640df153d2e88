// SPDX-License-Identifier: Apache-2.0

/// A scalar, sequence or mapping of a YAML file that knows where it stands.
public struct YAMLNode: Sendable {
    /// What it holds.
    public enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping(YAMLMapping)
    }

    /// What it holds.
    public let content: Content
    /// The tag as resolved by libyaml (`tag:yaml.org,2002:str`), where one was written.
    public let tag: String?
    /// The file it was read from.
    public let file: SourceFile
    /// Where it begins.
    public let start: SourcePosition
    /// Where it ends.
    public let end: SourcePosition

    /// What to underline: a scalar of one line whole, else the first character.
    public var location: SourceLocation {
        let length: Int
        if case .scalar = content, start.line == end.line {
            length = max(end.column - start.column, 0)
        } else {
            length = 1
        }
        return SourceLocation(file: file, position: start, length: length)
    }

    /// The scalar, if it is one.
    public var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The members, if it is a sequence.
    public var sequence: [YAMLNode]? {
        if case .sequence(let members) = content { members } else { nil }
    }

    /// The entries, if it is a mapping.
    public var mapping: YAMLMapping? {
        if case .mapping(let mapping) = content { mapping } else { nil }
    }

    /// What it is, in words for a message: `a list`, `the number 12`, …
    public var summary: String {
        switch content {
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .scalar:
            switch value {
            case .null: "nothing"
            case .bool(let value): "the truth value \(value)"
            case .int(let value): "the number \(value)"
            case .double(let value): "the number \(value)"
            case .string(let text): text.unicodeScalars.count > 40 ? "a text" : "\"\(text)\""
            case nil: "nothing"
            }
        }
    }
}

/// A scalar as written.
public struct YAMLScalar: Sendable, Equatable {
    /// How it was written.
    public enum Style: Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    /// Its text after unescaping and folding.
    public let text: String
    /// How it was written; only plain ones can be numbers, truth values or null.
    public let style: Style
}

/// A mapping that keeps the order it was written in; its keys are scalars and differ from each other.
public struct YAMLMapping: Sendable {
    /// A key and its value.
    public struct Entry: Sendable {
        /// A scalar.
        public let key: YAMLNode
        /// Anything.
        public let value: YAMLNode

        /// The key's text.
        public var name: String { key.scalar?.text ?? "" }
    }

    /// In order.
    public let entries: [Entry]

    /// The value of a key.
    public subscript(_ name: String) -> YAMLNode? {
        entry(name)?.value
    }

    /// The entry with a key.
    public func entry(_ name: String) -> Entry? {
        entries.first { $0.name == name }
    }
}
