// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
public import SourceYAML

/// Finds and reads the test files that belong to rules.
///
/// Tests lie in folders called `tests`: below a folder of rules or beside it. What reads rules passes such folders over.
public enum RuleTestFiles {
    /// The name of the folders.
    public static let folder = "tests"

    /// Test files by the paths of rules, or of tests: a file stands for itself, a folder for the tests in it, below it
    /// and beside it. No file comes twice.
    public static func paths(for paths: [String]) -> [String] {
        var seen: Set<String> = []
        return paths.flatMap(files).filter { seen.insert(URL(fileURLWithPath: $0).standardized.path).inserted }
    }

    /// Reads test files.
    /// - Throws: everything that is wrong with any of them.
    public static func read(_ paths: [String]) throws(Diagnostics) -> [RuleTest] {
        let sink = DiagnosticSink()
        var tests: [RuleTest] = []
        for path in paths {
            do {
                tests += RuleTestReader(reportingTo: sink).tests(in: try YAMLFile(path: path))
            } catch {
                sink.report(error)
            }
        }
        try sink.diagnostics.throwIfErrors()
        return tests
    }

    /// Reads the tests of a text.
    /// - Throws: everything that is wrong with it.
    public static func read(_ text: String, name: String) throws(Diagnostics) -> [RuleTest] {
        let sink = DiagnosticSink()
        let tests = RuleTestReader(reportingTo: sink).tests(in: try YAMLFile(text: text, name: name))
        try sink.diagnostics.throwIfErrors()
        return tests
    }

    private static func files(at path: String) -> [String] {
        guard isFolder(path) else { return [path] }
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        if name(of: trimmed) == folder { return all(in: trimmed) }
        let beside = "\(parent(of: trimmed))/\(folder)"
        return below(trimmed) + (isFolder(beside) ? all(in: beside) : [])
    }

    /// The files of the folders called `tests` below a folder.
    private static func below(_ path: String) -> [String] {
        children(of: path).flatMap { child -> [String] in
            guard isFolder(child) else { return [] }
            return name(of: child) == folder ? all(in: child) : below(child)
        }
    }

    private static func all(in path: String) -> [String] {
        children(of: path).flatMap { child -> [String] in
            if isFolder(child) { return all(in: child) }
            return child.hasSuffix(".yml") || child.hasSuffix(".yaml") ? [child] : []
        }
    }

    private static func children(of path: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { "\(path)/\($0)" }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    private static func name(of path: String) -> Substring { path.split(separator: "/").last ?? "" }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[..<slash])
    }
}
