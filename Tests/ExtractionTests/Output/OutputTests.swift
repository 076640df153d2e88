// SPDX-License-Identifier: Apache-2.0

import Articles
import JSONStream
import Testing

@testable import Extraction

@Suite("The document of an extraction")
struct OutputTests {
    private func written(_ value: some JSONWritable) -> String {
        String(decoding: JSONWriter.bytes { value.write(to: &$0) }, as: UTF8.self)
    }

    @Test("what is absent is left out")
    func absent() {
        #expect(
            written(ArticleExtraction(article: Article(id: "a1"), language: "ar"))
                == #"{"id":"a1","article":{"id":"a1","language":"ar"}}"#
        )
        #expect(
            written(
                Event(
                    id: "v1",
                    eventClass: .ceasefire,
                    status: .demanded,
                    ceasefire: .init(stage: .calledFor),
                    evidence: [Span(start: 0, end: 4, text: "هدنة")],
                    confidence: 0.5
                )
            )
                == #"{"id":"v1","class":"ceasefire","status":"demanded","ceasefire":{"stage":"called-for"},"#
                + #""evidence":[{"start":0,"end":4,"text":"هدنة"}],"confidence":0.5}"#
        )
    }

    @Test("proximity is told only where it holds, and identifiers stand together")
    func present() {
        let event = Event(
            id: "v1",
            eventClass: .attack,
            status: .reported,
            health: .init(resources: [.facility, .personnel], attackType: .heavyWeapons),
            proximity: true,
            evidence: [],
            confidence: 1
        )
        #expect(
            written(event).contains(
                #""health":{"resources":["facility","personnel"],"attackType":"heavy-weapons","certainty":"possible"},"#
                    + #""proximity":true"#
            )
        )
        let entity = Entity(id: "e1", kind: .place, name: "Idlib", iso3166: "SY", pcode: "SY07")
        #expect(
            written(entity)
                == #"{"id":"e1","type":"place","name":"Idlib","ids":{"iso3166":"SY","pcode":"SY07"},"mentions":[]}"#
        )
    }

    @Test(
        "every span is what stands between its offsets, counted in Unicode scalars",
        arguments: [
            "قصفت طائرات حربية مستشفى الزهراء في إدلب.",
            "🚑🔥 عاجل: قُصِفَ مُستشفى المدينة في حَلَب 👨‍👩‍👧 ودعت الأمم المتحدة إلى هُدنة",
            "قـــصف على مستشفى الأمل بإدلب، وبِحلب أيضا 🇸🇾",
        ]
    )
    func offsets(text: String) throws {
        let title = "🕊 خبر"
        let article = Article(id: "a", title: title, body: text)
        let scalars = Array(String(decoding: article.text, as: UTF8.self).unicodeScalars)
        let found = try TestResources.extraction(of: article)
        let spans = found.events.flatMap(\.evidence) + found.entities.flatMap(\.mentions)
        #expect(!found.events.isEmpty && !found.entities.isEmpty)
        for span in spans {
            var between = String.UnicodeScalarView()
            between.append(contentsOf: scalars[span.start..<span.end])
            #expect(Array(String(between).unicodeScalars) == Array(span.text.unicodeScalars))
        }
    }

    @Test("whom an event names is among the entities")
    func references() throws {
        let found = try extract("قصفت طائرات روسية مستشفى في مدينة إدلب. ودعت الأمم المتحدة روسيا إلى وقف إطلاق النار.")
        let ids = Set(found.entities.map(\.id))
        #expect(ids.count == found.entities.count)
        for event in found.events {
            #expect(ids.isSuperset(of: event.actors + event.targets + event.addressees))
            #expect(ids.isSuperset(of: event.places.compactMap(\.entity)))
        }
        #expect(found.events.flatMap(\.places).contains { $0.pcode?.hasPrefix("SY07") == true })
    }
}
