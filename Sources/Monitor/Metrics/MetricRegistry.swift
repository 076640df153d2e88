// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Counters and gauges by name and labels, in the form that Prometheus expects of them.
public final class MetricRegistry: Sendable {
    /// What a value means.
    public enum Kind: String, Sendable {
        /// Only grows.
        case counter
        /// Goes up and down.
        case gauge
    }

    /// One value at one moment.
    public struct Sample: Sendable, Equatable {
        /// Name with its unit, such as `rasid_articles_total`.
        public var name: String
        /// What tells it from others of its name, sorted by label.
        public var labels: [Label]
        /// What the value means.
        public var kind: Kind
        /// The value.
        public var value: Double
    }

    /// A label and its value.
    public struct Label: Sendable, Hashable {
        /// The label's name.
        public var name: String
        /// Its value.
        public var value: String

        /// Names a value.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    private struct Key: Hashable {
        let name: String
        let labels: [Label]

        init(_ name: String, _ labels: [Label]) {
            self.name = name
            self.labels = labels.sorted { $0.name < $1.name }
        }
    }

    private struct Entry {
        let kind: Kind
        var value: Double
    }

    private let entries = Mutex<[Key: Entry]>([:])

    /// No metrics yet.
    public init() {}

    /// Adds to a counter, which begins at 0.
    public func count(_ name: String, _ labels: [Label] = [], by amount: Int = 1) {
        entries.withLock { $0[Key(name, labels), default: Entry(kind: .counter, value: 0)].value += Double(amount) }
    }

    /// Sets a gauge.
    public func set(_ name: String, _ labels: [Label] = [], to value: Double) {
        entries.withLock { $0[Key(name, labels)] = Entry(kind: .gauge, value: value) }
    }

    /// Forgets all values of a gauge for which `isGone` holds, such as those of a partition that was given up.
    public func remove(_ name: String, where isGone: ([Label]) -> Bool) {
        entries.withLock { entries in
            for key in entries.keys where key.name == name && isGone(key.labels) { entries[key] = nil }
        }
    }

    /// The value under exactly these labels; 0 where there is none.
    public func value(_ name: String, _ labels: [Label] = []) -> Double {
        entries.withLock { $0[Key(name, labels)]?.value ?? 0 }
    }

    /// The sum of all values of a name, whatever their labels; 0 where there is none.
    public func total(_ name: String) -> Double {
        entries.withLock { $0.reduce(0) { $1.key.name == name ? $0 + $1.value.value : $0 } }
    }

    /// All values, sorted by name and labels.
    public var samples: [Sample] {
        entries.withLock { entries in
            entries.map { Sample(name: $0.key.name, labels: $0.key.labels, kind: $0.value.kind, value: $0.value.value) }
        }
        .sorted { a, b in
            a.name == b.name ? a.labels.map(\.value).lexicographicallyPrecedes(b.labels.map(\.value)) : a.name < b.name
        }
    }
}
