// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite("Who is meant where the full name stands elsewhere")
struct CoreferenceTests {
    private func speakers(_ text: String) throws -> [String?] {
        let extraction = try TestResources.extraction(of: text)
        return extraction.statements.map { statement in
            extraction.entities.first { $0.id == statement.speaker }?.nameArabic
        }
    }

    @Test(
        "A family name, a composed one and a noun for a body stand for who was named before",
        arguments: [
            (
                "قال وزير الخارجية الأردني أيمن الصفدي إن الحل سياسي. واعتبر الصفدي أن الحرب طالت.", "أيمن الصفدي"
            ),
            ("قال الدكتور خالد بن رمضان إن الجثث وصلت. وأضاف بن رمضان أن الجرحى كثر.", "خالد بن رمضان"),
            ("قال النائب حسن فضل الله إن الرد قريب. وأكد فضل الله أن الجواب وصل.", "حسن فضل الله"),
            ("نعى حزب الله قائدا له. وأكد الحزب أن الرد قادم.", "حزب الله"),
            ("قالت منظمة أطباء بلا حدود إن الوضع صعب. وأضافت المنظمة أن الوقود نفد.", "منظمة أطباء بلا حدود"),
            ("رفضت إثيوبيا الاتهام. وأكدت أديس أبابا أنها محايدة.", "الحكومة الإثيوبية"),
        ]
    )
    func short(text: String, name: String) throws {
        #expect(try speakers(text).last == name)
    }

    @Test(
        "A full name is that of whoever was named by its last word alone, and never of another with a full name",
        arguments: [
            ("وصل سامر الحلاق إلى المدينة. وقال نادر الحلاق إن الوضع صعب.", ["سامر الحلاق", "نادر الحلاق"]),
            ("وصل الحلاق إلى المدينة. وقال سامر الحلاق إن الوضع صعب.", ["سامر الحلاق"]),
        ]
    )
    func full(text: String, names: [String]) throws {
        let people = try TestResources.extraction(of: text).entities.filter { $0.kind == .person }
        #expect(people.map(\.nameArabic) == names)
    }

    @Test("Another body of the same noun is another one")
    func otherBody() throws {
        #expect(try speakers("نعى حزب الله قائدا له. وأكد الحزب الشيوعي أن الرد قادم.").last != "حزب الله")
    }

    @Test(
        "A person's offices are told one by one",
        arguments: [
            (
                "أعلن رئيس مجلس السيادة الانتقالي الفريق أول عبد الفتاح البرهان تمديد العفو.",
                ["رئيس مجلس السيادة الانتقالي", "الفريق أول"]
            ),
            (
                "استقبل الوزير الممثلة الخاصة للأمين العام للأمم المتحدة جينين هينيس بلاسخارت.",
                ["الممثلة الخاصة للأمين العام للأمم المتحدة"]
            ),
        ]
    )
    func offices(text: String, offices: [String]) throws {
        let person = try #require(
            try TestResources.extraction(of: text).entities.first { $0.kind == .person && !$0.roles.isEmpty }
        )
        #expect(person.roles.map(\.text) == offices)
    }

    @Test(
        "Names are whole",
        arguments: [
            ("قتل القيادي في حزب الله فؤاد شكر في بيروت.", "فؤاد شكر"),
            ("ويؤكد زميله غسان أبو ستة أن الأطباء لم يغادروا.", "غسان أبو ستة"),
            ("قالت أم محمد إن الخيمة غرقت.", "أم محمد"),
        ]
    )
    func wholeNames(text: String, name: String) throws {
        let names = try TestResources.extraction(of: text).entities.filter { $0.kind == .person }.map(\.nameArabic)
        #expect(names == [name])
    }
}
