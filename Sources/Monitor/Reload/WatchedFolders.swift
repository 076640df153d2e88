// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Which folders to watch so that no change of some files goes by: those with files in them, and those above, in which
/// a folder or file of the configuration may come, go or be replaced.
struct WatchedFolders: Equatable {
    /// Folders by path, with the names in them that matter; `nil` for all names.
    private(set) var names: [String: Set<String>?] = [:]

    /// - Parameter paths: files and folders, which need not be there.
    init(_ paths: [String]) {
        for path in paths {
            watchAbove(path)
            watchBelow(path, depth: 0)
        }
    }

    /// A folder and all below it.
    private mutating func watchBelow(_ path: String, depth: Int) {
        // A link that leads back up must not go on for ever.
        guard depth < 16, Self.isFolder(path) else { return }
        names[path] = .some(nil)
        for name in DirectoryNames.names(in: path) {
            watchBelow(path.hasSuffix("/") ? path + name : "\(path)/\(name)", depth: depth + 1)
        }
    }

    /// The nearest folder above that is there.
    private mutating func watchAbove(_ path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let slash = path.lastIndex(of: "/")
        let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
        guard !name.isEmpty else { return }
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard Self.isFolder(folder) else {
            if folder != ".", folder != "/" { watchAbove(folder) }
            return
        }
        switch names[folder] {
        case .some(nil): break
        case .some(.some(let known)): names[folder] = known.union([name])
        case nil: names[folder] = [name]
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
