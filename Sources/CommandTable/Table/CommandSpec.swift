// SPDX-License-Identifier: Apache-2.0

/// The table of one command: the single source of its parsing, help, manual page and completions.
public struct CommandSpec: Sendable, Equatable {
    /// What stands behind the options.
    public struct Operands: Sendable, Equatable {
        /// How help and manual call one of them (`FILE`).
        public var name: String
        /// What one of them may be.
        public var kind: ValueKind
        /// How many there must be and may be.
        public var count: ClosedRange<Int>
        /// What they are, in a sentence without a full stop.
        public var summary: String

        /// A row for operands; `count` defaults to any number.
        public init(_ name: String, kind: ValueKind, count: ClosedRange<Int> = 0...Int.max, _ summary: String) {
            self.name = name
            self.kind = kind
            self.count = count
            self.summary = summary
        }
    }

    /// A command to copy, and what it does.
    public struct Example: Sendable, Equatable {
        /// As typed.
        public var command: String
        /// What it does, without a full stop.
        public var says: String

        /// A command line as typed, and a sentence without a full stop.
        public init(_ command: String, _ says: String) {
            self.command = command
            self.says = says
        }
    }

    /// What an exit code of the command means.
    public struct Exit: Sendable, Equatable {
        /// What the process returns.
        public var code: Int32
        /// When, without a full stop.
        public var meaning: String

        /// A code and when it is returned, without a full stop.
        public init(_ code: Int32, _ meaning: String) {
            self.code = code
            self.meaning = meaning
        }
    }

    /// Words by which it is called, behind the program's name: `["rules", "check"]`.
    public var path: [String]
    /// What it does, on one line without a full stop.
    public var summary: String
    /// What one should know, a paragraph each.
    public var discussion: [String]
    /// Rows of its options.
    public var options: [OptionSpec]
    /// Row of its operands; `nil` when it takes none.
    public var operands: Operands?
    /// Commands to copy.
    public var examples: [Example]
    /// Every code it can return.
    public var exits: [Exit]
    /// Not in the overview; for those who package the program.
    public var isHidden: Bool

    /// A table; the options every command has are added by `CommandSuite`.
    public init(
        _ path: [String],
        summary: String,
        discussion: [String] = [],
        options: [OptionSpec] = [],
        operands: Operands? = nil,
        examples: [Example] = [],
        exits: [Exit],
        isHidden: Bool = false
    ) {
        self.path = path
        self.summary = summary
        self.discussion = discussion
        self.options = options
        self.operands = operands
        self.examples = examples
        self.exits = exits
        self.isHidden = isHidden
    }

    /// The words joined by blanks: `rules check`.
    public var name: String { path.joined(separator: " ") }
}
