// SPDX-License-Identifier: Apache-2.0

import Articles
import JSONStream

extension Alert {
    /// How a CloudEvent is laid out in a Kafka record (Kafka Protocol Binding for CloudEvents 1.0.2, section 3).
    public enum ContentMode: String, Sendable, CaseIterable {
        /// Attributes in `ce_` headers, the document alone in the value.
        case binary
        /// Everything in the value.
        case structured
    }

    /// `org.rasid.alert.raised.v1` and its like.
    public var type: String { "org.rasid.alert.\(change.rawValue).v1" }

    /// Made from incident, revision and rule alone, so that a replay gives the same id.
    public var id: String { "\(document.incident).\(document.revision).\(document.rule.id)" }

    /// The alert as a Kafka record.
    /// - Parameters:
    ///   - source: URI of the instance that raises it.
    ///   - mode: how it is laid out.
    ///   - traceParent: the trace context to pass on (W3C `traceparent`).
    public func record(source: String, mode: ContentMode = .binary, traceParent: String? = nil) -> AlertRecord {
        let attributes = attributes(source: source, traceParent: traceParent)
        let key = Array(document.incident.utf8)
        switch mode {
        case .binary:
            let headers =
                [AlertRecord.Header(name: "content-type", value: "application/json")]
                + attributes.map { AlertRecord.Header(name: "ce_\($0.name)", value: $0.value) }
            return AlertRecord(key: key, value: JSONWriter.bytes { $0.value(document) }, headers: headers)
        case .structured:
            let value = JSONWriter.bytes { json in
                json.object { json in
                    for attribute in attributes { json.field(attribute.name, attribute.value) }
                    json.field("datacontenttype", "application/json")
                    json.field("data", document)
                }
            }
            let type = "application/cloudevents+json; charset=UTF-8"
            return AlertRecord(key: key, value: value, headers: [AlertRecord.Header(name: "content-type", value: type)])
        }
    }

    private func attributes(source: String, traceParent: String?) -> [(name: String, value: String)] {
        var attributes = [
            (name: "specversion", value: "1.0"), (name: "id", value: id), (name: "source", value: source),
            (name: "type", value: type), (name: "subject", value: document.incident),
        ]
        if let time { attributes.append((name: "time", value: Alert.timestamp(time))) }
        if let traceParent { attributes.append((name: "traceparent", value: traceParent)) }
        return attributes
    }

    /// CloudEvents wants a full RFC 3339 timestamp: a day alone becomes its midnight.
    private static func timestamp(_ time: PublicationTime) -> String {
        PublicationTime(milliseconds: time.milliseconds).rfc3339
    }
}
