// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Telling the language of an article")
struct LanguageGuessTests {
    @Test(
        "the script decides before the record, and the record among languages of Arabic script",
        arguments: [
            ("قصفت الطائرات المستشفى", nil, "ar"),
            ("قصفت الطائرات المستشفى", "en", "ar"),
            ("بیمارستان بمباران شد", "fa", "fa"),
            ("بیمارستان بمباران شد", "fa-IR", "fa"),
            ("Warplanes struck a hospital", nil, "und"),
            ("Warplanes struck a hospital", "en-GB", "en"),
            ("Warplanes struck a hospital", "ar", "und"),
            ("12345 !!", nil, "und"),
            ("", "ar", "und"),
        ] as [(String, String?, String)]
    )
    func language(text: String, declared: String?, expected: String) throws {
        #expect(try extract(text, language: declared).language == expected)
    }

    @Test("what is not Arabic is passed on without being read", arguments: [nil, "en"])
    func notRead(declared: String?) throws {
        let english = try extract("Warplanes bombed the hospital in Idlib.", language: declared)
        #expect(english.language == declared ?? "und")
        #expect(english.events.isEmpty && english.entities.isEmpty)
    }
}
