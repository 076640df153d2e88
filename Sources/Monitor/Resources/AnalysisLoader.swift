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

    init(_ configuration: RasidConfiguration) { self.configuration = configuration }

    /// The files as they are now, by name, size and times.
    var fingerprint: SourceFingerprint { SourceFingerprint(configuration) }

    /// Loads everything, beside what is in use. What lexicon and gazetteer were compiled into is taken from `previous`
    /// where their files are the same.
    ///
    /// - Throws: all that is wrong with any of the files, by place.
    func load(reusing previous: LoadedAnalysis? = nil) throws(Diagnostics) -> LoadedAnalysis {
        // What changes while it is read counts as changed afterwards.
        let fingerprint = fingerprint
        var problems = Diagnostics()
        var language: LoadedAnalysis.Language?
        var ruleset: CompiledRuleset?
        do throws(Diagnostics) {
            if let previous, previous.fingerprint.language == fingerprint.language {
                language = previous.language
            } else {
                let resources = try configuration.extraction.languageResources()
                language = LoadedAnalysis.Language(
                    // Who only raises alerts reads no articles.
                    extractor: Extractor(resources, isPrepared: configuration.pipeline.stages.contains(.extract)),
                    counts: resources.counts,
                    warnings: resources.warnings
                )
            }
        } catch {
            problems.append(contentsOf: error)
        }
        do throws(Diagnostics) {
            let compiled = try configuration.rules.compiled()
            if configuration.pipeline.stages.contains(.alert), compiled.remarks.hasErrors { throw compiled.remarks }
            ruleset = compiled
        } catch {
            problems.append(contentsOf: error)
        }
        guard let language, let ruleset else {
            problems.sortByLocation()
            throw problems
        }
        return LoadedAnalysis(
            analysis: analysis(language, ruleset),
            language: language,
            fingerprint: fingerprint,
            warnings: warnings(language, ruleset, isNewLanguage: previous?.language.extractor !== language.extractor)
        )
    }

    private func warnings(
        _ language: LoadedAnalysis.Language,
        _ ruleset: CompiledRuleset,
        isNewLanguage: Bool
    ) -> Diagnostics {
        var warnings = ruleset.warnings
        if isNewLanguage { warnings.append(contentsOf: language.warnings) }
        warnings.sortByLocation()
        return warnings
    }

    private func analysis(_ language: LoadedAnalysis.Language, _ ruleset: CompiledRuleset) -> Analysis {
        let extractor = language.extractor
        let counts = language.counts
        let source = configuration.alerts.source
        let mode: Alert.ContentMode = configuration.alerts.mode == .binary ? .binary : .structured
        let limits = configuration.alerts.limits
        return Analysis(
            summary: "\(ruleset.rules.count) rules, \(counts.forms) word forms, \(counts.places) places, "
                + "\(counts.actors) actors",
            ruleset: "sha256:\(ruleset.digest)",
            makeAnalyst: { WorkspaceAnalyst(extractor) },
            makeEngine: {
                AlertEngine(
                    ruleset: ruleset,
                    rarities: extractor.resources.wordRarities,
                    limits: limits,
                    keepsState: true
                )
            },
            findAlerts: { extraction, received, engine in
                // A batch keeps the rules that it began with, even when newer ones have been loaded since.
                if engine.ruleset.digest != ruleset.digest { engine.ruleset = ruleset }
                let alerts = engine.alerts(for: extraction, received: received)
                return alerts.map { OutgoingAlert($0, source: source, mode: mode) }
            }
        )
    }
}

/// What was made of the files, and what tells whether they have changed since.
struct LoadedAnalysis: Sendable {
    /// What lexicon and gazetteer were compiled into.
    struct Language: Sendable {
        let extractor: Extractor
        let counts: LanguageResources.Counts
        let warnings: Diagnostics
    }

    let analysis: Analysis
    let language: Language
    let fingerprint: SourceFingerprint
    /// What can be said against files that were read for it.
    let warnings: Diagnostics
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
