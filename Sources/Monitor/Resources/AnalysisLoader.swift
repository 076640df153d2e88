// SPDX-License-Identifier: Apache-2.0

internal import Alerting
internal import Articles
internal import Extraction
internal import SigmaRules
internal import SourceYAML

/// Loads lexicon, gazetteer and rules, and makes of them what the pipeline works with.
///
/// The incidents live in engines that outlast reloads: new rules go on with what is known.
struct AnalysisLoader: Sendable {
    private let configuration: RasidConfiguration
    private let logger: Logger

    /// Loads everything for the first time.
    /// - Throws: all that is wrong with any of the files.
    static func start(
        _ configuration: RasidConfiguration,
        logger: Logger
    ) throws(Diagnostics) -> (loader: AnalysisLoader, analysis: Analysis) {
        let files = try Files(configuration)
        let loader = AnalysisLoader(configuration: configuration, logger: logger)
        return (loader, loader.analysis(files))
    }

    /// Loads everything anew, beside what is in use.
    /// - Throws: all that is wrong with any of the files.
    func load() throws(Diagnostics) -> Analysis { analysis(try Files(configuration)) }

    private struct Files {
        let resources: LanguageResources
        let ruleset: CompiledRuleset

        init(_ configuration: RasidConfiguration) throws(Diagnostics) {
            var problems = Diagnostics()
            var resources: LanguageResources?
            var ruleset: CompiledRuleset?
            do {
                resources = try configuration.extraction.languageResources()
            } catch {
                problems.append(contentsOf: error)
            }
            do {
                ruleset = try EventRules.compiler(placeholders: configuration.rules.placeholders)
                    .compile(paths: configuration.rules.presentPaths)
            } catch {
                problems.append(contentsOf: error)
            }
            guard let resources, let ruleset else { throw problems }
            self.resources = resources
            self.ruleset = ruleset
        }
    }

    private func analysis(_ files: Files) -> Analysis {
        logger.problems(files.ruleset.warnings)
        logger.problems(files.resources.warnings)
        let extractor = Extractor(files.resources)
        let counts = files.resources.counts
        let ruleset = files.ruleset
        let source = configuration.alerts.source
        let mode: Alert.ContentMode = configuration.alerts.mode == .binary ? .binary : .structured
        return Analysis(
            summary: "\(ruleset.rules.count) rules, \(counts.forms) word forms, \(counts.places) places, "
                + "\(counts.actors) actors",
            makeAnalyst: { WorkspaceAnalyst(extractor) },
            makeEngine: { AlertEngine(ruleset: ruleset, keepsState: true) },
            findAlerts: { extraction, received, engine in
                // A batch keeps the rules that it began with, even when newer ones have been loaded since.
                if engine.ruleset.digest != ruleset.digest { engine.ruleset = ruleset }
                let alerts = engine.alerts(for: extraction, received: received)
                return alerts.map { OutgoingAlert($0, source: source, mode: mode) }
            }
        )
    }
}

/// An extractor with buffers of its own.
private final class WorkspaceAnalyst: ArticleAnalyst {
    private let extractor: Extractor
    private let workspace: ExtractionWorkspace

    init(_ extractor: Extractor) {
        self.extractor = extractor
        workspace = extractor.makeWorkspace()
    }

    func read(_ article: Article) -> ArticleExtraction { extractor.extract(article, using: workspace) }
}

extension OutgoingAlert {
    fileprivate init(_ alert: Alert, source: String, mode: Alert.ContentMode) {
        let record = alert.record(source: source, mode: mode)
        self.init(
            incident: alert.document.incident,
            rule: alert.document.rule.title,
            level: alert.document.rule.level.rawValue,
            headline: alert.document.headline.english,
            headers: record.headers.map { RecordHeader($0.name, $0.value) },
            value: record.value
        )
    }
}
