// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// How many records were finished, and how fast.
final class Throughput: Sendable {
    /// Records and the time they took.
    struct Stretch: Equatable, Sendable {
        var records: Int
        var duration: Duration

        /// `10 000 records in 12.3 s: 813/s`.
        var text: String {
            let seconds = max(duration.inSeconds, 0.001)
            let tenths = Int((seconds * 10).rounded())
            return "\(Self.grouped(records)) records in \(Self.grouped(tenths / 10)).\(tenths % 10) s: "
                + "\(Self.grouped(Int((Double(records) / seconds).rounded())))/s"
        }

        /// Digits in groups of three, as ISO 80000-1 has them.
        static func grouped(_ number: Int) -> String {
            var text = ""
            for (index, digit) in String(number).reversed().enumerated() {
                if index > 0, index % 3 == 0 { text = " " + text }
                text = String(digit) + text
            }
            return text
        }
    }

    /// What there is to say about the time since the last look.
    enum Report: Equatable, Sendable {
        /// Records were finished since.
        case busy(Stretch)
        /// None were, after some had been: the whole stretch of work up to its last record.
        case pause(Stretch)
        /// Still none.
        case idle
    }

    private struct State {
        var lastLook: ContinuousClock.Instant
        var sinceLook = 0
        var stretchStart: ContinuousClock.Instant?
        var stretchEnd: ContinuousClock.Instant
        var stretch = 0
    }

    private let state: Mutex<State>

    init(now: ContinuousClock.Instant = .now) {
        state = Mutex(State(lastLook: now, stretchEnd: now))
    }

    /// Records were taken up; a stretch of work begins with the first.
    func started(now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            if state.stretchStart == nil { state.stretchStart = now }
        }
    }

    /// Records were finished.
    func finished(_ records: Int, now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            state.sinceLook += records
            state.stretch += records
            state.stretchEnd = now
        }
    }

    /// What happened since the last look.
    func look(now: ContinuousClock.Instant = .now) -> Report {
        state.withLock { state in
            defer {
                state.lastLook = now
                state.sinceLook = 0
            }
            if state.sinceLook > 0 {
                return .busy(Stretch(records: state.sinceLook, duration: state.lastLook.duration(to: now)))
            }
            guard let start = state.stretchStart, state.stretch > 0 else { return .idle }
            defer {
                state.stretchStart = nil
                state.stretch = 0
            }
            return .pause(Stretch(records: state.stretch, duration: start.duration(to: state.stretchEnd)))
        }
    }

    /// The stretch of work that is under way, for the last line of the log.
    func close() -> Stretch? {
        state.withLock { state in
            guard let start = state.stretchStart, state.stretch > 0 else { return nil }
            return Stretch(records: state.stretch, duration: start.duration(to: state.stretchEnd))
        }
    }
}
