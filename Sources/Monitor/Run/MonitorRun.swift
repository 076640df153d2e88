// SPDX-License-Identifier: Apache-2.0

internal import SourceYAML

/// The daemon: reads articles from Kafka as they come and writes alerts, until it is told to stop.
///
/// ```swift
/// let shutdown = ShutdownSignal()
/// try await MonitorRun(configuration: configuration, logger: logger).run(until: shutdown)
/// ```
public struct MonitorRun: Sendable {
    private var configuration: RasidConfiguration
    private let logger: Logger
    private let metrics: MetricRegistry
    private let onReading: @Sendable () -> Void

    /// A daemon that isn't started yet.
    /// - Parameters:
    ///   - configuration: what to do.
    ///   - logger: where to tell about it.
    ///   - metrics: where to count.
    ///   - onReading: called when the topics are there and reading begins.
    public init(
        configuration: RasidConfiguration,
        logger: Logger,
        metrics: MetricRegistry = MetricRegistry(),
        onReading: @escaping @Sendable () -> Void = {}
    ) {
        self.configuration = configuration
        self.logger = logger
        self.metrics = metrics
        self.onReading = onReading
    }

    /// Runs inside another program, without signals: until `shutdown` is given and what was read is committed.
    /// Cancelling the task stops at once; what was read and not committed is read again next time.
    ///
    /// The control socket is made only where the configuration names its path.
    ///
    /// - Parameter reloads: loads rules, lexicon and gazetteer anew for each element.
    /// - Throws: `Diagnostics` when rules, lexicon, gazetteer or Kafka's properties are wrong; `KafkaError` when Kafka
    ///   refuses for good. Not that brokers are down: that is waited for.
    public func run(
        until shutdown: ShutdownSignal,
        reloads: AsyncStream<Void> = AsyncStream { _ in }
    ) async throws {
        var inner = self
        // A part of another program has no business in the runtime directory, unless told to.
        if inner.configuration.control.socket == .automatic { inner.configuration.control.socket = .none }
        try await inner.run(until: shutdown, reloads: reloads, manager: ServiceManager())
    }

    /// Runs as the process: SIGTERM and SIGINT finish what was read and stop, a second one stops at once, SIGHUP
    /// reloads; systemd is kept informed.
    ///
    /// - Throws: as `run(until:)`; `MonitorError` with `monitor.forced` after a second signal.
    public func runAsProcess() async throws {
        let signals = try ProcessSignals()
        let shutdown = ShutdownSignal()
        let (reloads, requests) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let manager = ServiceManager()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await run(until: shutdown, reloads: reloads, manager: manager) }
            group.addTask {
                for await signal in signals.signals {
                    switch signal {
                    case .hangUp: requests.yield()
                    case .terminate, .interrupt:
                        guard !shutdown.isGiven else {
                            throw MonitorError("monitor.forced", "stopped by a second signal before all was finished")
                        }
                        logger.notice("stopping: finishing what was read; a second signal stops at once")
                        manager.stopping(status: "finishing what was read")
                        shutdown.give()
                    }
                }
            }
            defer { group.cancelAll() }
            // The daemon ends, or the second signal is thrown.
            try await group.next()
        }
    }

    private func run(
        until shutdown: ShutdownSignal,
        reloads: AsyncStream<Void>,
        manager: ServiceManager
    ) async throws {
        let problems = configuration.kafkaDiagnostics()
        try problems.throwIfErrors()
        let loader = AnalysisLoader(configuration)
        let loaded = try loader.load()
        logger.problems(loaded.warnings)
        logger.notice(
            "rasid is up: \(loaded.analysis.summary)",
            ["input": .string(configuration.topics.input), "ruleset": .string(loaded.analysis.ruleset)]
        )
        metrics.set(MetricName.reloadSuccess, to: 1)
        let current = CurrentAnalysis(loaded.analysis)
        let recent = RecentArticles()
        let state = DaemonState("waiting for Kafka")
        let progress = ProgressBoard()
        let throughput = Throughput()
        let status = StatusReporter(
            interval: configuration.pipeline.reportInterval,
            manager: manager,
            state: state,
            logger: logger,
            metrics: metrics,
            progress: progress,
            throughput: throughput
        )
        let pipeline = ArticlePipeline(
            configuration: configuration,
            analysis: current,
            state: state,
            manager: manager,
            logger: logger,
            metrics: metrics,
            progress: progress,
            throughput: throughput,
            recent: recent,
            onReading: { [onReading] in
                state.turn(to: "reading")
                onReading()
            }
        )
        let reloader = Reloader(
            loader: loader,
            loaded: loaded,
            current: current,
            recent: recent,
            manager: manager,
            state: state,
            logger: logger,
            metrics: metrics
        )
        var members = [
            ServiceGroup.Member("status", status), .init("pipeline", pipeline),
            .init("reload", ReloadService(requests: reloads, reloader: reloader)),
        ]
        if let watch = watch(loader, reloader) { members.append(.init("watch", watch)) }
        if let control = control(reloader) { members.append(.init("control", control)) }
        // Brokers that are down are waited for, which is part of the service: it is up now.
        manager.ready(status: state.text)
        try await ServiceGroup(members, until: shutdown, logger: logger).run()
        logger.notice("rasid has stopped")
    }

    /// Without it files are still loaded on request, so it is no reason to stay down.
    private func watch(_ loader: AnalysisLoader, _ reloader: Reloader) -> WatchService? {
        guard configuration.reload.isWatching else { return nil }
        let paths = configuration.rules.paths + configuration.extraction.lexicon + configuration.extraction.gazetteer
        do {
            return WatchService(
                watcher: try FileWatcher(paths),
                loader: loader,
                reloader: reloader,
                quietTime: configuration.reload.quietTime
            )
        } catch {
            logger.warning(
                "\(error.message); changes take effect by 'rasid reload' or SIGHUP",
                ["code": .string(error.code)]
            )
            return nil
        }
    }

    /// Without it signals still reach the daemon.
    private func control(_ reloader: Reloader) -> ControlService? {
        let address = ControlAddress.ofDaemon(
            configuration.control,
            instance: configuration.instance,
            environment: ControlAddress.processEnvironment
        )
        guard let address else { return nil }
        do {
            return ControlService(socket: try ControlSocket(path: address), reloader: reloader, logger: logger)
        } catch {
            logger.warning("\(error.message); 'rasid reload' can't reach this daemon", ["code": .string(error.code)])
            return nil
        }
    }
}
