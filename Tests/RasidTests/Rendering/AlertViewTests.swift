// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Terminal
import Testing

@testable import rasid

@Suite("An alert as people read it")
struct AlertViewTests {
    private static let data = """
        {"incident": "i-1", "revision": 2, "rule": {"id": "r", "title": "Attack on health care", "level": "critical"},
         "headline": {"ar": "هجوم على مشفى في بنش", "en": "Attack on a hospital in Binnish"},
         "class": "attack", "status": "reported",
         "health": {"resources": ["facility", "personnel"], "attackType": "heavy-weapons", "facility": "مشفى الأمل",
                    "certainty": "possible"},
         "places": [{"name": "Binnish", "nameAr": "بنش", "country": "SY", "pcode": "SY0702"}],
         "actors": [{"name": "Government forces", "nameAr": "قوات الحكومة", "allegedBy": "ناشطون"}],
         "casualties": {"killed": {"min": 2, "max": 3, "who": "مسعفين"}, "injured": {"min": 7, "max": 7}},
         "evidence": [{"article": "a", "start": 0, "end": 9, "text": "قصف المشفى"},
                      {"article": "a", "start": 20, "end": 24, "text": "بغارة"}],
         "why": [{"selection": "attack", "field": "event.status", "value": "reported"}],
         "sources": [{"article": "a", "source": "وكالة", "publishedAt": "2024-02-01T10:00:00Z"}]}
        """

    @Test("Everything is told, in Arabic and English, the evidence word for word")
    func rendered() throws {
        let view = AlertView(try JSONDocument(parsing: Self.data), type: "org.rasid.alert.updated.v1")
        #expect(
            view.rendered(painter: Painter(isOn: false), width: 120) == """
                 CRITICAL  هجوم على مشفى في بنش
                           Attack on a hospital in Binnish
                  what       attack · reported · heavy-weapons · facility + personnel · مشفى الأمل · certainty: possible
                  where      Binnish بنش [SY0702, SY]
                  who        Government forces قوات الحكومة — according to ناشطون
                  casualties 2–3 killed (مسعفين), 7 injured
                  evidence   «قصف المشفى» «بغارة»
                  why        event.status = reported
                  source     وكالة · 2024-02-01T10:00:00Z · a
                  incident   i-1 · revision 2 · updated · rule “Attack on health care”

                """
        )
    }

    @Test("A CloudEvent in structured mode is unwrapped")
    func structured() throws {
        let event = #"{"specversion": "1.0", "type": "org.rasid.alert.raised.v1", "data": \#(Self.data)}"#
        let text = AlertView(try JSONDocument(parsing: event)).rendered(painter: Painter(isOn: false), width: 100)
        #expect(text.contains("i-1 · revision 2 · raised ·"))
    }

    @Test("An article can't command the terminal through an alert")
    func escapes() throws {
        let alert = #"{"headline": {"ar": "\u001b[2Jخبر"}, "evidence": [{"text": "\u001b]0;x\u0007قصف"}]}"#
        let text = AlertView(try JSONDocument(parsing: alert)).rendered(painter: Painter(isOn: false), width: 80)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(text.contains("␛[2Jخبر"))
    }

    @Test("Evidence is painted whole, without running over the ends of lines")
    func highlighted() throws {
        let alert = #"{"evidence": [{"text": "قصفت طائرات حربية مشفى المدينة ليل أمس"}]}"#
        let text = AlertView(try JSONDocument(parsing: alert)).rendered(painter: Painter(isOn: true), width: 40)
        #expect(text.contains("\u{1B}[1;30;43m«قصفت طائرات حربية مشفى\u{1B}[0m\n"))
        #expect(text.contains("             \u{1B}[1;30;43mالمدينة ليل أمس»\u{1B}[0m\n"))
    }
}
