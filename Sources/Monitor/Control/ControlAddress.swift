// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Where the socket of a daemon is looked for and made.
enum ControlAddress {
    /// Most bytes of a path that a Unix socket can have.
    static let longestPath = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    /// Where a daemon makes its socket; `nil` when it has none.
    static func ofDaemon(_ settings: ControlSettings, instance: String, environment: [String: String]) -> String? {
        switch settings.socket {
        case .none: nil
        case .path(let path): path
        case .automatic: candidates(instance: instance, environment: environment, isClient: false).first
        }
    }

    /// Where a client looks for it, in this order.
    static func forClient(_ settings: ControlSettings, instance: String, environment: [String: String]) -> [String] {
        switch settings.socket {
        case .none: []
        case .path(let path): [path]
        case .automatic: candidates(instance: instance, environment: environment, isClient: true)
        }
    }

    /// Those variables of the process that say where runtime files go.
    static var processEnvironment: [String: String] {
        var variables: [String: String] = [:]
        for name in ["RUNTIME_DIRECTORY", "XDG_RUNTIME_DIR"] {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        return variables
    }

    private static func candidates(instance: String, environment: [String: String], isClient: Bool) -> [String] {
        var folders: [String] = []
        // systemd may name several, with colons between.
        if let runtime = environment["RUNTIME_DIRECTORY"]?.split(separator: ":").first {
            folders.append(String(runtime))
        }
        // Who calls from a shell doesn't have the service's environment.
        if isClient { folders.append("/run/rasid") }
        if let user = environment["XDG_RUNTIME_DIR"], user.hasPrefix("/") { folders.append("\(user)/rasid") }
        folders.append("/tmp/rasid-\(getuid())")
        let name = fileName(instance)
        return folders.map { "\($0)/\(name).sock" }.filter { $0.utf8.count <= longestPath }
    }

    /// The instance's name, with what has no place in a file's name left out.
    private static func fileName(_ instance: String) -> String {
        let kept = instance.unicodeScalars.map { scalar -> Character in
            scalar == "/" || scalar.value < 0x20 ? "-" : Character(scalar)
        }
        let name = String(kept.drop { $0 == "." })
        return name.isEmpty ? "rasid" : name
    }

    /// Calls `body` with the address of a path.
    /// - Returns: what `body` returns.
    static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(longestPath)) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
