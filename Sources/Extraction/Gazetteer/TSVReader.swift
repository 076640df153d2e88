// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Reads a table of tab-separated values whose comment `# columns: a	b	c` names its fields.
struct TSVReader {
    let file: SourceFile
    private var columns: [String: Int] = [:]
    private var headerLine = 0

    /// A reader of a file that has a `# columns:` line and in it at least the fields `required`.
    /// - Throws: `gazetteer.no-columns`, `gazetteer.missing-column`.
    init(_ file: SourceFile, required: [String]) throws(Diagnostics) {
        self.file = file
        for number in 1...max(file.lineCount, 1) {
            guard let line = file.line(number), line.first == UInt8(ascii: "#") else { break }
            let text = String(decoding: line, as: UTF8.self)
            guard text.hasPrefix("# columns:") else { continue }
            headerLine = number
            let names = text.dropFirst("# columns:".count).split(separator: "\t")
            for (index, name) in names.enumerated() {
                columns[String(name.drop { $0 == " " })] = index
            }
        }
        guard headerLine > 0 else {
            throw Diagnostics(
                Diagnostic(
                    "gazetteer.no-columns",
                    "the table does not say what its columns are",
                    at: SourceLocation(file: file),
                    help: "begin it with a line like \"# columns: id<TAB>name_en<TAB>names_ar\""
                )
            )
        }
        var problems = Diagnostics()
        for name in required where columns[name] == nil {
            problems.append(
                Diagnostic(
                    "gazetteer.missing-column",
                    "the table has no column \"\(name)\"",
                    at: SourceLocation(file: file, position: SourcePosition(line: headerLine, column: 1)),
                    help: Suggestion.help(for: name, among: columns.keys.sorted())
                )
            )
        }
        try problems.throwIfErrors()
    }

    /// Calls `body` for every row, with a function that gives a field by its column's name; a field that the row
    /// lacks is empty.
    func forEachRow(_ body: (_ field: (String) -> String) -> Void) {
        forEachLine { fields, _ in
            body { name in
                guard let column = columns[name], column < fields.count else { return "" }
                return String(decoding: file.bytes[fields[column]], as: UTF8.self)
            }
        }
    }

    /// Calls `body` for every row with what a check of it needs.
    func forEachCheckedRow(_ body: (TSVRow) -> Void) {
        forEachLine { fields, line in
            body(TSVRow(file: file, columns: columns, fields: fields, line: line))
        }
    }

    private func forEachLine(_ body: (_ fields: [Range<Int>], _ line: Int) -> Void) {
        let bytes = file.bytes
        var start = 0
        var line = 0
        var fields: [Range<Int>] = []
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            defer { start = end + 1 }
            line += 1
            guard end > start, bytes[start] != UInt8(ascii: "#") else { continue }
            fields.removeAll(keepingCapacity: true)
            var fieldStart = start
            for index in start..<end where bytes[index] == UInt8(ascii: "\t") {
                fields.append(fieldStart..<index)
                fieldStart = index + 1
            }
            fields.append(fieldStart..<(end > fieldStart && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end))
            body(fields, line)
        }
    }
}

/// One row of a table, with the places of its fields.
struct TSVRow {
    let file: SourceFile
    let columns: [String: Int]
    let fields: [Range<Int>]
    let line: Int

    subscript(_ name: String) -> String {
        guard let column = columns[name], column < fields.count else { return "" }
        return String(decoding: file.bytes[fields[column]], as: UTF8.self)
    }

    /// How many fields the row has, and how many the table.
    var hasTooFewFields: Bool { fields.count < 2 && columns.count > 1 }
    var hasTooManyFields: Bool { fields.count > columns.count }

    /// Where a field stands; the row's beginning where it lacks it.
    func location(of name: String) -> SourceLocation {
        guard let column = columns[name], column < fields.count, let first = fields.first else {
            return SourceLocation(file: file, position: SourcePosition(line: line, column: 1))
        }
        func scalars(_ range: Range<Int>) -> Int { file.bytes[range].count { $0 & 0xC0 != 0x80 } }
        return SourceLocation(
            file: file,
            position: SourcePosition(line: line, column: scalars(first.lowerBound..<fields[column].lowerBound) + 1),
            length: scalars(fields[column])
        )
    }
}

extension String {
    /// The members of a list field: `a|b|c`; `-` has none, as an empty one.
    var listMembers: [String] { self == "-" ? [] : split(separator: "|").map(String.init) }
}
