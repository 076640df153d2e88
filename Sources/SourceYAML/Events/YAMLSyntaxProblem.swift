// SPDX-License-Identifier: Apache-2.0

/// What libyaml objects to, told in the words of those who write files rather than parsers.
struct YAMLSyntaxProblem {
    let file: SourceFile
    /// The parser's own words.
    let words: String
    /// Where it gave up.
    let position: SourcePosition
    /// What it was reading, and where that began when not here.
    let context: (words: String, begin: SourcePosition?)?

    var diagnostic: Diagnostic {
        let told = explanation
        var notes: [Diagnostic.Note] = []
        if told.position == position, let begin = context?.begin {
            notes.append(Diagnostic.Note("it belongs to what begins here", at: location(begin)))
        }
        notes.append(Diagnostic.Note("the YAML parser says: \(words)\(context.map { ", \($0.words)" } ?? "")"))
        return Diagnostic(
            "yaml.syntax",
            told.message,
            at: location(told.position),
            help: told.help,
            notes: notes
        )
    }

    private typealias Explanation = (message: String, position: SourcePosition, help: String?)

    private var explanation: Explanation {
        switch words {
        case "found character that cannot start any token": stray
        case "mapping values are not allowed in this context": colon
        case "did not find expected key", "did not find expected '-' indicator":
            (
                "this line does not fit the ones before it", position,
                "entries of one mapping or list begin in the same column; check the indentation, and the quotation "
                    + "marks "
                    + "of the line before"
            )
        case "could not find expected ':'":
            (
                "this line has no colon: it is no \"key: value\"", context?.begin ?? position,
                "a key needs a colon and a space behind it"
            )
        case "found unexpected end of stream":
            (
                "a quotation mark is never closed", context?.begin ?? position,
                "add the closing one at the end of the value"
            )
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            ("a bracket is never closed", context?.begin ?? position, "close it, and put commas between the values")
        case "did not find expected alphabetic or numeric character": sign
        default: ("this is no YAML: \(words)", position, nil)
        }
    }

    /// A tab, or a character that YAML keeps for itself.
    private var stray: Explanation {
        if character == "\t" {
            return ("the line is indented with a tab", position, "indent with spaces, as YAML knows no tabs there")
        }
        let name = character.map { "\"\($0)\"" } ?? "this character"
        return ("no value can begin with \(name)", position, "put quotes around the value")
    }

    /// A second colon in one line, or a line that is indented below a value.
    private var colon: Explanation {
        let line = text(position.line)
        let before = line.prefix(max(0, position.column - 1))
        if before.contains(": ") || before.hasPrefix("- ") && before.dropFirst(2).contains(": ") {
            return (
                "there is a second colon in this line", position,
                "put quotes around a value that holds a colon and a space"
            )
        }
        let indent = line.prefix { $0 == " " }.count
        return (
            "this line is indented deeper than the line before it, which has a value already",
            SourcePosition(line: position.line, column: indent + 1),
            "entries of one mapping begin in the same column; check the indentation"
        )
    }

    /// `*` and `&` begin references to other places of the file.
    private var sign: Explanation {
        let begin = context?.begin ?? position
        return (
            "a value that begins with * or & needs quotes", begin,
            "without them YAML takes it for a reference to another place of the file: write '*…*'"
        )
    }

    private var character: Character? { text(position.line).dropFirst(max(0, position.column - 1)).first }

    private func text(_ line: Int) -> String {
        file.line(line).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func location(_ position: SourcePosition) -> SourceLocation {
        SourceLocation(file: file, position: position, length: 1)
    }
}
