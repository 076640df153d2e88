// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient

/// Tells the log how fast it goes, systemd how it stands, and the watchdog that it goes on.
struct StatusReporter: Service {
    let interval: Duration
    let manager: ServiceManager
    let state: DaemonState
    let logger: Logger
    let metrics: MetricRegistry
    let progress: ProgressBoard
    let throughput: Throughput

    /// Reading one article takes milliseconds; an article that takes this long never ends.
    static let longestWork = Duration.seconds(60)

    func run() async {
        let signal = ShutdownSignal.current
        // The watchdog wants to hear at least twice in its interval.
        let beat = min(manager.watchdogInterval.map { $0 / 3 } ?? .seconds(1), .seconds(1), interval)
        var nextReport = ContinuousClock.now + interval
        while await signal.isQuiet(for: beat) {
            feedWatchdog()
            guard ContinuousClock.now >= nextReport else { continue }
            nextReport = .now + interval
            report()
        }
        // How much is left is known for certain only while the consumer runs.
        if let stretch = throughput.close() { logger.info(stretch.text, fields(stretch)) }
    }

    private func feedWatchdog() {
        guard let stuck = progress.stuck(longerThan: Self.longestWork) else {
            manager.watchdog()
            return
        }
        let seconds = Int(stuck.duration.inSeconds)
        logger.error("no progress for \(seconds) s at \(stuck.place); the watchdog isn't fed")
    }

    private func report() {
        switch throughput.look() {
        case .busy(let stretch):
            let waiting = ["lag": LogValue.int(Int(metrics.total(MetricName.lag)))]
            logger.info("\(stretch.text); lag \(lag)", fields(stretch).merging(waiting) { own, _ in own })
        case .pause(let stretch): logger.info("\(stretch.text); nothing left to read", fields(stretch))
        case .idle: break
        }
        manager.status(summary)
    }

    private var lag: String { Throughput.Stretch.grouped(Int(metrics.total(MetricName.lag))) }

    private var summary: String {
        let articles = Throughput.Stretch.grouped(Int(metrics.total(MetricName.articles)))
        let alerts = Throughput.Stretch.grouped(Int(metrics.total(MetricName.alerts)))
        return "\(state.text); \(articles) articles, \(alerts) alerts, lag \(lag)"
    }

    private func fields(_ stretch: Throughput.Stretch) -> [String: LogValue] {
        [
            "records": .int(stretch.records), "seconds": .double(stretch.duration.inSeconds),
            "alerts": .int(Int(metrics.total(MetricName.alerts))),
            "dead_letters": .int(Int(metrics.total(MetricName.deadLetters))),
        ]
    }
}
