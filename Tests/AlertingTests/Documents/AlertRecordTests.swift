// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import JSONStream
import Testing

@Suite("Alerts as published")
struct AlertRecordTests {
    private func alert(publishedAt: String? = "2024-05-02T10:00:00Z", received: PublicationTime? = nil) throws -> Alert
    {
        let extraction = Sample.extraction("a1", [Sample.ceasefire()], publishedAt: publishedAt)
        return try #require(try Sample.engine().alerts(for: extraction, received: received).first)
    }

    @Test("binary mode: attributes as headers, the document alone as value")
    func binary() throws {
        let alert = try alert()
        let record = alert.record(source: "urn:rasid:one", traceParent: "00-aa-bb-01")
        let headers = Dictionary(uniqueKeysWithValues: record.headers.map { ($0.name, $0.value) })
        #expect(
            headers == [
                "content-type": "application/json", "ce_specversion": "1.0", "ce_id": alert.id,
                "ce_source": "urn:rasid:one",
                "ce_type": "org.rasid.alert.raised.v1", "ce_subject": alert.document.incident,
                "ce_time": "2024-05-02T10:00:00Z", "ce_traceparent": "00-aa-bb-01",
            ]
        )
        #expect(record.key == Array(alert.document.incident.utf8))
        #expect(record.value == JSONWriter.bytes { $0.value(alert.document) })
    }

    @Test("structured mode: everything in the value")
    func structured() throws {
        let alert = try alert()
        let record = alert.record(source: "urn:rasid:one", mode: .structured)
        #expect(record.headers.map(\.name) == ["content-type"])
        #expect(record.headers.first?.value == "application/cloudevents+json; charset=UTF-8")
        let event = try JSONDocument(parsing: record.value).root
        #expect(event["specversion"]?.string == "1.0")
        #expect(event["id"]?.string == alert.id)
        #expect(event["type"]?.string == "org.rasid.alert.raised.v1")
        #expect(event["datacontenttype"]?.string == "application/json")
        #expect(event["data"]?["incident"]?.string == alert.document.incident)
        #expect(record.key == Array(alert.document.incident.utf8))
    }

    @Test("the time is that of the article, else of its arrival, else left out; a day is its midnight")
    func time() throws {
        func time(_ alert: Alert) -> String? {
            alert.record(source: "urn:x").headers.first { $0.name == "ce_time" }?.value
        }
        #expect(time(try alert(publishedAt: "2024-05-02")) == "2024-05-02T00:00:00Z")
        #expect(
            time(try alert(publishedAt: nil, received: PublicationTime(milliseconds: 1000))) == "1970-01-01T00:00:01Z"
        )
        #expect(time(try alert(publishedAt: nil)) == nil)
    }

    @Test("the whole document")
    func document() throws {
        let document = try alert().document
        #expect(
            String(decoding: JSONWriter.bytes { document.write(to: &$0, article: "a1") }, as: UTF8.self) == """
                {"article":"a1","incident":"\(document.incident)","revision":1,\
                "rule":{"id":"7c485a25-9ff6-4693-8bd3-0f923ba3e6cf","title":"Ceasefire Called For","level":"high",\
                "tags":["tlp.clear"]},"ruleset":"sha256:\(document.ruleset)",\
                "headline":{"ar":"دعوة من الكويت وألمانيا إلى وقف إطلاق النار في إدلب",\
                "en":"Ceasefire in Idlib called for by Kuwait and Germany"},\
                "class":"ceasefire","status":"demanded","ceasefire":{"stage":"called-for"},\
                "places":[{"name":"Idlib","nameAr":"إدلب","country":"SY","pcode":"SY07","admin1":"Idlib","precision":"admin1"}],\
                "actors":[{"name":"Kuwait","nameAr":"الكويت","type":"country","country":"KW","allegedBy":"diplomats"},\
                {"name":"Germany","nameAr":"ألمانيا","type":"country","country":"DE","allegedBy":"diplomats"}],\
                "firstReported":"2024-05-02T10:00:00Z","lastReported":"2024-05-02T10:00:00Z",\
                "sources":[{"article":"a1","url":"https://news.example/a1","source":"Example News",\
                "publishedAt":"2024-05-02T10:00:00Z"}],"sourceCount":1,"independentSources":1,\
                "evidence":[{"article":"a1","start":10,"end":25,"text":"وقف إطلاق النار"}],\
                "why":[{"selection":"selection","field":"event.class","value":"ceasefire"},\
                {"selection":"selection","field":"ceasefire.stage","value":"called-for"}],"confidence":0.8}
                """
        )
    }
}
