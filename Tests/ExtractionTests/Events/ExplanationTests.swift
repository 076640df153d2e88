// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@testable import Extraction

@Suite("Why an event is what it is")
struct ExplanationTests {
    private func explained(_ body: String) throws -> [Event] {
        let extractor = Extractor(try TestResources.shipped())
        return extractor.extract(Article(id: "a", body: body), using: extractor.makeWorkspace(), isExplained: true)
            .events
    }

    @Test("an attack names its trigger with its entry, the frame, what filled it, what was struck, and its status")
    func attack() throws {
        let event = try #require(try explained("قصفت طائرات حربية مستشفى الأمل في مدينة إدلب.").first)
        #expect(event.reasons[0].hasPrefix("trigger «قصفت» (strike"))
        #expect(event.reasons[0].contains("violence.yaml:"))
        #expect(event.reasons[1].hasPrefix("its frame: subject: actor, object: target"))
        #expect(event.reasons.contains("actor «طائرات حربية»"))
        #expect(event.reasons.contains { $0.hasPrefix("target «مستشفى الأمل") })
        #expect(event.reasons.contains { $0.hasPrefix("health care (facility): «مستشفى الأمل") })
        #expect(event.reasons.last == "reported: it is told as fact")
    }

    @Test(
        "every class is explained from its trigger to its status or stage",
        arguments: [
            "دعت الأمم المتحدة إلى وقف إطلاق النار في السودان.", "نفت وزارة الدفاع قصف مستشفى في إدلب.",
            "طالب المجلس بحماية المستشفيات والمرافق الصحية.", "اتفق الطرفان على تبادل الأسرى.",
            "هدد المسلحون بقصف المستشفى.", "فرضت الدول عقوبات على الحكومة.",
        ]
    )
    func classes(body: String) throws {
        let events = try explained(body)
        #expect(!events.isEmpty)
        for event in events {
            #expect(event.reasons.first?.hasPrefix("trigger «") == true)
            let outcome = (event.ceasefire.map { "ceasefire \($0.stage.rawValue)" } ?? event.status.rawValue) + ": "
            #expect(event.reasons.contains { $0.hasPrefix(outcome) }, "\(event.reasons)")
        }
    }
}
