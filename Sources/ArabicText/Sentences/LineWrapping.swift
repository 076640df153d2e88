// SPDX-License-Identifier: Apache-2.0

/// Tells the line breaks of text that was wrapped at a width, as wire services and mail do, from those that writers put.
///
/// Whoever wraps breaks a line where the next word would not have fitted any more. Lines that people end themselves, as in
/// lists and headlines, would nearly all have had room for it.
struct LineWrapping {
    /// Unicode scalars of the longest line; 0 where the text is not wrapped.
    private let width: Int

    /// Widths at which text is wrapped, in Unicode scalars.
    private static let widths = 30...120
    /// Breaks that show it at least.
    private static let enough = 3

    /// Looks at the lines behind the title.
    init(of tokens: ContiguousArray<Token>, behind titleByteCount: Int) {
        var longest = 0
        LineWrapping.forEachLine(of: tokens, behind: titleByteCount) { width, _ in longest = max(longest, width) }
        guard LineWrapping.widths.contains(longest) else {
            width = 0
            return
        }
        var breaks = 0
        var full = 0
        LineWrapping.forEachLine(of: tokens, behind: titleByteCount) { width, end in
            guard end < tokens.count, !tokens[end].flags.contains(.paragraphBefore),
                !tokens[end - 1].punctuation.endsSentence
            else { return }
            breaks += 1
            if width + 1 + LineWrapping.firstWord(at: end, in: tokens) > longest { full += 1 }
        }
        width = full >= LineWrapping.enough && full * 10 >= breaks * 9 ? longest : 0
    }

    /// Whether the line in front of a token had no room for the word that begins there.
    func isFull(before index: Int, in tokens: ContiguousArray<Token>) -> Bool {
        guard width > 0, index > 0 else { return false }
        var start = index - 1
        while start > 0, !tokens[start].flags.contains(.newlineBefore) { start -= 1 }
        let line = Int(tokens[index - 1].end) - Int(tokens[start].start)
        return line + 1 + LineWrapping.firstWord(at: index, in: tokens) > width
    }

    /// Calls with the width of each line and the index behind its last token.
    private static func forEachLine(
        of tokens: ContiguousArray<Token>,
        behind titleByteCount: Int,
        _ body: (_ width: Int, _ end: Int) -> Void
    ) {
        var start = 0
        while start < tokens.count, Int(tokens[start].byteStart) < titleByteCount { start += 1 }
        var index = start + 1
        while start < tokens.count {
            while index < tokens.count, !tokens[index].flags.contains(.newlineBefore) { index += 1 }
            body(Int(tokens[index - 1].end) - Int(tokens[start].start), index)
            start = index
            index += 1
        }
    }

    /// Scalars of what stands between a line break and the next white space.
    private static func firstWord(at index: Int, in tokens: ContiguousArray<Token>) -> Int {
        var last = index
        while last + 1 < tokens.count, !tokens[last + 1].flags.contains(.spaceBefore) { last += 1 }
        return Int(tokens[last].end) - Int(tokens[index].start)
    }
}
