// SPDX-License-Identifier: Apache-2.0

/// What the value of an option or an operand may be.
///
/// It decides what the parser accepts, what the help says, and what the shell completes.
public enum ValueKind: Sendable, Equatable {
    /// Any text.
    case text
    /// The path of a file.
    case file
    /// The path of a folder.
    case folder
    /// The path of a file or a folder.
    case path
    /// One of these words.
    case choice([String])
    /// A whole number in this range.
    case integer(ClosedRange<Int>)
    /// A span of time such as `500ms`, `30s`, `5m`, `2h`; a bare number counts seconds.
    case duration
}
