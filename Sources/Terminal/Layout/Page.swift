// SPDX-License-Identifier: Apache-2.0

/// What is written on: its width, colour, and what it does with text that runs from right to left.
public struct Page: Sendable, Equatable {
    /// Who puts text that runs from right to left in order.
    public enum Direction: String, Sendable, CaseIterable {
        /// Nobody has to: a file or another program reads it, in the order of the letters.
        case none
        /// The terminal follows ECMA TR/53 and the recommendation "BiDi in Terminal Emulators": it can be told to take
        /// each paragraph's direction from its first letter.
        case terminal
        /// The terminal may or may not reorder letters; isolates keep a name from tearing the line it stands in.
        case isolates
    }

    /// For colours.
    public var painter: Painter
    /// Cells of a line.
    public var width: Int
    /// Who orders the letters.
    public var direction: Direction

    /// A page of the parts given.
    public init(painter: Painter, width: Int, direction: Direction = .none) {
        self.painter = painter
        self.width = width
        self.direction = direction
    }

    /// Tells from the environment what the terminal can: VTE (GNOME, Xfce and others) from 0.58 on and mlterm do it.
    public static func direction(isTerminal: Bool, environment: [String: String]) -> Direction {
        guard isTerminal else { return .none }
        if let version = environment["VTE_VERSION"].flatMap(Int.init), version >= 5800 { return .terminal }
        return environment["TERM"]?.hasPrefix("mlterm") == true ? .terminal : .isolates
    }

    /// A piece that keeps its own direction within a line of the other: between U+2068 and U+2069 (Unicode Standard
    /// Annex #9, section 2.4), unless nobody shows it or it runs from left to right.
    public func isolated(_ text: String) -> String {
        guard direction != .none, text.unicodeScalars.contains(where: Page.isRightToLeft) else { return text }
        return "\u{2068}\(text)\u{2069}"
    }

    /// The text with every quotation in « » isolated.
    public func withIsolatedQuotes(_ text: String) -> String {
        guard direction != .none else { return text }
        return text.split(separator: "«", omittingEmptySubsequences: false).enumerated()
            .map { index, piece -> String in
                guard index > 0 else { return String(piece) }
                guard let end = piece.firstIndex(of: "»") else { return "«" + piece }
                return isolated("«\(piece[...end])") + piece[piece.index(after: end)...]
            }
            .joined()
    }

    /// The text with line feeds for those blanks at which lines of the width end, one for one, so that offsets still
    /// hold; unchanged where no terminal shows it.
    public func broken(_ text: String) -> String {
        guard direction != .none else { return text }
        var scalars = Array(text.unicodeScalars)
        var cells = 0
        var blank: (index: Int, cells: Int)?
        for index in scalars.indices {
            if scalars[index] == "\n" {
                (cells, blank) = (0, nil)
                continue
            }
            cells += CellWidth.of(scalars[index])
            if scalars[index] == " " { blank = (index, cells) }
            if cells > width, let last = blank {
                scalars[last.index] = "\n"
                cells -= last.cells
                blank = nil
            }
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }

    /// Paragraphs of Arabic: a terminal that can is told to begin each where its language begins, and told back after.
    public func rightToLeft(_ text: String) -> String {
        direction == .terminal ? "\u{1B}[?2501h\(text)\u{1B}[?2501l" : text
    }

    /// Letters of Hebrew, Arabic, Syriac and the scripts between, with their presentation forms.
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: true
        default: false
        }
    }
}
