// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@testable import Extraction

@Suite("Reading tables of tab-separated values")
struct TSVReaderTests {
    private func rows(_ text: String, columns: [String]) throws -> [[String]] {
        var rows: [[String]] = []
        try TSVReader(SourceFile(name: "t.tsv", text: text), required: columns).forEachRow { field in
            rows.append(columns.map(field))
        }
        return rows
    }

    @Test("fields are found by their column's name, whatever the order")
    func order() throws {
        let text = "# Places.\n# columns: id\tname_ar\tname_en\nsy1\tحلب\tAleppo\n"
        #expect(try rows(text, columns: ["name_en", "name_ar"]) == [["Aleppo", "حلب"]])
    }

    @Test("comments and empty lines are no rows, and the last line needs no line feed")
    func comments() throws {
        let text = "# columns: id\tname\na\tأ\n# between\n\nb\tب"
        #expect(try rows(text, columns: ["id", "name"]) == [["a", "أ"], ["b", "ب"]])
    }

    @Test("a row that ends early has empty fields")
    func short() throws {
        #expect(try rows("# columns: id\tname\tnote\na\n", columns: ["id", "name", "note"]) == [["a", "", ""]])
    }

    @Test("line ends of Windows are no part of a field")
    func carriageReturns() throws {
        #expect(try rows("# columns: id\tname\r\na\tحلب\r\n", columns: ["id", "name"]) == [["a", "حلب"]])
    }

    @Test(
        "a table without its columns is refused",
        arguments: ["", "a\tحلب\n", "# just a comment\n", "a\n# columns: id\n"]
    )
    func noColumns(text: String) throws {
        let problems = try #require(throws: Diagnostics.self) { try rows(text, columns: ["id"]) }
        #expect(problems.all.map(\.code) == ["gazetteer.no-columns"])
        #expect(problems.all.first?.help?.contains("# columns:") == true)
    }

    @Test("every column that lacks is named, with the one that was perhaps meant")
    func missingColumns() throws {
        let text = "# Places.\n# columns: id\tnames_ar\n"
        let problems = try #require(throws: Diagnostics.self) { try rows(text, columns: ["id", "name_ar", "lat"]) }
        #expect(problems.all.map(\.code) == ["gazetteer.missing-column", "gazetteer.missing-column"])
        #expect(problems.all.map { $0.location?.description } == ["t.tsv:2:1", "t.tsv:2:1"])
        #expect(problems.all.first?.help == "did you mean \"names_ar\"?")
    }

    @Test(
        "a list's members stand between bars",
        arguments: [("حماة|حماه", ["حماة", "حماه"]), ("", []), ("|أ|", ["أ"])]
    )
    func lists(field: String, members: [String]) {
        #expect(field.listMembers == members)
    }
}
