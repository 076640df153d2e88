// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Finds rule files: directories are searched in depth, in the order of names.
public enum RuleFiles {
    /// The files a path stands for: itself, or every `.yml` and `.yaml` below it. Names that begin with a dot are
    /// left out, and so are folders called `tests`: what tests rules lies in them.
    /// - Throws: `rule.unreadable`.
    public static func paths(at path: String) throws(Diagnostic) -> [String] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw unreadable(path, errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
        var found: [String] = []
        for name in try names(in: path) {
            let child = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            guard stat(child, &status) == 0 else { throw unreadable(child, errno) }
            if status.st_mode & S_IFMT == S_IFDIR {
                if name != "tests" { found.append(contentsOf: try paths(at: child)) }
            } else if name.hasSuffix(".yml") || name.hasSuffix(".yaml") {
                found.append(child)
            }
        }
        return found
    }

    private static func names(in directory: String) throws(Diagnostic) -> [String] {
        guard let stream = opendir(directory) else { throw unreadable(directory, errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let capacity = MemoryLayout.size(ofValue: entry.pointee.d_name)
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: capacity) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    private static func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
        Diagnostic(
            "rule.unreadable",
            "rules can't be read from here: \(String(cString: strerror(code)))",
            at: SourceLocation(file: SourceFile(name: path))
        )
    }
}
