// SPDX-License-Identifier: Apache-2.0

import JSONStream
import KafkaClient
import Terminal

/// Prints records of the alert topic.
struct AlertPrinter: Sendable {
    let format: OutputFormat
    let console: Console

    /// Prints one record; `false` when it is no alert, which is told on standard error.
    func show(_ record: KafkaRecord) throws(OutputError) -> Bool {
        guard let value = record.value else {
            if format == .text {
                let incident = String(decoding: record.key ?? [], as: UTF8.self)
                try console.output.line(console.painter(.faint, "incident \(SafeText.of(incident)) was removed") + "\n")
            }
            return true
        }
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: value)
        } catch {
            console.error("\(record.partition)@\(record.offset): \(error)", code: "alert.broken-json")
            return false
        }
        if format == .text {
            let type = record.headers.last(named: "ce_type")?.text
            let view = AlertView(document, type: type)
            try console.output.line(view.rendered(painter: console.painter, width: console.width))
        } else {
            var json = JSONWriter(style: format == .json ? .pretty : .compact)
            Self.write(record, document.root, to: &json)
            json.endLine()
            try console.output.write(json.bytes)
        }
        return true
    }

    /// Hands on what was printed: a reader down a pipe must not wait for a full buffer.
    func flush() throws(OutputError) { try console.output.flush() }

    /// As a CloudEvent in structured mode (JSON event format, section 3).
    private static func write(_ record: KafkaRecord, _ data: JSONValue, to json: inout JSONWriter) {
        guard data["specversion"] == nil else { return json.value(data) }
        let prefix = "ce_"
        json.object { json in
            for header in record.headers where header.name.hasPrefix(prefix) {
                json.field(String(header.name.dropFirst(prefix.count)), header.text)
            }
            json.field("datacontenttype", record.headers.last(named: "content-type")?.text)
            json.field("data", data)
        }
    }
}
