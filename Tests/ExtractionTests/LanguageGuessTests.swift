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

    @Test(
        "among languages of Arabic script by their words and letters, where the record says nothing",
        arguments: [
            ("جنگنده‌ها یک بیمارستان را در شمال سوریه بمباران کردند و سه نفر کشته شدند.", "fa"),
            ("وزیر بهداشت گفت که این بیمارستان از سوی نیروهای دولتی هدف قرار گرفته است.", "fa"),
            ("شام کے شمال میں ہسپتال پر بمباری کی گئی ہے اور تین افراد ہلاک ہوئے ہیں۔", "ur"),
            ("فڕۆکەکان نەخۆشخانەیەکیان لە باکووری سووریا بۆردومان کرد و سێ کەس کوژران.", "ckb"),
            ("الوتکو په سوریه کې پر یو روغتون بمباري وکړه او درې تنه ووژل شول.", "ps"),
            ("قصف مستشفى في إدلب", "ar"),
            ("غارات روسية تستهدف مستشفيات إدلب وحماة", "ar"),
            ("قصف مستشفی فی ادلب وسقوط ضحایا", "ar"),
            ("قصف طيران روسي مستشفى", "ar"),
            ("أم هي غارة على مستشفى؟", "ar"),
        ]
    )
    func scripts(text: String, expected: String) throws {
        let found = try extract(text)
        #expect(found.language == expected)
        #expect(found.events.isEmpty == (expected != "ar"))
    }

    @Test("an article in Arabic is read though the record says otherwise")
    func declaredOtherwise() throws {
        let text = "قصفت الطائرات الحربية المستشفى الميداني في مدينة إدلب."
        #expect(try extract(text, language: "fa").language == "ar")
    }

    @Test("what is not Arabic is passed on without being read", arguments: [nil, "en"])
    func notRead(declared: String?) throws {
        let english = try extract("Warplanes bombed the hospital in Idlib.", language: declared)
        #expect(english.language == declared ?? "und")
        #expect(english.events.isEmpty && english.entities.isEmpty)
    }
}
