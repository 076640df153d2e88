// SPDX-License-Identifier: Apache-2.0

import JSONStream
import Terminal

/// What the measurements of the pipeline and of the bare relay gave.
struct BenchPipelineOutcome {
    private static let percentiles: [(name: String, percent: Double)] = [
        ("p50", 50), ("p90", 90), ("p99", 99), ("p99.9", 99.9), ("max", 100),
    ]

    let rate: Int
    let backlog: Int
    let interval: Int
    /// Each round's.
    var throughput: [PipelineBench.Subject: [PipelineBench.Throughput]] = [:]
    var latency: [PipelineBench.Subject: LatencyHistogram] = [:]
    /// Resident memory at its highest; `nil` where the system does not tell.
    var peakBytes: Int?

    init(rate: Int, backlog: Int, interval: Int) {
        self.rate = rate
        self.backlog = backlog
        self.interval = interval
    }

    /// A table, or one JSON document.
    func rendered(_ format: OutputFormat) -> [UInt8] {
        guard format == .text else { return json(format == .json ? .pretty : .compact) }
        var text = Self.row("", ["bare", "tuned", "rasid", "to bare", "to tuned"])
        text += row("articles/s", 0, speed)
        text += row("CPU µs each", 0, cost)
        for (name, percent) in Self.percentiles {
            text += row("\(name) ms", 1) { Double(latency[$0]?.percentile(percent) ?? 0) / 1000 }
        }
        let memory = peakBytes.map { ", peak memory \($0 / 1_000_000) MB" } ?? ""
        text += "\(backlog) articles in the backlog, 1 in \(interval) with an alert; latency at \(rate)/s\(memory)\n"
        return Array(text.utf8)
    }

    private func json(_ style: JSONWriter.Style) -> [UInt8] {
        var json = JSONWriter(style: style)
        json.object { json in
            json.field("backlog", backlog)
            json.field("interval", interval)
            json.field("rate", rate)
            for subject in PipelineBench.Subject.allCases {
                json.object(subject.rawValue) { json in
                    json.field("articlesPerSecond", speed(subject))
                    json.field("rounds", (throughput[subject] ?? []).map(\.articlesPerSecond))
                    json.field("cpuMicrosecondsPerArticle", cost(subject))
                    json.object("latencyMilliseconds") { json in
                        let histogram = latency[subject] ?? LatencyHistogram()
                        json.field("count", histogram.total)
                        json.field("mean", histogram.mean / 1000)
                        for (name, percent) in Self.percentiles {
                            json.field(name, Double(histogram.percentile(percent)) / 1000)
                        }
                    }
                }
            }
            for relay in [PipelineBench.Subject.relay, .tunedRelay] {
                // The plain keys have always been those of the relay with the whole of the daemon's client.
                let suffix = relay == .tunedRelay ? "" : "ToBare"
                json.field("throughputRatio\(suffix)", speed(.pipeline) / speed(relay))
                json.field("p99Ratio\(suffix)", tail(.pipeline) / tail(relay))
            }
            json.field("peakBytes", peakBytes)
        }
        json.endLine()
        return json.bytes
    }

    /// What was measured of each, and how what the pipeline took compares with both relays.
    private func row(_ name: String, _ digits: Int, _ value: (PipelineBench.Subject) -> Double) -> String {
        let ratios = [PipelineBench.Subject.relay, .tunedRelay].map { value(.pipeline) / value($0) }
        return Self.row(
            name,
            PipelineBench.Subject.allCases.map { Self.decimal(value($0), digits) } + ratios.map { Self.decimal($0, 2) }
        )
    }

    private func tail(_ subject: PipelineBench.Subject) -> Double { Double(latency[subject]?.percentile(99) ?? 0) }

    private func speed(_ subject: PipelineBench.Subject) -> Double {
        Self.median((throughput[subject] ?? []).map(\.articlesPerSecond))
    }

    private func cost(_ subject: PipelineBench.Subject) -> Double {
        Self.median((throughput[subject] ?? []).map { $0.cpuPerArticle / .microseconds(1) })
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        Paragraph.padded(name, to: 12)
            + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined() + "\n"
    }

    private static func decimal(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite else { return "—" }
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((value * Double(scale)).rounded())
        guard digits > 0 else { return String(scaled) }
        let fraction = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
