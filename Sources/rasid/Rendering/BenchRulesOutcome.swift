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
    /// Of all articles, from their events to the matches of the configuration's rules.
    var matching: Duration
    /// Of all articles, from their events to alerts, which are sorted into incidents besides.
    var alerting: Duration
    var lines: [Line]

    /// How much of the extractor's time that is, in per cent.
    private func share(_ duration: Duration) -> Double { duration / extraction * 100 }

    func rendered(_ format: OutputFormat) -> [UInt8] {
        if format == .text { return Array(text.utf8) }
        var json = JSONWriter(style: format == .json ? .pretty : .compact)
        json.object { json in
            json.field("articles", articles)
            json.field("events", events)
            json.field("extractionMicrosecondsAnArticle", microseconds(extraction / max(articles, 1)))
            json.field("matchingMicrosecondsAnArticle", microseconds(matching / max(articles, 1)))
            json.field("matchingPerCentOfExtraction", share(matching))
            json.field("alertingMicrosecondsAnArticle", microseconds(alerting / max(articles, 1)))
            json.field("alertingPerCentOfExtraction", share(alerting))
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
        text += "matching \(fixed(microseconds(matching / max(articles, 1)))) µs (\(fixed(share(matching))) %), "
        text += "all up to alerts \(fixed(microseconds(alerting / max(articles, 1)))) µs "
        text += "(\(fixed(share(alerting))) %)\n"
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
