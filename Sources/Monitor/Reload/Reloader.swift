// SPDX-License-Identifier: Apache-2.0

internal import SourceYAML

/// Loads rules, lexicon and gazetteer anew when asked to, one reload after the other. The new ones are built and tried
/// beside those in use and replace them between two batches, which is between two transactions; when anything is wrong
/// with them, the old ones stay and everybody is told why.
actor Reloader {
    private let loader: AnalysisLoader
    private let current: CurrentAnalysis
    private let recent: RecentArticles
    private let manager: ServiceManager
    private let state: DaemonState
    private let logger: Logger
    private let metrics: MetricRegistry
    private var loaded: LoadedAnalysis
    /// The files as they were when they were last looked at, for better or worse.
    private(set) var seen: SourceFingerprint

    init(
        loader: AnalysisLoader,
        loaded: LoadedAnalysis,
        current: CurrentAnalysis,
        recent: RecentArticles,
        manager: ServiceManager,
        state: DaemonState,
        logger: Logger,
        metrics: MetricRegistry
    ) {
        self.loader = loader
        self.loaded = loaded
        self.current = current
        self.recent = recent
        self.manager = manager
        self.state = state
        self.logger = logger
        self.metrics = metrics
        seen = loaded.fingerprint
    }

    /// Loads the files if they are others than those seen last.
    func reloadIfChanged() {
        if loader.fingerprint != seen { reload(because: "files have changed") }
    }

    /// Loads the files.
    /// - Parameter cause: who wants it, for the log.
    @discardableResult
    func reload(because cause: String) -> ReloadOutcome {
        let start = ContinuousClock.now
        manager.reloading()
        logger.info("reloading rules, lexicon and gazetteer: \(cause)")
        seen = loader.fingerprint
        let outcome: ReloadOutcome
        do {
            let next = try loader.load(reusing: loaded)
            seen = next.fingerprint
            outcome = try replace(loaded, with: next, since: start)
        } catch {
            outcome = refusal(error, since: start)
        }
        // systemd waits for this even when there is nothing new to be ready with.
        manager.ready(status: state.text)
        return outcome
    }

    private func replace(
        _ old: LoadedAnalysis,
        with new: LoadedAnalysis,
        since start: ContinuousClock.Instant
    ) throws(Diagnostics) -> ReloadOutcome {
        logger.problems(new.warnings)
        let isSame =
            new.analysis.ruleset == old.analysis.ruleset && new.language.extractor === old.language.extractor
        var rehearsal: Rehearsal?
        if !isSame {
            rehearsal = try Rehearsal(recent.all, before: old.analysis, now: new.analysis)
            current.replace(with: new.analysis)
        }
        loaded = new
        metrics.count(MetricName.reloads, [.init("result", "ok")])
        metrics.set(MetricName.reloadSuccess, to: 1)
        state.report(nil)
        let outcome = ReloadOutcome(
            result: isSame ? .unchanged : .loaded,
            ruleset: new.analysis.ruleset,
            summary: new.analysis.summary,
            problems: new.warnings,
            rehearsal: rehearsal,
            duration: start.duration(to: .now)
        )
        logger.notice(
            isSame ? "reloaded: nothing has changed" : "reloaded: \(outcome.summary); \(rehearsal?.text ?? "")",
            ["ruleset": .string(outcome.ruleset), "seconds": .double(outcome.duration.inSeconds)]
        )
        return outcome
    }

    private func refusal(_ problems: Diagnostics, since start: ContinuousClock.Instant) -> ReloadOutcome {
        logger.problems(problems)
        metrics.count(MetricName.reloads, [.init("result", "failed")])
        metrics.set(MetricName.reloadSuccess, to: 0)
        logger.error("the reload failed; the rules, lexicon and gazetteer from before stay in use")
        state.report("the last reload failed, see the log")
        return ReloadOutcome(
            result: .refused,
            ruleset: loaded.analysis.ruleset,
            summary: loaded.analysis.summary,
            problems: problems,
            duration: start.duration(to: .now)
        )
    }
}
