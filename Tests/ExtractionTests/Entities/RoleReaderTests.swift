// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import Testing

@Suite("What people are")
struct RoleReaderTests {
    @Test(
        "A role stands in front of the name or behind it",
        arguments: [
            (
                "قال مبعوث الأمم المتحدة إلى سوريا غير بيدرسون إن الحل قريب.", "مبعوث الأمم المتحدة إلى سوريا",
                "UN envoy to Syria"
            ),
            ("التقى الوزير الأمين العام أنطونيو غوتيريش في نيويورك.", "الأمين العام", "UN Secretary-General"),
            (
                "حذر مارك لوكوك، وكيل الأمم المتحدة للشؤون الإنسانية، من كارثة.", "وكيل الأمم المتحدة للشؤون الإنسانية",
                "UN humanitarian chief"
            ),
        ]
    )
    func roles(text: String, role: String, english: String) throws {
        let found = try TestResources.extraction(of: text, publishedAt: CivilDate(year: 2019, month: 8, day: 29))
        let roles = found.entities.filter { $0.kind == .person }.flatMap(\.roles)
        #expect(roles.contains { $0.text.hasSuffix(role) && $0.english == english }, "\(roles)")
    }

    @Test("An office that somebody no longer held when the article appeared gives no English name")
    func years() throws {
        let text = "قال وكيل الأمين العام السابق مارك لوكوك إن العالم تأخر."
        let found = try TestResources.extraction(of: text, publishedAt: CivilDate(year: 2024, month: 1, day: 5))
        let roles = found.entities.filter { $0.kind == .person }.flatMap(\.roles)
        #expect(!roles.isEmpty)
        #expect(roles.allSatisfy { $0.english != "UN humanitarian chief" })
    }

    @Test("A role noun alone is he who was called so before")
    func roleNoun() throws {
        let text = "وصل المبعوث الأممي غير بيدرسون إلى دمشق. وقال المبعوث إن الهدنة صامدة."
        let found = try extract(text)
        let person = try #require(found.entities.first { $0.kind == .person })
        #expect(found.statements.map(\.speaker) == [person.id])
    }

    @Test("A capital that speaks is a government, and its name still names the city")
    func capital() throws {
        let found = try extract("أعلنت موسكو أنها سترسل مساعدات.")
        let government = try #require(found.entities.first { $0.kind == .government })
        #expect(government.iso3166 == "RU")
        #expect(government.aliases.contains("موسكو"))
        #expect(found.statements.first?.speaker == government.id)
        #expect(found.entities.contains { $0.kind == .place && $0.mentions.map(\.text) == ["موسكو"] })
    }

    @Test("A capital where something happens is a place alone")
    func scene() throws {
        let found = try extract("وصل الوفد إلى موسكو مساء أمس.")
        #expect(!found.entities.contains { $0.kind == .government })
    }
}
