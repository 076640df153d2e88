// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Facilities, vehicles and stores that were struck")
struct HealthBuildingsTests {
    private func attacks(_ sentence: String) throws -> [Event] {
        try extract(sentence).events.filter { $0.health != nil }
    }

    @Test(
        "are told by what hits, takes, burns or ruins them",
        arguments: [
            ("نزح المرضى بعد أن أصاب صاروخ المستشفى في رفح.", .facility),
            ("أغلق المستشفى أبوابه بعد أن أصابته مسيرة في الأبيض.", .facility),
            ("حوّل القصف المستوصف في بلدة الخيام إلى ركام.", .facility),
            ("لم يبق من مشفى البلدة سوى الجدران بعد الغارات على إدلب.", .facility),
            ("أصيب مركز للتغذية العلاجية في تعز بقذيفة.", .facility),
            ("قصفت الطائرات مركزا للعلاج الطبيعي في إدلب.", .facility),
            ("دخلت دبابات الجيش حرم مستشفى الأمل في خان يونس.", .facility),
            ("هاجم مسلحون قافلة أدوية في كردفان ونهبوا حمولتها.", .supplies),
            ("صادر الحوثيون شاحنات محملة بالأدوية في إب.", .supplies),
            ("أحرقت سيارتا إسعاف في الخرطوم ليلة أمس.", .transport),
            ("اعترض مستوطنون سيارة إسعاف قرب الخليل.", .transport),
            ("رشق مستوطنون سيارة إسعاف بالحجارة جنوب نابلس.", .transport),
            ("حطم مستوطنون زجاج سيارة إسعاف جنوب نابلس.", .transport),
            ("رمت دبابات الجيش المستشفى الميداني في القصير بالقذائف.", .facility),
            ("سبع غارات على بلدة عربين، إحداها على مستوصف البلدة.", .facility),
            ("ألقت مسيرة قنبلتين قرب مستوصف الناقورة وحطمت زجاجه.", .facility),
            ("قصفت المدفعية محيط مستشفى ناصر وأصابت شظايا الطابق الثالث منه.", .facility),
            ("الجيش يصوب مدافعه نحو مستشفى النساء في الفاشر.", .facility),
            ("غارة على مركز الدفاع المدني والإسعاف في دورس.", .facility),
            ("اتهم محتجون قوات مكافحة الشغب بحرق خيمة الإسعاف في كربلاء.", .facility),
            ("كسر الجنود باب الصيدلية في غزة ودخلوها.", .facility),
            ("تنظيم داعش فجر مستشفى السلام في الموصل.", .facility),
            ("الجيش فجر مبنى العيادات في خان يونس.", .facility),
            ("تعرض مركز الكوليرا في صعدة لغارتين.", .facility),
            ("اعترف الحزب بأن الجيش قصف مشفى الرازي، وفق ما كشف تحقيق.", .facility),
            ("كشف تحقيق صحفي أن الجيش قصف مستشفى الصداقة في غزة.", .facility),
            ("ألقى الجنود قنابل الغاز داخل خيمة المسعفين في بغداد.", .facility),
            ("حول المقاتلون مستوصف القرية في الحديدة إلى مخزن للألغام.", .facility),
            ("توقف المستشفى العام في الفاشر عن استقبال المرضى بعد قصف مدفعي.", .facility),
            ("قتل الجنود ثلاثة شبان داخل مستشفى الرحمة في جنين.", .facility),
            ("الجرحى أعدموا داخل مستشفى الرحمة في الفاشر.", .facility),
            ("تنكر جنود بزي مدني وقتلوا شابا داخل مستشفى الرحمة في جنين.", .facility),
            ("اقتحم جنود أحد المستشفيات في جنين.", .facility),
            ("دخلت قوات الجيش مستشفى الرازي في جنين واعتقلت شابا جريحا.", .facility),
            ("دخل مقاتلو الحركة مستشفى الرازي في غزة وقتلوا حارسا.", .facility),
            ("قصفت المدفعية أحد المراكز الصحية في الحديدة.", .facility),
            ("المستشفى المستهدف بثلاثة صواريخ كان يؤوي نازحين.", .facility),
            ("تعرض آخر مستشفى يعمل في المدينة لقصف مدفعي.", .facility),
            ("مستوصف يعمل في القرية تعرض لقصف مدفعي.", .facility),
            ("مشاهد من داخل مستشفى ابن سينا بعد تعرضها لقصف جوي.", .facility),
            ("قصـ ـف الطيران مستشفى الأمل في إدلب.", .facility),
            ("ارتفع عدد شهداء مستشفى الأمل في غزة إلى أربعين.", .facility),
        ] as [(String, HealthResource)]
    )
    func struck(sentence: String, resource: HealthResource) throws {
        let found = try attacks(sentence).filter { $0.status == .reported && $0.context == nil && !$0.proximity }
        #expect(found.contains { $0.health?.resources.contains(resource) == true })
    }

    @Test(
        "are struck with those who were cared for in them",
        arguments: [
            "قصفت الطائرات مركزا صحيا في حيس لعلاج جرحى المعارك.",
            "استهدفت غارة المشفى الذي كان المصابون يتلقون العلاج فيه في سراقب.",
        ]
    )
    func patients(sentence: String) throws {
        let found = try attacks(sentence)
        #expect(found.first?.health?.resources == [.facility, .patients])
    }

    @Test("are named with the department that was struck")
    func department() throws {
        let event = try #require(try attacks("سقطت قذيفة على قسم الطوارئ في مستشفى الثورة في تعز.").first)
        #expect(event.health?.facility == "قسم الطوارئ في مستشفى الثورة")
    }

    @Test(
        "are not yet struck where somebody fears it, and not now where they are rebuilt or a day is remembered",
        arguments: [
            ("يخشى السكان من أن يتعرض المستشفى في الأبيض للقصف.", .hypothetical),
            ("أعيد افتتاح مستشفى الرقة بعد ترميمه إثر الدمار الذي لحق به خلال المعارك.", .historical),
            ("في مثل هذا اليوم قصفت الطائرات مستشفى غزة في بيروت.", .historical),
        ] as [(String, EventStatus)]
    )
    func statuses(sentence: String, status: EventStatus) throws {
        let found = try attacks(sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == status }, "\(found.map(\.reasons))")
    }

    @Test("robbed by thieves whom the police catch are crime")
    func thieves() throws {
        let found = try attacks("القبض على عصابة سرقت أجهزة من صيدلية في جدة.")
        #expect(found.map(\.context) == ["crime"])
    }

    @Test("lie in El Obeid where that is what follows the preposition or the facility")
    func elObeid() throws {
        for sentence in ["قصفت مسيرة مستشفى في الأبيض.", "قصفت مسيرة مستشفى الأبيض التعليمي."] {
            let places = try attacks(sentence).flatMap(\.places)
            #expect(places.contains { $0.name == "El Obeid" })
        }
        let others = try extract("زار السفير البيت الأبيض أمس.").events.flatMap(\.places)
        #expect(others.allSatisfy { $0.name != "El Obeid" })
    }

    @Test("lie in Palestine where only the occupation is named")
    func occupation() throws {
        let event = try #require(try attacks("جيش الاحتلال يعتقل مدير المستشفى وطبيبين.").first)
        #expect(event.places.map(\.country) == ["PS"])
    }

    @Test("are struck by whom the line of a report suspects")
    func suspects() throws {
        let found = try extract(
            """
            تعرض مشفى الرحمة في خان شيخون لغارتين جويتين.
            المسؤول المحتمل: القوات الجوية الروسية
            """
        )
        let event = try #require(found.events.first { $0.health != nil })
        let names = event.actors.compactMap { id in found.entities.first { $0.id == id }?.nameArabic }
        #expect(names.contains { $0.contains("القوات الجوية الروسية") })
    }
}
