// SPDX-License-Identifier: Apache-2.0

/// What `%name%` stands for in values with the modifier `expand`.
public struct PlaceholderTable: Sendable, Equatable {
    /// The values by name; each is read as a rule's value is, wildcards included.
    public var values: [String: [String]]

    /// A table; none of the values by default.
    public init(_ values: [String: [String]] = [:]) {
        self.values = values
    }

    /// A stretch of a value.
    enum Piece: Equatable {
        case text(String)
        /// With its offsets in Unicode scalars, per cent signs included.
        case placeholder(String, Range<Int>)
    }

    /// Cuts a value at its placeholders; `\%` is a plain per cent sign.
    static func pieces(of text: String) -> [Piece] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [Piece] = []
        var literal = String.UnicodeScalarView()
        var index = 0
        func isEscape(_ at: Int) -> Bool {
            scalars[at] == "\\" && at + 1 < scalars.count && scalars[at + 1] == "%"
        }
        while index < scalars.count {
            if isEscape(index) {
                literal.append("%")
                index += 2
            } else if scalars[index] == "%", let end = scalars[(index + 1)...].firstIndex(of: "%"), end > index + 1 {
                var name = String.UnicodeScalarView()
                name.append(contentsOf: scalars[(index + 1)..<end])
                if !literal.isEmpty { pieces.append(.text(String(literal))) }
                literal = String.UnicodeScalarView()
                pieces.append(.placeholder(String(name), index..<end + 1))
                index = end + 1
            } else {
                literal.append(scalars[index])
                index += 1
            }
        }
        if !literal.isEmpty { pieces.append(.text(String(literal))) }
        return pieces
    }
}
