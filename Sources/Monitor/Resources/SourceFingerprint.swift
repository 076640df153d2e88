// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// What tells whether files have changed, without reading them: for each its name, inode, size and times.
struct SourceFingerprint: Sendable, Equatable {
    /// One directory or file.
    struct Entry: Sendable, Equatable {
        var path: String
        var inode: UInt
        var size: Int
        /// Nanoseconds since 1970, when the content changed and when anything did.
        var modified: Int
        var changed: Int
    }

    /// Rule files.
    var rules: [Entry]
    /// Files of lexicon and gazetteer.
    var language: [Entry]

    /// The files that a configuration names, as they are now.
    init(_ configuration: RasidConfiguration) {
        rules = configuration.rules.paths.flatMap {
            Self.entries(at: $0) { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
        }
        language = (configuration.extraction.lexicon + configuration.extraction.gazetteer)
            .flatMap { Self.entries(at: $0) { !$0.hasSuffix("~") } }
    }

    /// The files at a path, or below it, by name; nothing where nothing is. Hidden files and folders called `tests` are
    /// left out.
    private static func entries(at path: String, where isWanted: (String) -> Bool) -> [Entry] {
        var status = stat()
        guard stat(path, &status) == 0 else { return [] }
        guard status.st_mode & S_IFMT == S_IFDIR else { return [Entry(path, status)] }
        return DirectoryNames.names(in: path).flatMap { name -> [Entry] in
            let child = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            guard stat(child, &status) == 0 else { return [] }
            if status.st_mode & S_IFMT == S_IFDIR { return name == "tests" ? [] : entries(at: child, where: isWanted) }
            return isWanted(name) ? [Entry(child, status)] : []
        }
    }
}

extension SourceFingerprint.Entry {
    fileprivate init(_ path: String, _ status: stat) {
        self.path = path
        inode = status.st_ino
        size = status.st_size
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    }
}

/// What is in a directory.
enum DirectoryNames {
    /// Names that don't begin with a dot, in order; none where the directory can't be read.
    static func names(in directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let capacity = MemoryLayout.size(ofValue: entry.pointee.d_name)
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: capacity) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
