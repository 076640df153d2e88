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
            "التأكيد على ضرورة التزام الممارس الصحي بالأنظمة في الرياض.",
            "نشر الجيش قناصته على أسطح المباني المجاورة لمستشفى الرازي.",
            "أعلن مدير مستشفى كمال عدوان في شمال غزة أن المشفى خرج عن الخدمة لأن الوقود نفد.",
            "دخل الجنود المستشفى الميداني في درعا للعلاج وغادروه.",
            "نشر الجيش قناصته على أسطح المباني المحيطة بمستشفى الرازي.",
            "كان مسؤولا عن مخازن الأدوية في سرت ولقي مصرعه في عملية تفجيرية.",
        ]
    )
    func none(sentence: String) throws { #expect(try attacksOnHealth(in: sentence).isEmpty) }

    @Test(
        "is a programme that is aimed at people for their good, or a disease",
        arguments: [
            "دراسة تستهدف مرضى السكري في مستشفيات حلب.", "برنامج توعوي يستهدف الممرضين في حلب.",
            "دورة تدريبية تستهدف المسعفين في إدلب.", "استهدفت ورشة عمل أطباء الأطفال في غزة.",
            "أطلقت المنظمة حملة تلقيح تستهدف المرضى في مستشفيات تعز.",
            "هجوم الكوليرا يفتك بالمرضى في مستشفيات اليمن.",
        ]
    )
    func programmes(sentence: String) throws { #expect(try attacksOnHealth(in: sentence).isEmpty) }

    @Test(
        "is told apart from what strikes by the same word",
        arguments: [
            "استهدفت غارة أطباء الأطفال في غزة.", "حملة عسكرية تستهدف المستشفيات في إدلب.",
            "هجوم الجيش على المرضى في مستشفى تعز.",
        ]
    )
    func strikes(sentence: String) throws { #expect(try !attacksOnHealth(in: sentence).isEmpty) }
}
