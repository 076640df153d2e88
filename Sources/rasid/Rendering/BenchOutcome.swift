// SPDX-License-Identifier: Apache-2.0

import JSONStream

/// What a measurement gave.
struct BenchOutcome {
    var articles: Int
    /// UTF-8 of their texts.
    var bytes: Int
    var events: Int
    var workers: Int
    /// From nothing to an extractor that is ready.
    var start: Duration
    /// Of the extraction alone.
    var elapsed: Duration
    /// Resident memory at its highest; `nil` where the system does not tell.
    var peakBytes: Int?

    private var seconds: Double { elapsed / .seconds(1) }
    private var articlesPerSecond: Double { Double(articles) / seconds }
    private var megabytesPerSecond: Double { Double(bytes) / seconds / 1_000_000 }

    /// Several lines of text, or one JSON document.
    func rendered(_ format: OutputFormat) -> [UInt8] {
        guard format == .text else { return json(format == .json ? .pretty : .compact) }
        let memory = peakBytes.map { "\(rounded(Double($0) / 1_000_000)) MB" } ?? "unknown"
        let text = """
            articles     \(articles) (\(rounded(Double(bytes) / 1_000_000)) MB), \(events) events
            threads      \(workers)
            ready after  \(rounded(start / .seconds(1), digits: 3)) s
            time         \(rounded(seconds, digits: 3)) s
            speed        \(rounded(articlesPerSecond, digits: 0)) articles/s, \(rounded(megabytesPerSecond)) MB/s
            peak memory  \(memory)

            """
        return Array(text.utf8)
    }

    private func json(_ style: JSONWriter.Style) -> [UInt8] {
        var json = JSONWriter(style: style)
        json.object { json in
            json.field("articles", articles)
            json.field("bytes", bytes)
            json.field("events", events)
            json.field("threads", workers)
            json.field("startSeconds", start / .seconds(1))
            json.field("seconds", seconds)
            json.field("articlesPerSecond", articlesPerSecond)
            json.field("megabytesPerSecond", megabytesPerSecond)
            json.field("peakBytes", peakBytes)
        }
        json.endLine()
        return json.bytes
    }

    private func rounded(_ value: Double, digits: Int = 1) -> String {
        guard value.isFinite else { return "—" }
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        let scaled = Int((value * scale).rounded())
        guard digits > 0 else { return String(scaled) }
        let fraction = String(scaled % Int(scale))
        return "\(scaled / Int(scale))." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
