// SPDX-License-Identifier: Apache-2.0

import CRDKafka
import Glibc

/// The properties that the librdkafka in use knows, read from its own table.
struct PropertyCatalogue: Sendable {
    /// What the table says of one property.
    struct Entry: Sendable, Equatable {
        /// Name, such as `linger.ms`.
        var name: String
        /// The property this is another name for.
        var aliasOf: String?
        /// The one kind of client that uses it; `nil` when both do.
        var role: KafkaConfiguration.Role?
        /// Whether the value is code, and so can't be written in a configuration.
        var isSetByProgram: Bool
    }

    /// The table of the library that is linked.
    static let shared = PropertyCatalogue(table: propertyTable())

    private let entries: [String: Entry]

    /// Reads the table that `rd_kafka_conf_properties_show` prints.
    init(table: String) {
        entries = table.split(separator: "\n").compactMap(Self.entry(of:))
            .reduce(into: [:]) { entries, entry in
                // A property of topics may repeat one of clients: then both kinds of client may use it.
                if let known = entries[entry.name], known.role != entry.role {
                    entries[entry.name]?.role = nil
                } else {
                    entries[entry.name] = entry
                }
            }
    }

    /// All names, aliases too, sorted.
    var names: [String] { entries.keys.sorted() }

    /// What is known of a name.
    subscript(name: String) -> Entry? { entries[name] }

    /// The name that an alias stands for, or the name itself.
    func canonicalName(of name: String) -> String { entries[name]?.aliasOf ?? name }

    /// Whether a client of this kind uses the property; unknown names are for librdkafka to refuse.
    func isUsed(_ name: String, by role: KafkaConfiguration.Role) -> Bool {
        guard let entry = entries[name], let only = entry.role else { return true }
        return only == role
    }

    /// A line of the table: `name | C/P | range | default | importance | description`.
    private static func entry(of line: Substring) -> Entry? {
        let columns = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
        guard columns.count == 3 else { return nil }
        let name = trimmed(columns[0])
        let role: KafkaConfiguration.Role?
        switch trimmed(columns[1]) {
        case "*": role = nil
        case "C": role = .consumer
        case "P": role = .producer
        default: return nil
        }
        let rest = columns[2]
        var alias: String?
        if let start = rest.range(of: "Alias for `") {
            alias = String(rest[start.upperBound...].prefix { $0 != "`" })
        }
        return Entry(
            name: name,
            aliasOf: alias,
            role: role,
            isSetByProgram: rest.range(of: "see dedicated API") != nil
        )
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// What `rd_kafka_conf_properties_show` prints; empty when memory for it can't be had.
    private static func propertyTable() -> String {
        var bytes: UnsafeMutablePointer<CChar>?
        var count = 0
        guard let stream = open_memstream(&bytes, &count) else { return "" }
        rd_kafka_conf_properties_show(stream)
        fclose(stream)
        defer { free(bytes) }
        return bytes.map { String(cString: $0) } ?? ""
    }
}

extension Substring {
    /// The first place where `needle` stands.
    fileprivate func range(of needle: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            start = index(after: start)
        }
        return nil
    }
}
