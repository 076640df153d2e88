// SPDX-License-Identifier: Apache-2.0

/// A point in a file.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// Counted from 1.
    public var line: Int
    /// Counted from 1, in Unicode scalars.
    public var column: Int

    /// A point; both parts count from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The earlier in the file is the smaller.
    public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// A stretch of one line of a file: what a diagnostic underlines.
public struct SourceLocation: Sendable, Equatable {
    /// The file it is in.
    public var file: SourceFile
    /// Where it begins; `nil` when the whole file is meant.
    public var position: SourcePosition?
    /// How many Unicode scalars it covers; 0 for a point between two characters.
    public var length: Int

    /// A stretch of `length` Unicode scalars from `position` on.
    public init(file: SourceFile, position: SourcePosition? = nil, length: Int = 0) {
        self.file = file
        self.position = position
        self.length = length
    }

    /// `file:line:column`, or just the file.
    public var description: String {
        guard let position else { return file.name }
        return "\(file.name):\(position.line):\(position.column)"
    }

    /// Equal when they name the same stretch of a file of the same name.
    public static func == (a: SourceLocation, b: SourceLocation) -> Bool {
        a.file.name == b.file.name && a.position == b.position && a.length == b.length
    }
}

extension SourceLocation: CustomStringConvertible {}
