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
        var text = Self.row("", ["relay", "rasid", "ratio"])
        let speeds = PipelineBench.Subject.allCases.map(speed)
        text += Self.row("articles/s", speeds.map { Self.decimal($0, 0) } + [Self.decimal(speeds[1] / speeds[0], 2)])
        let costs = PipelineBench.Subject.allCases.map(cost)
        text += Self.row("CPU µs each", costs.map { Self.decimal($0, 0) } + [Self.decimal(costs[1] / costs[0], 2)])
        for (name, percent) in Self.percentiles {
            let times = PipelineBench.Subject.allCases.map { Double(latency[$0]?.percentile(percent) ?? 0) / 1000 }
            text += Self.row("\(name) ms", times.map { Self.decimal($0, 1) } + [Self.decimal(times[1] / times[0], 2)])
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
            json.field("throughputRatio", speed(.pipeline) / speed(.relay))
            let tails = PipelineBench.Subject.allCases.map { Double(latency[$0]?.percentile(99) ?? 0) }
            json.field("p99Ratio", tails[1] / tails[0])
            json.field("peakBytes", peakBytes)
        }
        json.endLine()
        return json.bytes
    }

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
