// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@testable import Extraction

@Suite("A site's own names over those that are shipped")
struct GazetteerOverlayTests {
    private static let actors = "# columns: id\ttype\tcountry\tname_en\tnames_ar\n"
    private static let columns = "# columns: id\tlevel\tcountry\tparent\tpcode\tname_en\tnames_ar\tlat\tlon\n"

    private func resources(_ files: [String: String]) throws -> LanguageResources {
        let folder = try TemporaryDirectory(files: files)
        let words = try TemporaryDirectory(files: ["words.yaml": "- classes: [place-type]\n  nouns: [بلدة]\n"])
        let names = try TemporaryDirectory(files: [
            "countries.tsv": "# columns: iso2\tname_en\tnames_ar\tdemonyms_ar\nSY\tSyria\tسوريا\tسوري\n",
            "places.tsv": Self.columns + "sy07\tadmin1\tSY\t\tSY07\tIdlib\tإدلب\t35.9\t36.6\n",
            "actors.tsv": Self.actors + "gov-sy\tgovernment\tSY\tGovernment of Syria\tالحكومة السورية\n",
        ])
        return try LanguageResources.load(lexicon: [words.path], gazetteer: names.path, overlays: [folder.path])
    }

    private func names(_ name: String, _ files: [String: String]) throws -> [String] {
        Extractor(try resources(files)).inspect(name).flatMap(\.names)
    }

    @Test("a place is added below one that is shipped, with its holder's codes")
    func addition() throws {
        let row = "sy-zaafaqa\ttown\tSY\tsy07\t\tZaafaqa\tزعفقة\t35.9\t36.6\n"
        #expect(try names("زعفقة", [:]).isEmpty)
        #expect(try names("بلدة زعفقة", ["places.tsv": Self.columns + row]) == ["place Zaafaqa زعفقة (town, SY)"])
    }

    @Test("a row under a known id takes the earlier one's place, and - its names away")
    func replacement() throws {
        let renamed = Self.columns + "sy07\tadmin1\tSY\t\tSY07\tIdleb\tزعفقة\t35.9\t36.6\n"
        #expect(try names("زعفقة", ["places.tsv": renamed]) == ["place Idleb زعفقة (admin1, SY, SY07)"])
        #expect(try names("إدلب", ["places.tsv": renamed]).isEmpty)
        let removed = Self.actors + "gov-sy\tgovernment\tSY\tGovernment of Syria\t-\n"
        #expect(try names("الحكومة السورية", [:]).contains { $0.hasPrefix("actor Government of Syria") })
        #expect(try names("الحكومة السورية", ["actors.tsv": removed]).allSatisfy { !$0.hasPrefix("actor Government") })
    }

    @Test(
        "what is wrong with a row is told with its line and column",
        arguments: [
            ("x\tvillage\tSY\tsy07\t\tX\tقرية\t35.9\n", "", ""),
            ("x\tvilage\tSY\tsy07\t\tX\tقرية\t1\t1\n", "gazetteer.unknown-value", "2:3"),
            ("x\tvillage\tsy\tsy07\t\tX\tقرية\t1\t1\n", "gazetteer.unknown-country", "2:11"),
            ("x\tvillage\tSY\tsy7\t\tX\tقرية\t1\t1\n", "gazetteer.unknown-parent", "2:14"),
            ("x\tvillage\tSY\tsy07\t\tX\tQarya\t1\t1\n", "gazetteer.not-arabic", "2:22"),
            ("x\tvillage\tSY\tsy07\t\tX\t\t1\t1\n", "gazetteer.empty-field", "2:22"),
            ("x\tvillage\tSY\tsy07\t\tX\tقرية\t91\t1\n", "gazetteer.not-a-coordinate", "2:27"),
            ("x village SY sy07\n", "gazetteer.too-few-fields", "2:1"),
            ("x\tvillage\tSY\tsy07\t\tX\tقرية\t1\t1\t1\n", "gazetteer.too-many-fields", "2:1"),
        ]
    )
    func wrong(row: String, code: String, place: String) throws {
        let folder = ["places.tsv": Self.columns + row]
        guard !code.isEmpty else {
            _ = try resources(folder)
            return
        }
        let problems = #expect(throws: Diagnostics.self) { try resources(folder) }
        #expect(problems?.all.map(\.code) == [code])
        #expect(problems?.all.first?.location?.description.hasSuffix("places.tsv:\(place)") == true)
    }

    @Test("the same id twice in one file is a warning")
    func repeated() throws {
        let row = "x\tvillage\tSY\tsy07\t\tX\tقرية\t1\t1\n"
        #expect(
            try resources(["places.tsv": Self.columns + row + row]).warnings.all.map(\.code) == [
                "gazetteer.repeated-id"
            ]
        )
    }
}
