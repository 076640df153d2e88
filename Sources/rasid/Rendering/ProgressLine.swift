// SPDX-License-Identifier: Apache-2.0

import Terminal

/// How far a long command has come: one line on standard error that is written over, and only on a terminal.
struct ProgressLine {
    private static let cells = 24
    private static let pause = Duration.milliseconds(200)

    /// How much is done of all, 0…1, where that is known.
    var share: Double?
    private let console: Console
    private let start = ContinuousClock.now
    private var shown: ContinuousClock.Instant?
    private var records = 0

    init(_ console: Console) { self.console = console }

    /// Counts a record.
    mutating func advance() {
        records += 1
        guard console.showsProgress else { return }
        let now = ContinuousClock.now
        if let shown, shown.duration(to: now) < Self.pause { return }
        shown = now
        console.progress(Self.text(records: records, share: share, after: start.duration(to: now)))
    }

    /// Takes the line away.
    mutating func clear() {
        if shown != nil { console.progress("") }
        shown = nil
    }

    /// The line.
    static func text(records: Int, share: Double?, after time: Duration) -> String {
        let figures = "\(records) records, \(Int(Double(records) / max(time / .seconds(1), 0.001)))/s"
        guard let share = share.map({ min(max($0, 0), 1) }) else { return figures }
        let full = Int(share * Double(cells))
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
        return "\(bar) \(Int(share * 100)) %  \(figures)"
    }
}
