// SPDX-License-Identifier: Apache-2.0

/// Paths in the configuration, which are relative to the directory of its file.
enum ConfigurationPath {
    static func resolved(_ path: String, in directory: String) -> String {
        guard !path.hasPrefix("/"), directory != "." else { return path }
        return directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
    }

    static func directory(of file: String) -> String {
        guard let slash = file.lastIndex(of: "/") else { return "." }
        return slash == file.startIndex ? "/" : String(file[..<slash])
    }
}
