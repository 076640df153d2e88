// SPDX-License-Identifier: Apache-2.0

/// Reads a mapping key by key, gathers everything that is wrong with it, and at the end tells which keys nobody
/// asked for.
///
///     let reader = YAMLMappingReader(root, domain: "config", into: sink)
///     let level = reader.choice("level", of: LogLevel.self) ?? .info
///     let batch = reader.int("batch", in: 1...10_000) ?? 500
///     reader.finish()
///
/// Each accessor gives `nil` where the key is absent (or null) and where its value is wrong; the latter is
/// reported. Codes are `<domain>.unknown-key`, `.missing-key`, `.wrong-type`, `.unknown-value`, `.out-of-range`.
public final class YAMLMappingReader {
    /// Prefix of the codes, such as `config`.
    public let domain: String
    /// The dotted path to this mapping; empty at the root.
    public let path: String
    /// The mapping itself.
    public let node: YAMLNode
    /// Where problems go.
    public let sink: DiagnosticSink
    private let mapping: YAMLMapping
    private var known: [String] = []

    /// A reader of a node, which is reported when it is no mapping. Null reads as an empty mapping.
    public init(_ node: YAMLNode, domain: String, path: String = "", into sink: DiagnosticSink) {
        self.domain = domain
        self.path = path
        self.node = node
        self.sink = sink
        mapping = node.mapping ?? YAMLMapping(entries: [])
        if node.mapping == nil, !node.isNull {
            sink.report(node.mismatch("a mapping of keys to values", code: "\(domain).wrong-type"))
        }
    }

    /// All entries as written, for mappings whose keys are the user's. Marks every key as known.
    public var entries: [YAMLMapping.Entry] {
        known.append(contentsOf: mapping.entries.map(\.name))
        return mapping.entries
    }

    /// Whether the key is there, null or not. Marks it as known.
    public func contains(_ key: String) -> Bool {
        known.append(key)
        return mapping[key] != nil
    }

    /// The value of a key whatever it is, null only excepted.
    public func node(_ key: String) -> YAMLNode? {
        known.append(key)
        guard let value = mapping[key], !value.isNull else { return nil }
        return value
    }

    /// The node of a key.
    public func keyNode(_ key: String) -> YAMLNode? {
        mapping.entry(key)?.key
    }

    /// Reports `<domain>.missing-key` unless the key is there with a value.
    @discardableResult
    public func require(_ key: String, help: String? = nil) -> Bool {
        known.append(key)
        if let value = mapping[key], !value.isNull { return true }
        if let entry = mapping.entry(key) {
            report("missing-key", "the key \"\(key)\" has no value", at: entry.key.location, help: help)
            return false
        }
        let names = mapping.entries.map(\.name).filter { !known.contains($0) }
        // A key that is misspelt is told once, not as an unknown one as well.
        let slip = Suggestion.nearest(to: key, among: names).flatMap { mapping.entry($0)?.key }
        if let slip, let name = slip.text { known.append(name) }
        sink.report(
            Diagnostic(
                "\(domain).missing-key",
                "the key \"\(key)\" is missing",
                at: slip?.location ?? node.location,
                help: slip == nil ? help : "write \"\(key)\" here"
            )
        )
        return false
    }

    /// A text.
    public func string(_ key: String) -> String? {
        read(key) { node throws(Diagnostic) in try node.string }
    }

    /// A whole number within a range.
    public func int(_ key: String, in range: ClosedRange<Int>? = nil) -> Int? {
        guard let value = read(key, { node throws(Diagnostic) in try node.int }) else { return nil }
        guard let range, !range.contains(value) else { return value }
        report(
            "out-of-range",
            "\"\(key)\" must be between \(range.lowerBound) and \(range.upperBound)",
            at: mapping[key]?.location
        )
        return nil
    }

    /// A number within a range.
    public func double(_ key: String, in range: ClosedRange<Double>? = nil) -> Double? {
        guard let value = read(key, { node throws(Diagnostic) in try node.double }) else { return nil }
        guard let range, !range.contains(value) else { return value }
        report(
            "out-of-range",
            "\"\(key)\" must be between \(range.lowerBound) and \(range.upperBound)",
            at: mapping[key]?.location
        )
        return nil
    }

    /// A truth value.
    public func bool(_ key: String) -> Bool? {
        read(key) { node throws(Diagnostic) in try node.bool }
    }

    /// One of the raw values of an enumeration.
    public func choice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let written = string(key) else { return nil }
        if let choice = Choice(rawValue: written) { return choice }
        let all = Choice.allCases.map(\.rawValue)
        report(
            "unknown-value",
            "\"\(written)\" is no value of \"\(key)\"; it takes \(all.joined(separator: ", "))",
            at: mapping[key]?.location,
            help: Suggestion.help(for: written, among: all)
        )
        return nil
    }

    /// A list of texts; one text stands for a list of one.
    public func strings(_ key: String) -> [String]? {
        guard let value = node(key) else { return nil }
        let members = value.sequence ?? [value]
        let texts = members.map { member in
            attempt { () throws(Diagnostic) in try member.string }
        }
        let found = texts.compactMap(\.self)
        return found.count == members.count ? found : nil
    }

    /// A list of anything.
    public func sequence(_ key: String) -> [YAMLNode]? {
        guard let value = node(key) else { return nil }
        if let members = value.sequence { return members }
        sink.report(value.mismatch("a list", code: "\(domain).wrong-type"))
        return nil
    }

    /// A mapping, with a reader of its own; its `finish()` is the caller's to call.
    public func mapping(_ key: String) -> YAMLMappingReader? {
        guard let value = node(key) else { return nil }
        return YAMLMappingReader(value, domain: domain, path: path.isEmpty ? key : "\(path).\(key)", into: sink)
    }

    /// Reports a problem under `<domain>.<slug>`.
    public func report(_ slug: String, _ message: String, at location: SourceLocation?, help: String? = nil) {
        sink.report(Diagnostic("\(domain).\(slug)", message, at: location ?? node.location, help: help))
    }

    /// Reports every key that was never asked for.
    /// - Parameter severity: warnings where the format allows keys of the user's own.
    public func finish(severity: Diagnostic.Severity = .error) {
        for entry in mapping.entries where !known.contains(entry.name) {
            sink.report(
                Diagnostic(
                    "\(domain).unknown-key",
                    "unknown key \"\(entry.name)\"" + (path.isEmpty ? "" : " in \"\(path)\""),
                    at: entry.key.location,
                    severity: severity,
                    help: Suggestion.help(for: entry.name, among: known)
                        ?? "it takes " + Set(known).sorted().joined(separator: ", ")
                )
            )
        }
    }

    private func read<Value>(_ key: String, _ convert: (YAMLNode) throws(Diagnostic) -> Value) -> Value? {
        guard let value = node(key) else { return nil }
        return attempt { () throws(Diagnostic) in try convert(value) }
    }

    /// As the sink's, with the code in this reader's domain.
    private func attempt<Value>(_ convert: () throws(Diagnostic) -> Value) -> Value? {
        do {
            return try convert()
        } catch {
            var diagnostic = error
            diagnostic.code = "\(domain).wrong-type"
            sink.report(diagnostic)
            return nil
        }
    }
}
