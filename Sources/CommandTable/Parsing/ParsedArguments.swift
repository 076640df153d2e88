// SPDX-License-Identifier: Apache-2.0

/// What a command line says to one command, checked against its table.
public struct ParsedArguments: Sendable {
    /// The command it is for.
    public let command: CommandSpec
    /// What stood behind the options, in order.
    public internal(set) var operands: [String] = []
    var given: [String: [ParsedValue]] = [:]
    var switches: Set<String> = []

    init(command: CommandSpec) { self.command = command }

    /// Whether the switch was given.
    public subscript(flag: Flag) -> Bool { switches.contains(flag.spec.long) }

    /// The last value given, or `nil`.
    public subscript<Value>(option: ValueOption<Value>) -> Value? {
        given[option.spec.long]?.last.flatMap(option.read)
    }

    /// Every value given, in order.
    public func all<Value>(_ option: ValueOption<Value>) -> [Value] {
        (given[option.spec.long] ?? []).compactMap(option.read)
    }
}
