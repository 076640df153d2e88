// SPDX-License-Identifier: Apache-2.0

/// Where a property was written, so that an error about it can point there.
public struct PropertyOrigin: Sendable, Hashable {
    /// File, or what stands for one: the name of an environment variable or a flag.
    public var source: String
    /// Line in `source`, counted from 1; `nil` where lines make no sense.
    public var line: Int?
    /// Column in the line, counted from 1.
    public var column: Int?

    /// Names a place in a file, or a source that has no lines.
    public init(source: String, line: Int? = nil, column: Int? = nil) {
        self.source = source
        self.line = line
        self.column = column
    }
}

extension PropertyOrigin: CustomStringConvertible {
    /// `file:line:column`, as far as they are known.
    public var description: String {
        var text = source
        if let line { text += ":\(line)" }
        if line != nil, let column { text += ":\(column)" }
        return text
    }
}
