// SPDX-License-Identifier: Apache-2.0

internal import SourceYAML

/// Loads rules, lexicon and gazetteer anew when asked to. The new ones are built beside those in use and replace
/// them between two batches; when anything is wrong with them, the old ones stay and the log says why.
struct ReloadService: Service {
    let requests: AsyncStream<Void>
    let loader: AnalysisLoader
    let current: CurrentAnalysis
    let manager: ServiceManager
    let state: DaemonState
    let logger: Logger
    let metrics: MetricRegistry

    func run() async throws {
        _ = try await untilShutdown {
            for await _ in requests { reload() }
            // Whoever made the requests is gone; the daemon isn't.
            await ShutdownSignal.current.wait()
        }
    }

    private func reload() {
        manager.reloading()
        logger.info("reloading rules, lexicon and gazetteer")
        do {
            let analysis = try loader.load()
            current.replace(with: analysis)
            metrics.count(MetricName.reloads, [.init("result", "ok")])
            metrics.set(MetricName.reloadSuccess, to: 1)
            state.report(nil)
            logger.notice("reloaded: \(analysis.summary)")
            manager.ready(status: state.text)
        } catch {
            logger.problems(error)
            metrics.count(MetricName.reloads, [.init("result", "failed")])
            metrics.set(MetricName.reloadSuccess, to: 0)
            logger.error("the reload failed; the rules, lexicon and gazetteer from before stay in use")
            // systemd waits for this even when there is nothing new to be ready with.
            state.report("the last reload failed, see the log")
            manager.ready(status: state.text)
        }
    }
}
