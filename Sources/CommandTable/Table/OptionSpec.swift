// SPDX-License-Identifier: Apache-2.0

/// One option of a command: its row in the command's table.
public struct OptionSpec: Sendable, Equatable {
    /// The value an option takes.
    public struct Value: Sendable, Equatable {
        /// How help and manual call it (`FILE`).
        public var name: String
        /// What it may be.
        public var kind: ValueKind
        /// What holds when the option is not given, as help says it; `nil` when nothing does.
        public var fallback: String?
        /// Whether giving the option again adds a value rather than replacing the one before.
        public var isRepeatable: Bool
    }

    /// Name behind `--`.
    public var long: String
    /// Letter behind `-`.
    public var short: Character?
    /// `nil` for a switch.
    public var value: Value?
    /// What it does, in a sentence without a full stop.
    public var summary: String
    /// Shown apart, under the options every command has.
    public var isCommon: Bool
}

/// A switch: it is given or it is not.
public struct Flag: Sendable {
    /// Its row in the table.
    public let spec: OptionSpec

    /// A row for a switch.
    public init(_ long: String, short: Character? = nil, isCommon: Bool = false, _ summary: String) {
        spec = OptionSpec(long: long, short: short, value: nil, summary: summary, isCommon: isCommon)
    }
}

/// An option with a value that is read as `Value`.
public struct ValueOption<Value: Sendable>: Sendable {
    /// Its row in the table.
    public let spec: OptionSpec
    let read: @Sendable (ParsedValue) -> Value?
}

extension ValueOption where Value == String {
    /// A row for an option whose value is kept as it is written.
    public init(
        _ long: String,
        short: Character? = nil,
        value name: String,
        kind: ValueKind = .text,
        fallback: String? = nil,
        isRepeatable: Bool = false,
        isCommon: Bool = false,
        _ summary: String
    ) {
        let value = OptionSpec.Value(name: name, kind: kind, fallback: fallback, isRepeatable: isRepeatable)
        spec = OptionSpec(long: long, short: short, value: value, summary: summary, isCommon: isCommon)
        read = { $0.text }
    }
}

extension ValueOption where Value == Int {
    /// A row for an option whose value is a whole number in `range`.
    public init(
        _ long: String,
        short: Character? = nil,
        value name: String,
        in range: ClosedRange<Int>,
        fallback: String? = nil,
        _ summary: String
    ) {
        let value = OptionSpec.Value(name: name, kind: .integer(range), fallback: fallback, isRepeatable: false)
        spec = OptionSpec(long: long, short: short, value: value, summary: summary, isCommon: false)
        read = { $0.integer }
    }
}

extension ValueOption where Value == Duration {
    /// A row for an option whose value is a span of time.
    public init(
        _ long: String,
        short: Character? = nil,
        duration name: String = "TIME",
        fallback: String? = nil,
        _ summary: String
    ) {
        let value = OptionSpec.Value(name: name, kind: .duration, fallback: fallback, isRepeatable: false)
        spec = OptionSpec(long: long, short: short, value: value, summary: summary, isCommon: false)
        read = { $0.duration }
    }
}

extension ValueOption {
    /// A row for an option whose value is one of the cases of `Value`, written as their raw values.
    public init(
        _ long: String,
        short: Character? = nil,
        value name: String,
        choices: Value.Type = Value.self,
        fallback: Value? = nil,
        isCommon: Bool = false,
        _ summary: String
    ) where Value: CaseIterable & RawRepresentable<String> {
        let value = OptionSpec.Value(
            name: name,
            kind: .choice(Value.allCases.map(\.rawValue)),
            fallback: fallback?.rawValue,
            isRepeatable: false
        )
        spec = OptionSpec(long: long, short: short, value: value, summary: summary, isCommon: isCommon)
        read = { Value(rawValue: $0.text) }
    }
}
