// SPDX-License-Identifier: Apache-2.0

import Alerting
import JSONStream
import Terminal

/// Prints what is known of incidents.
struct IncidentPrinter {
    let format: OutputFormat
    let console: Console

    /// One document after the other.
    func print(_ documents: [AlertDocument]) throws {
        for document in documents {
            switch format {
            case .text:
                let view = AlertView(try JSONDocument(parsing: JSONWriter.bytes { $0.value(document) }))
                try console.output.line(view.rendered(painter: console.painter, width: console.width))
            case .json, .jsonl:
                var json = JSONWriter(style: format == .json ? .pretty : .compact)
                json.value(document)
                json.endLine()
                try console.output.write(json.bytes)
            }
        }
    }

    /// All of them in one array.
    func printArray(_ documents: [AlertDocument]) throws {
        var json = JSONWriter(style: .pretty)
        json.value(documents)
        json.endLine()
        try console.output.write(json.bytes)
    }
}
