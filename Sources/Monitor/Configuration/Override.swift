// SPDX-License-Identifier: Apache-2.0

internal import SourceYAML

/// One setting from outside the file: an environment variable or a flag.
///
/// An environment variable is `RASID_` and the path in capitals, levels parted by two underscores:
/// `RASID_TOPICS__INPUT`, `RASID_LOG__LEVEL`, `RASID_INPUT__MAX_RECORD_BYTES`. Below `KAFKA__` single underscores
/// stand for the dots of a property's name: `RASID_KAFKA__BOOTSTRAP_SERVERS`. A flag is `path=value`:
/// `topics.input=articles`, `kafka.bootstrap.servers=broker:9092`. A value that starts with `[` is a YAML list.
struct Override {
    private let path: [String]
    private let value: String
    /// How it is named in messages; never with its value, which may be a secret.
    private let name: String

    /// Reads an environment variable; `nil` for one that isn't a setting.
    init?(variable: String, value: String) {
        let prefix = "RASID_"
        guard variable.hasPrefix(prefix) else { return nil }
        let levels = Self.split(String(variable.dropFirst(prefix.count)), at: "__").map { $0.lowercased() }
        guard levels.count > 1 || levels == ["instance"] else { return nil }
        path = levels.first == "kafka" ? ["kafka", Self.property(levels.dropFirst().joined(separator: "."))] : levels
        self.value = value
        name = variable
    }

    /// Reads the argument of `--set`.
    init(flag: String) throws(Diagnostic) {
        guard let equals = flag.firstIndex(of: "="), equals > flag.startIndex else {
            throw Diagnostic(
                "config.broken-override",
                #""--set \#(flag)" has no value"#,
                help: "write --set path=value, such as --set topics.input=articles"
            )
        }
        let levels = flag[..<equals].split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        path = levels.first == "kafka" ? ["kafka", levels.dropFirst().joined(separator: ".")] : levels
        value = String(flag[flag.index(after: equals)...])
        name = "--set \(flag[..<equals])"
    }

    /// The setting as a YAML document of its own, so that one reader serves files and overrides.
    func document() throws(Diagnostics) -> YAMLNode {
        var text = ""
        for (depth, key) in path.enumerated() {
            if depth > 0 { text += "\n" + String(repeating: "  ", count: depth) }
            text += Self.quoted(key) + ":"
        }
        text += " " + (value.hasPrefix("[") || Self.isWord(value) ? value : Self.quoted(value)) + "\n"
        let file: YAMLFile
        do { file = try YAMLFile(text: text, name: name) } catch { throw error.withoutExcerpts }
        guard let root = file.documents.first else {
            throw Diagnostics(Diagnostic("config.broken-override", "\(name) can't be read"))
        }
        return root
    }

    /// In a property's name underscores stand for dots, but for the endings that are this program's.
    private static func property(_ name: String) -> String {
        let dotted = String(name.map { $0 == "_" ? "." : $0 })
        for suffix in SecretReference.suffixes where dotted.hasSuffix(".\(suffix)") {
            return dotted.dropLast(suffix.count + 1) + "_\(suffix)"
        }
        return dotted
    }

    /// Whether YAML reads the value as it stands: a number, a truth value, a plain word.
    private static func isWord(_ value: String) -> Bool {
        !value.isEmpty
            && value.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func split(_ text: String, at separator: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var rest = text[...]
        while let character = rest.first {
            if rest.hasPrefix(separator) {
                parts.append(part)
                part = ""
                rest = rest.dropFirst(separator.count)
            } else {
                part.append(character)
                rest = rest.dropFirst()
            }
        }
        return parts + [part]
    }
}
