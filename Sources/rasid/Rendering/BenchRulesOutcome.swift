// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Terminal

/// What `rasid bench rules` measured.
struct BenchRulesOutcome {
    /// One set of rules.
    struct Line {
        var name: String
        var compiling: Duration
        /// What one event costs.
        var anEvent: Duration
        var matches: Int
    }

    var articles: Int
    var events: Int
    /// Of all articles.
    var extraction: Duration
    /// Of all articles, from their events to alerts, with the rules of the configuration.
    var matching: Duration
    var lines: [Line]

    /// What the rules of the configuration add to the extractor's time, in per cent.
    private var share: Double { matching / extraction * 100 }

    func rendered(_ format: OutputFormat) -> [UInt8] {
        if format == .text { return Array(text.utf8) }
        var json = JSONWriter(style: format == .json ? .pretty : .compact)
        json.object { json in
            json.field("articles", articles)
            json.field("events", events)
            json.field("extractionMicrosecondsAnArticle", microseconds(extraction / max(articles, 1)))
            json.field("alertingMicrosecondsAnArticle", microseconds(matching / max(articles, 1)))
            json.field("alertingPerCentOfExtraction", share)
            json.array("rulesets") { json in
                for line in lines {
                    json.object { json in
                        json.field("name", line.name)
                        json.field("compilingMilliseconds", microseconds(line.compiling) / 1000)
                        json.field("microsecondsAnEvent", microseconds(line.anEvent))
                        json.field("matches", line.matches)
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    private var text: String {
        var text = "\(articles) articles, \(events) events\n"
        text += "extractor \(fixed(microseconds(extraction / max(articles, 1)))) µs an article, "
        text += "alerts \(fixed(microseconds(matching / max(articles, 1)))) µs (\(fixed(share)) %)\n"
        let first = lines.first?.anEvent ?? .zero
        for line in lines {
            let times = first > .zero ? line.anEvent / first : 0
            text += Paragraph.padded(line.name, to: 18)
            text += Paragraph.padded("\(fixed(microseconds(line.anEvent))) µs an event", to: 20)
            text += Paragraph.padded("× \(fixed(times))", to: 10)
            text += Paragraph.padded("\(line.matches) matches", to: 16)
            text += "compiled in \(fixed(microseconds(line.compiling) / 1000)) ms\n"
        }
        return text
    }

    private func microseconds(_ duration: Duration) -> Double { duration / .microseconds(1) }

    /// With two digits behind the point.
    private func fixed(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
