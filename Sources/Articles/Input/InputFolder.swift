// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Finds the files of articles in a directory.
enum InputFolder {
    static let extensions = ["jsonl", "ndjson", "json", "txt"]

    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// All files below the directory that end like articles, in the order of their names; hidden ones are left out.
    static func files(in directory: String) throws(InputError) -> [String] {
        guard let stream = opendir(directory) else { throw InputFile.unreadable(directory) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { name in
                String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        var files: [String] = []
        for name in names.sorted() {
            let path = directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
            if isDirectory(path) {
                files += try self.files(in: path)
            } else if extensions.contains(where: { name.hasSuffix(".\($0)") }) {
                files.append(path)
            }
        }
        return files
    }
}
