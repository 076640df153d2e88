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
}
