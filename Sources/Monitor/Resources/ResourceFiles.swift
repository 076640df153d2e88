// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Directories that may be missing.
enum ResourceFiles {
    /// The paths without those that name an optional directory (`….d`) that isn't there.
    static func present(_ paths: [String]) -> [String] {
        paths.filter { path in
            let name = path.hasSuffix("/") ? path.dropLast() : path[...]
            return !name.hasSuffix(".d") || access(path, F_OK) == 0
        }
    }
}
