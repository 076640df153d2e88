// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("A text says the same however it was typed or scraped")
struct NoisyTextTests {
    /// Plain sentences that raise alerts, or look as if they did.
    static let sentences = [
        "قصفت طائرات حربية روسية مستشفى الأمل في مدينة إدلب أمس.",
        "أطلق مسلحون النار على سيارة إسعاف في مدينة جنين.",
        "دعت الأمم المتحدة إلى وقف إطلاق النار في السودان فورا.",
        "نفت وزارة الدفاع السورية قصف مستشفى في حلب.",
        "قال مبعوث الأمم المتحدة إن الأطراف وافقت على هدنة إنسانية في اليمن.",
        "قتل ثلاثة مسعفين وأصيب أربعة آخرون في غارة استهدفت مركزا صحيا في غزة.",
        "اقتحمت القوات الإسرائيلية مستشفى الشفاء واعتقلت عددا من الأطباء.",
        "تعرض مستشفى ميداني في الخرطوم لقصف مدفعي أدى إلى خروجه عن الخدمة.",
        "نقل الجرحى إلى مستشفى المدينة بعد قصف السوق.",
    ]

    /// What must not depend on the noise: the alert conditions with their status, resources, places and dead.
    private func alerts(_ text: String) throws -> [String] {
        try extract(text).events.compactMap { event -> String? in
            let places = event.places.map(\.name).sorted().joined(separator: "+")
            if let health = event.health {
                let resources = health.resources.map(\.rawValue).sorted().joined(separator: "+")
                let killed = event.casualties?.killed.map { "\($0.max) killed" } ?? ""
                return "attack \(event.status.rawValue) \(resources) \(places) \(killed)"
            }
            return event.ceasefire.map { "ceasefire \($0.stage.rawValue) \(places)" }
        }
        .sorted()
    }

    @Test("Whatever the noise, the alert conditions are those of the plain sentence", arguments: Noise.all, sentences)
    func same(noise: Noise, sentence: String) throws {
        let noisy = noise.apply(sentence)
        #expect(try alerts(noisy) == alerts(sentence), "\(noisy)")
    }

    @Test("The plain sentences tell something, so that there is something to lose")
    func notEmpty() throws {
        let telling = try Self.sentences.filter { try !alerts($0).isEmpty }
        #expect(telling == Array(Self.sentences.dropLast()))
    }

    @Test(
        "Lines that lead to other articles tell nothing of this one",
        arguments: [
            "افتتح الوزير معرض الكتاب في الشارقة.\nاقرأ أيضا: قصف مستشفى في إدلب",
            "افتتح الوزير معرض الكتاب في الشارقة.\nمواضيع ذات صلة:\nقصف مستشفى في إدلب\nدعوة إلى هدنة في غزة",
            "افتتح الوزير معرض الكتاب في الشارقة.\nقد يهمك أيضا:\nغارات على مستشفى في صعدة",
        ]
    )
    func crossReferences(text: String) throws {
        #expect(try alerts(text).isEmpty)
    }

    @Test("Behind a list of other articles the article goes on")
    func behindCrossReferences() throws {
        let text = """
            زار الوفد المدينة.
            اقرأ أيضا:
            افتتاح معرض الكتاب في الشارقة
            وقصفت طائرات حربية روسية مستشفى الأمل في مدينة إدلب أمس.
            """
        #expect(try alerts(text) == ["attack reported facility Idlib "])
    }

    @Test(
        "An article may break off behind any word",
        arguments: sentences + [
            "أخذ مسلحون الطبيب من داخل عيادته إلى جهة مجهولة.",
            "لم يوفر القصف المدرسة ولا المستوصف، واقتادوا ممرضا مع اثنين من زملائه.",
            "قال مسعف: عذبونا ثلاثة أيام، ومنعوا عنا الدواء من دون أن يتلقى أحد من الجرحى علاجا.",
        ]
    )
    func brokenOff(sentence: String) throws {
        let words = sentence.split(separator: " ")
        for count in 1...words.count {
            let text = "قصفت طائرات النظام حلب خلال الحرب. " + words.prefix(count).joined(separator: " ")
            let found = try extract(text)
            #expect(found.events.contains { $0.eventClass == .attack }, "\(text)")
            #expect(found.events.flatMap(\.evidence).allSatisfy { $0.end <= text.unicodeScalars.count }, "\(text)")
        }
    }
}
