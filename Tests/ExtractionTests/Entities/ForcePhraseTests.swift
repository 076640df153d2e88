// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite("Forces without a name")
struct ForcePhraseTests {
    @Test(
        "Those who fight are an entity in the text's words",
        arguments: [
            ("استهدفت طائرات حربية روسية أطراف البلدة ليلا.", "طائرات حربية روسية"),
            ("وأطلق مسلحون مجهولون النار على سيارة الإسعاف.", "مسلحون مجهولون"),
            ("دخلت دبابات إسرائيلية ساحة المستشفى صباحا.", "دبابات إسرائيلية"),
            ("وقصفت الطائرات الحربية السورية مركزا صحيا.", "الطائرات الحربية السورية"),
            ("ألقت مروحيات النظام السوري براميل على القرية.", "مروحيات النظام السوري"),
        ]
    )
    func phrases(text: String, words: String) throws {
        let groups = try extract(text).entities.filter { $0.kind == .group }
        #expect(groups.map(\.nameArabic) == [words])
    }

    @Test("The same words with and without the article are one entity")
    func article() throws {
        let text = "حلقت طائرات حربية تركية فوق المدينة، ثم قصفت الطائرات الحربية التركية محطة المياه."
        let groups = try extract(text).entities.filter { $0.kind == .group }
        #expect(groups.map(\.mentions.count) == [2])
    }

    @Test(
        "Words that may mean a force but name none here are left alone",
        arguments: ["كانت قوة الزلزال كبيرة في المدينة.", "تشهد حركة المرور ازدحاما كل صباح."]
    )
    func others(text: String) throws {
        #expect(try extract(text).entities.allSatisfy { $0.kind != .group })
    }

    @Test("Whose they are is an actor beside them")
    func owner() throws {
        let found = try extract("قصفت طائرات حربية روسية مستشفى القرية أمس.")
        let attack = try #require(found.events.first { $0.eventClass == .attack })
        let names = attack.actors.compactMap { id in found.entities.first { $0.id == id }?.nameArabic }
        #expect(names.contains("طائرات حربية روسية"))
        #expect(names.contains("روسيا"))
    }

    @Test(
        "A country's forces are called by its adjective where that is all the article says of them",
        arguments: [
            ("أصيب طبيب في غارات جوية روسية على البلدة.", "روسية", "RU"),
            ("دمر القصف التركي مركزا صحيا في القرية.", "التركي", "TR"),
        ]
    )
    func nationality(_ text: String, _ name: String, _ country: String) throws {
        let found = try extract(text)
        let actors = Set(found.events.filter { $0.eventClass == .attack }.flatMap(\.actors))
        let forces = try #require(found.entities.first { actors.contains($0.id) && $0.iso3166 == country })
        #expect(forces.kind == .government)
        #expect(forces.nameArabic == name)
    }

    @Test("An actor is called as the article calls it, and by its usual name besides")
    func written() throws {
        let entity = try #require(
            try extract("قصفت قوات النظام السوري البلدة.").entities.first { $0.kind == .organization }
        )
        #expect(entity.nameArabic == "قوات النظام السوري")
        #expect(entity.aliases.contains("الجيش السوري"))
    }
}
