// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite("Places, and words that only look like one")
struct PlaceWordTests {
    private func places(_ text: String) throws -> [String?] {
        try TestResources.extraction(of: text).entities.filter { $0.kind == .place }.map(\.nameArabic)
    }

    @Test(
        "Names are known in the spellings of the press",
        arguments: [
            ("وصل الوفد إلى أمدرمان أمس.", "أم درمان"), ("وصل الوفد إلى ديرالزور أمس.", "دير الزور"),
            ("وصل الوفد إلى خانيونس أمس.", "خان يونس"),
        ]
    )
    func glued(text: String, place: String) throws {
        #expect(try places(text) == [place])
    }

    @Test("A word for a kind of place is not the village that is called so")
    func kinds() throws {
        #expect(try places("أصاب القصف سوق المدينة وريفها.").isEmpty)
    }

    private func mentions(_ text: String) throws -> [String] {
        try TestResources.extraction(of: text).entities.filter { $0.kind == .place || $0.kind == .country }
            .flatMap(\.mentions).map(\.text)
    }

    @Test(
        "What a place is like is not what it is called",
        arguments: [
            "سار الموكب على الطريق البحري حتى المساء.", "تعتزم الحكومة بناء ثلاث مدن جديدة في الصحراء.",
            "نقل المصاب عن طريق محفة إلى البيت.",
        ]
    )
    func descriptions(text: String) throws {
        #expect(try mentions(text).isEmpty)
    }

    @Test("A word for a kind of place has the name of one behind it")
    func kindAndName() throws {
        #expect(try mentions("وصل الوفد إلى قرية جديدة يابوس أمس.") == ["جديدة يابوس"])
    }

    @Test(
        "Whose something is does not mention a state, also where its name is spelled so",
        arguments: ["التقى الوزير وفودا من عدة مدن تركية أمس.", "سكنت أسرة تركية في البيت المجاور."]
    )
    func adjectives(text: String) throws {
        #expect(try mentions(text).isEmpty)
    }
}
