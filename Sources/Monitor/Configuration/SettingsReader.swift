// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient
internal import SourceYAML

/// Reads one section of the configuration out of several layers, of which the first that has a key wins, and
/// notes for every setting what counts and where it comes from.
final class SettingsReader {
    private let layers: [YAMLMappingReader]
    private let path: String
    private let sink: DiagnosticSink
    private let record: Record

    /// What the readers of all sections note together.
    final class Record {
        var effective: [EffectiveSetting] = []
        /// What each setting takes, in the order in which they are read.
        var shapes: [SettingShape] = []
    }

    /// A reader of whole documents.
    /// - Parameter documents: the strongest first.
    convenience init(_ documents: [YAMLNode], into sink: DiagnosticSink, record: Record) {
        let layers = documents.map { YAMLMappingReader($0, domain: "config", into: sink) }
        self.init(layers: layers, path: "", sink: sink, record: record)
    }

    private init(layers: [YAMLMappingReader], path: String, sink: DiagnosticSink, record: Record) {
        self.layers = layers
        self.path = path
        self.sink = sink
        self.record = record
    }

    /// Reads the section below a key, and then reports the keys that nobody asked for.
    func section<Result>(_ key: String, _ read: (SettingsReader) -> Result) -> Result {
        let below = layers.compactMap { $0.mapping(key) }
        let section = SettingsReader(layers: below, path: full(key), sink: sink, record: record)
        defer { section.finish() }
        return read(section)
    }

    /// Notes what a setting takes.
    private func takes(_ key: String, _ kind: SettingShape.Kind) {
        record.shapes.append(SettingShape(path: full(key), kind: kind))
    }

    /// Reports every key that was never asked for.
    func finish() {
        for layer in layers { layer.finish() }
    }

    // MARK: Values

    /// A text; what `check` throws is reported at it.
    func string(
        _ key: String,
        default value: String,
        check: (String) throws(SettingProblem) -> Void = { _ in }
    ) -> String {
        takes(key, .text)
        return setting(key, value, show: { $0 }) { layer -> String? in
            guard let node = layer.node(key) else { return nil }
            // Variables and flags can't put quotes around a text that looks like a number.
            guard let text = Self.isOverride(node.file) ? node.text : layer.string(key) else { return nil }
            do throws(SettingProblem) {
                try check(text)
                return text
            } catch {
                layer.report(error.slug, error.message, at: node.location, help: error.help)
                return nil
            }
        }
    }

    func int(_ key: String, default value: Int, in range: ClosedRange<Int>) -> Int {
        takes(key, .integer(range))
        return setting(key, value, show: String.init) { $0.int(key, in: range) }
    }

    /// A number that may be left to somebody else by the word `auto`.
    func int(_ key: String, in range: ClosedRange<Int>) -> Int? {
        takes(key, .integerOrAuto(range))
        return setting(key, nil, show: { $0.map(String.init) ?? "auto" }) { layer in
            layer.node(key)?.text == "auto" ? .some(nil) : layer.int(key, in: range).map(Optional.some)
        }
    }

    func bool(_ key: String, default value: Bool) -> Bool {
        takes(key, .flag)
        return setting(key, value, show: String.init) { $0.bool(key) }
    }

    func choice<Choice>(_ key: String, default value: Choice) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        takes(key, .choice(Choice.allCases.map(\.rawValue)))
        return setting(key, value, show: \.rawValue) { $0.choice(key, of: Choice.self) }
    }

    func strings(_ key: String, default value: [String]) -> [String] {
        takes(key, .texts)
        return setting(key, value, show: { "[\($0.joined(separator: ", "))]" }) { $0.strings(key) }
    }

    /// Lists of texts by names of the user's own.
    func lists(_ key: String) -> [String: [String]] {
        takes(key, .lists)
        func text(_ lists: [String: [String]]) -> String {
            let entries = lists.sorted { $0.key < $1.key }.map { "\($0.key): [\($0.value.joined(separator: ", "))]" }
            return "{\(entries.joined(separator: ", "))}"
        }
        return setting(key, [:], show: text) { layer in
            guard let inner = layer.mapping(key) else { return nil }
            var lists: [String: [String]] = [:]
            for entry in inner.entries { lists[entry.name] = inner.strings(entry.name) }
            return lists
        }
    }

    /// A time with its unit: `500ms`, `30s`, `5m`, `1h`.
    func duration(_ key: String, default value: Duration) -> Duration {
        takes(key, .duration)
        return setting(key, value, show: DurationText.text) { layer in
            guard let node = layer.node(key) else { return nil }
            if let duration = node.text.flatMap(DurationText.duration) { return duration }
            layer.report(
                "wrong-type",
                "expected a time such as 30s, found \(node.summary)",
                at: node.location,
                help: "write a number and its unit: ms, s, m or h"
            )
            return nil
        }
    }

    /// Texts that are read on into something else; what `convert` throws is reported at the text.
    func list<Element>(
        _ key: String,
        default value: [Element],
        show: (Element) -> String,
        convert: (String) throws(SettingProblem) -> Element
    ) -> [Element] {
        takes(key, .texts)
        return setting(key, value, show: { "[\($0.map(show).joined(separator: ", "))]" }) { layer -> [Element]? in
            guard let texts = layer.strings(key), let node = layer.node(key) else { return nil }
            let nodes = node.sequence ?? [node]
            var elements: [Element] = []
            for (text, node) in zip(texts, nodes) {
                do throws(SettingProblem) {
                    elements.append(try convert(text))
                } catch {
                    layer.report(error.slug, error.message, at: node.location, help: error.help)
                }
            }
            return elements
        }
    }

    /// The entries of all layers as written, the weakest layer first.
    var entries: [YAMLMapping.Entry] {
        record.shapes.append(SettingShape(path: path, kind: .properties))
        return layers.reversed().flatMap(\.entries)
    }

    /// Notes a setting that was read by other means.
    func note(_ key: String, value: String, origin: String) {
        record.effective.append(EffectiveSetting(path: full(key), value: value, origin: origin))
    }

    /// Reports a problem.
    func report(_ slug: String, _ message: String, at location: SourceLocation?, help: String? = nil) {
        sink.report(Diagnostic("config.\(slug)", message, at: location, help: help))
    }

    private func setting<Value>(
        _ key: String,
        _ fallback: Value,
        show: (Value) -> String,
        read: (YAMLMappingReader) -> Value?
    ) -> Value {
        // Every layer hears of the key, so that none takes it for unknown.
        let having = layers.filter { $0.contains(key) }
        for layer in having {
            guard let node = layer.node(key) else { continue }
            guard let value = read(layer) else { return fallback }
            note(key, value: show(value), origin: Self.origin(of: node))
            return value
        }
        note(key, value: show(fallback), origin: "default")
        return fallback
    }

    /// Where a value stands; for an override the name alone.
    static func origin(of node: YAMLNode) -> String {
        isOverride(node.file) ? node.file.name : node.location.description
    }

    static func isOverride(_ file: SourceFile) -> Bool {
        file.name.hasPrefix("--set ") || file.name.hasPrefix("RASID_")
    }

    private func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

/// Why a text isn't a value for a setting.
struct SettingProblem: Error {
    let slug: String
    let message: String
    let help: String?
}
