// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("What only looks like an attack on health care")
struct HealthLookalikesTests {
    @Test(
        "names no facility, no patient and no violence against them",
        arguments: [
            "قصف المتمردون محطات التوليد في تعز.",
            "انفجرت قنبلة في محطة لتوليد الكهرباء في البصرة.",
            "قال الطبيب في حلب إن المريض يتعافى من إصابته.",
            "أخطاء طبية تضرر منها ثلاثون مريضا في بغداد.",
            "دوت صافرات الإنذار فيما كانت سيارات الإسعاف تنقل الجرحى في حيفا.",
            "غياب المراكز الصحية ينذر بكارثة في دير الزور.",
            "ضربوا بيد من حديد أصحاب النفوس المريضة في الموصل.",
            "انقطاع الكهرباء المتكرر وتزايد عدد المرضى يرهقان المركز في الحديدة.",
            "ناشد الوزير في عدن الأطباء سرعة العودة إلى المستشفيات.",
            "تعرضت خديجة لاعتداء في حلب.",
            "كان مسؤولا عن مخازن الأدوية في سرت ولقي مصرعه في عملية تفجيرية.",
        ]
    )
    func none(sentence: String) throws { #expect(try attacksOnHealth(in: sentence).isEmpty) }
}
