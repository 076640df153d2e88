// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Health care that is not let pass")
struct HealthObstructionTests {
    private func attacks(_ sentence: String) throws -> [Event] {
        try extract(sentence).events.filter { $0.health != nil }
    }

    @Test(
        "is obstructed where the permission is refused or negated",
        arguments: [
            ("رفضت قوات الاحتلال أمس السماح بإدخال أدوية إلى مستشفيات غزة.", .supplies),
            ("قال المسعفون إن الجنود لم يسمحوا لسيارات الإسعاف بالوصول إلى المصابين في جنين.", .transport),
            ("اشتكت المنظمة من عدم السماح للطواقم الطبية بدخول مدينة تعز منذ أسبوع.", .personnel),
            ("رفض الحوثيون السماح لقافلة طبية بالعبور إلى المدينة يوم الأحد.", .transport),
        ] as [(String, HealthResource)]
    )
    func refused(sentence: String, resource: HealthResource) throws {
        let found = try attacks(sentence)
        #expect(
            found.contains {
                $0.status == .reported && $0.health?.attackType == .obstruction
                    && $0.health?.resources.contains(resource) == true
            }
        )
    }

    @Test(
        "is obstructed where what it needs is kept from it",
        arguments: [
            "منع الجيش إدخال الوقود إلى المستشفى في تعز.",
            "القوات تمنع وصول المياه إلى مستشفى النو في أم درمان.",
            "عرقل الحاجز إيصال الغذاء إلى مستشفى السويداء الوطني.",
            "الجيش يرفض لليوم العاشر إدخال الوقود إلى مستشفى النو.",
        ]
    )
    func needs(sentence: String) throws {
        #expect(
            try attacks(sentence).contains {
                $0.status == .reported && $0.health?.attackType == .obstruction
                    && $0.health?.resources.contains(.facility) == true
            }
        )
    }

    @Test(
        "is obstructed where the sick are kept from care, whatever they are called",
        arguments: [
            "منعت سلطات الاحتلال خروج طفل مصاب بالسرطان من غزة.",
            "القوات تمنع خروج 12 طفلا مصابا بالسرطان من المدينة المحاصرة في السودان.",
        ]
    )
    func sick(sentence: String) throws {
        #expect(
            try attacks(sentence).contains {
                $0.status == .reported && $0.health?.attackType == .obstruction
                    && $0.health?.resources.contains(.patients) == true
            }
        )
    }

    @Test(
        "is obstructed where violence leaves it unable to get to the wounded, of whom no number is told",
        arguments: [
            ("لم تتمكن سيارات الإسعاف من الوصول إلى الجرحى بسبب القصف على حلب.", .transport),
            ("لم يستطع المسعفون إجلاء المصابين جراء الاشتباكات في أم درمان.", .personnel),
        ] as [(String, HealthResource)]
    )
    func hindered(sentence: String, resource: HealthResource) throws {
        let event = try #require(try attacks(sentence).first { $0.health?.attackType == .obstruction })
        #expect(event.status == .reported)
        #expect(event.health?.resources == [resource])
        #expect(event.casualties?.killed == nil && event.casualties?.injured == nil)
    }

    @Test(
        "is not where it is other people who are kept from it",
        arguments: [
            "منع الجيش وصول الصحفيين إلى المستشفى في تعز.", "منع الجنود المصورين من الوصول إلى المستشفى في تعز.",
        ]
    )
    func visitors(sentence: String) throws { #expect(try attacks(sentence).isEmpty) }

    @Test("names who refuses it")
    func doers() throws {
        let found = try extract("رفضت إسرائيل أمس السماح بإدخال أدوية إلى مستشفيات غزة.")
        let refused = try #require(found.events.first { $0.health?.attackType == .obstruction })
        let names = found.entities.filter { refused.actors.contains($0.id) }.compactMap(\.nameArabic)
        #expect(names == ["إسرائيل"])
    }

    @Test("is a complaint in general where neither time nor place is told")
    func general() throws {
        #expect(try attacks("رفض المتمردون الحوثيون السماح بإدخال الأدوية.").map(\.status) == [.general])
    }

    @Test(
        "is not obstructed where it is allowed, asked for, or kept out by the hospital itself",
        arguments: [
            "سمحت إسرائيل أمس بإدخال أدوية إلى مستشفيات غزة.",
            "رفضت إدارة المستشفى في بغداد السماح للمرضى باصطحاب الهواتف.",
            "رفض الجندي المصاب دخول المستشفى في بغداد.",
            "لم يسمح الأطباء في دمشق بزيارته.",
        ]
    )
    func allowed(sentence: String) throws { #expect(try attacks(sentence).allSatisfy { $0.status == .demanded }) }
}
