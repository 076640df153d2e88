// SPDX-License-Identifier: Apache-2.0

import Alerting
import FoundationEssentials
public import SigmaRules
public import SourceYAML

/// Everything that is to be said of rule files before they go live: what is wrong with them, what is odd, and what no
/// test looks at.
///
/// Files are read together with the other rules of the configuration: filters and correlations refer to these, and
/// rules can stand in their shadow. Of those nothing is told.
public struct RuleReview: Sendable {
    /// The rules that were looked at; none where any file has errors.
    public private(set) var rules: [CompiledRule] = []
    /// How many filters and correlations stand beside them.
    public private(set) var others = 0
    /// What is wrong or odd, sorted by place.
    public private(set) var problems = Diagnostics()
    /// Identifies what was looked at; `nil` where it can't be used by itself.
    public private(set) var digest: String?

    /// - Parameters:
    ///   - paths: the files and folders to look at; `nil` for all rules of the configuration.
    ///   - known: the files and folders of the configuration's rules.
    ///   - placeholders: what `%name%` stands for.
    ///   - seeksTests: whether to tell which rules no test expects.
    public init(
        of paths: [String]?,
        among known: [String],
        placeholders: [String: [String]] = [:],
        seeksTests: Bool = true
    ) {
        let compiler = EventRules.compiler(placeholders: placeholders)
        let sink = DiagnosticSink()
        let chosen = RuleReview.files(paths ?? known, sink)
        let names = Set(chosen.map(\.source.name))
        // What refers to rules elsewhere can't be compiled alone, but its own mistakes are the same with the others.
        let context = paths == nil ? [] : RuleReview.context(of: chosen, known)
        var found = sink.diagnostics
        var ruleset = RuleReview.compile(chosen, context, compiler, &found)
        digest = (context.isEmpty ? ruleset : try? compiler.compile(chosen))?.digest
        if let used = ruleset {
            found.append(contentsOf: used.findings())
            if seeksTests { found.append(contentsOf: RuleReview.untested(used, paths ?? [], known)) }
        }
        problems = RuleReview.distinct(found, without: Set(context.map(\.source.name)))
        if problems.hasErrors { ruleset = nil }
        rules = (ruleset?.rules ?? []).filter { names.contains($0.metadata.location.file.name) }
        let documents = chosen.flatMap(\.documents).filter { $0.mapping?.entry("detection") == nil && !$0.isNull }
        others = documents.count
        noteIfEmpty()
        problems.sortByLocation()
    }

    private mutating func noteIfEmpty() {
        guard rules.isEmpty, others == 0, !problems.hasErrors else { return }
        problems.append(
            Diagnostic(
                "rules.none",
                "there is no rule to use",
                help: "rules are files that end in .yml or .yaml; name them, or see rules.paths of the configuration"
            )
        )
    }

    // MARK: Files

    private static func files(_ paths: [String], _ sink: DiagnosticSink) -> [YAMLFile] {
        var files: [YAMLFile] = []
        for path in paths {
            for file in sink.attempt({ () throws(Diagnostic) in try RuleFiles.paths(at: path) }) ?? [] {
                do {
                    files.append(try YAMLFile(path: file))
                } catch {
                    sink.report(error)
                }
            }
        }
        return files
    }

    /// The configuration's other files; not those of which the ones looked at are copies.
    private static func context(of chosen: [YAMLFile], _ known: [String]) -> [YAMLFile] {
        let places = Set(chosen.map { place($0.source.name) })
        let ids = Set(chosen.flatMap(ids))
        return files(known, DiagnosticSink()).filter { file in
            !places.contains(place(file.source.name)) && ids.isDisjoint(with: self.ids(file))
        }
    }

    private static func ids(_ file: YAMLFile) -> [String] {
        file.documents.flatMap { document in
            ["id", "name"].compactMap { document.mapping?[$0]?.text?.lowercased() }
        }
    }

    private static func place(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardized.path
    }

    // MARK: Problems

    private static func compile(
        _ chosen: [YAMLFile],
        _ context: [YAMLFile],
        _ compiler: RulesetCompiler,
        _ found: inout Diagnostics
    ) -> CompiledRuleset? {
        do throws(Diagnostics) {
            let ruleset = try compiler.compile(context + chosen)
            found.append(contentsOf: ruleset.warnings)
            return ruleset
        } catch {
            found.append(contentsOf: error)
            // The configuration's own rules are broken: without them at least the rest can be looked at.
            let names = Set(chosen.map(\.source.name))
            let isOurs = error.errors.contains { $0.location.map { names.contains($0.file.name) } ?? true }
            guard !isOurs, !context.isEmpty else { return nil }
            return compile(chosen, [], compiler, &found)
        }
    }

    /// Each problem once, and none of files that only stand beside those looked at.
    private static func distinct(_ problems: Diagnostics, without others: Set<String>) -> Diagnostics {
        var kept: [Diagnostic] = []
        for problem in problems.all where !(problem.location.map { others.contains($0.file.name) } ?? false) {
            if !kept.contains(problem) { kept.append(problem) }
        }
        return Diagnostics(kept)
    }

    // MARK: Tests

    /// Rules that no test expects an alert of.
    private static func untested(_ ruleset: CompiledRuleset, _ paths: [String], _ known: [String]) -> Diagnostics {
        let folders = paths.map { path -> String in
            var isFolder = false
            let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            return isThere && !isFolder ? URL(fileURLWithPath: path).deletingLastPathComponent().path : path
        }
        let sink = DiagnosticSink()
        let tests = RuleTestFiles.paths(for: folders + known).flatMap { path -> [RuleTest] in
            // What is wrong with tests is told by those who run them.
            (try? YAMLFile(path: path)).map { RuleTestReader(reportingTo: sink).tests(in: $0) } ?? []
        }
        let expected = tests.flatMap { $0.expected.map(\.rule) }
        let raising =
            ruleset.rules.filter(\.raisesAlerts).map(\.metadata)
            + ruleset.correlations.filter(\.raisesAlerts).map(\.metadata)
        return Diagnostics(
            raising.filter { rule in !expected.contains { $0.names(rule) } }.map { rule in
                Diagnostic(
                    "rule.untested",
                    "no test expects an alert of \"\(rule.title)\"",
                    at: rule.location,
                    severity: .warning,
                    help:
                        "write one into a folder called tests beside the rules; 'rasid explain rule.untested' tells "
                        + "more"
                )
            }
        )
    }
}
