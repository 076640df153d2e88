// SPDX-License-Identifier: Apache-2.0

import Articles
import SourceYAML
import Testing

@testable import Extraction

@Suite("A site's own words over those that are shipped")
struct LexiconOverlayTests {
    /// A small lexicon to lay others over.
    private static let words = """
        - classes: [strike]
          event: attack
          verbs: [قصف/يقصف]
        - classes: [health-facility]
          nouns: [مستشفى|مستشفيات|مشاف]
        - classes: [ceasefire]
          event: ceasefire
          nouns: [هدنة|هدن]
          phrases: ["وقف|وقفا إطلاق|لإطلاق النار"]

        """

    private func resources(_ site: String) throws -> LanguageResources {
        let folder = try TemporaryDirectory(files: ["words.yaml": Self.words])
        let own = try TemporaryDirectory(files: ["site.yaml": site])
        let names = try TemporaryDirectory(files: [
            "countries.tsv": "# columns: iso2\tname_en\tnames_ar\tdemonyms_ar\n",
            "places.tsv": "# columns: id\tlevel\tcountry\tparent\tpcode\tname_en\tnames_ar\tlat\tlon\n",
        ])
        return try LanguageResources.load(lexicon: [folder.path, own.path], gazetteer: names.path)
    }

    private func readings(_ word: String, _ site: String) throws -> [InspectedUnit.Reading] {
        Extractor(try resources(site)).inspect(word).flatMap(\.readings)
    }

    @Test(
        "can be taken out, by their first form with all their forms",
        arguments: [
            ("- remove: [قصف/يقصف]", "يقصفون"), ("- remove: [مستشفى]", "المستشفيات"), ("- remove: [هدنة]", "بالهدنة"),
        ]
    )
    func removal(site: String, word: String) throws {
        #expect(try readings(word, "[]").count == 1)
        #expect(try readings(word, site).isEmpty)
        #expect(try resources(site).warnings.isEmpty)
    }

    @Test("can be phrases, of which only that way is taken out")
    func phrase() throws {
        let extractor = Extractor(try resources("- remove: [\"وقف إطلاق النار\"]\n"))
        #expect(extractor.resources.warnings.isEmpty)
        #expect(extractor.inspect("وقف إطلاق النار").map(\.taken) == ["unknown", "unknown", "unknown"])
        #expect(extractor.inspect("وقفا لإطلاق النار").map(\.taken) == ["phrase"])
    }

    @Test("taken out of one class stay in the others")
    func removalFromClass() throws {
        let both = "- classes: [strike]\n  nouns: [زعفقة]\n- classes: [calm]\n  nouns: [زعفقة]\n"
        #expect(try readings("زعفقة", both + "- remove: [زعفقة]\n  from: [strike]\n").map(\.classes) == [["calm"]])
    }

    @Test("a further form taken out alone leaves the others")
    func plural() throws {
        let site = "- classes: [strike]\n  nouns: [زعفقة|زعافق]\n- remove: [زعافق]\n"
        #expect(try readings("زعافق", site).isEmpty)
        #expect(try readings("زعفقة", site).map(\.classes) == [["strike"]])
    }

    @Test("can be put in the place of shipped ones")
    func replacement() throws {
        let site = "- classes: [calm]\n  replace: true\n  nouns: [هدنة]\n  phrases: [\"وقف إطلاق النار\"]\n"
        #expect(Set(try readings("هدنة", site).map(\.classes)) == [["calm"]])
        #expect(try readings("وقف إطلاق النار", site).map(\.classes) == [["calm"]])
    }

    @Test("a removal of nothing is a warning with its place, and what was perhaps meant")
    func nothing() throws {
        let warnings = try resources("# ours\n- remove: [مستشفىى]\n").warnings
        #expect(warnings.all.map(\.code) == ["lexicon.nothing-to-remove"])
        #expect(warnings.all.first?.severity == .warning)
        #expect(warnings.all.first?.location?.description.hasSuffix("site.yaml:2:12") == true)
        #expect(warnings.all.first?.help == "did you mean \"مستشفى\"?")
    }

    @Test(
        "a removal that says it wrongly is refused",
        arguments: [
            ("- remove: [هدنة]\n  form: [calm]\n", "lexicon.unknown-key"),
            ("- remove: [هدنة]\n  from: [calmness]\n", "lexicon.unknown-class"),
            ("- remove: [[هدنة]]\n", "yaml.wrong-type"),
        ]
    )
    func wrong(site: String, code: String) throws {
        let problems = #expect(throws: Diagnostics.self) { try resources(site) }
        #expect(problems?.all.first?.code.split(separator: ".").last == code.split(separator: ".").last)
    }

    @Test("every entry is listed with its class, place and forms, and those taken out are not")
    func list() throws {
        let folder = try TemporaryDirectory(files: [
            "a.yaml": Self.words,
            "site.yaml": "- classes: [strike]\n  event: attack\n  verbs: [زعفق/يزعفق]\n- remove: [قصف/يقصف]\n",
        ])
        let entries = try LanguageResources.entries(lexicon: [folder.path])
        let own = try #require(entries.last)
        #expect(own.part == .verb && own.written == "زعفق/يزعفق" && own.classes == ["strike"])
        #expect(own.event == .attack)
        #expect(own.origin == WordOrigin(file: folder.path + "/site.yaml", line: 3))
        #expect(own.forms.contains("زعفقت") && own.forms.contains("يزعفقون"))
        #expect(!entries.contains { $0.written == "قصف/يقصف" })
        #expect(entries.contains { $0.part == .phrase })
    }
}
