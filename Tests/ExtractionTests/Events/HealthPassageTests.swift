// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Demands that health care be let through")
struct HealthPassageTests {
    @Test(
        "ask for the end of what keeps it",
        arguments: [
            ("طالبت النقابة برفع القيود التي تفرضها المليشيا على إدخال الأدوية.", HealthResource.supplies),
            ("دعت اللجنة الدولية إلى رفع الحظر عن دخول المستلزمات الطبية إلى غزة.", .supplies),
            ("ناشد مدير الإسعاف الجيش السماح بعبور سيارات الإسعاف إلى الحي المحاصر.", .transport),
            ("حث المبعوث أطراف النزاع على السماح بإيصال الأدوية إلى تعز المحاصرة.", .supplies),
            ("حثت المنظمة الأطراف على ضمان وصول الإمدادات الطبية دون عوائق.", .supplies),
            ("يجب السماح للمرضى بمغادرة الغوطة المحاصرة، قالت المنظمة.", .patients),
            ("شددت المنظمة على ضرورة إزالة العوائق المفروضة على حركة سيارات الإسعاف في الضفة الغربية.", .transport),
        ]
    )
    func demanded(sentence: String, resource: HealthResource) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .demanded }, "\(sentence)")
        #expect(found.contains { $0.health?.resources.contains(resource) == true }, "\(sentence)")
    }

    @Test(
        "but not what markets, customs and truces let in",
        arguments: [
            "طالبت نقابة الصيادلة في تونس برفع القيود على استيراد الأدوية.",
            "دعا الوزير إلى السماح بدخول الأدوية الجنيسة إلى السوق الأردنية.",
            "دعا وزير الصحة العراقي إلى السماح بدخول المرضى إلى العيادات دون موعد.",
            "طالب المستوردون في المغرب بتسهيل دخول المستلزمات الطبية.",
        ]
    )
    func none(sentence: String) throws {
        #expect(try attacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }

    @Test(
        "who complains of an attack demands, whatever stands between",
        arguments: ["تقدم المحامون بشكوى إلى مجلس الأمن بسبب قصف مستشفى الأمل في دوما."]
    )
    func complaint(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .demanded }, "\(sentence)")
    }
}
