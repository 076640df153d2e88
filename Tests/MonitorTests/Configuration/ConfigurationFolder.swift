// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// A directory with a `rasid.yaml` and other files, which goes away with the test.
final class ConfigurationFolder: Sendable {
    let path: String

    init(_ configuration: String, _ files: [String: String] = [:]) throws {
        path = FileManager.default.temporaryDirectory.path + "/rasid-\(UUID().uuidString)"
        for (name, content) in files.merging(["rasid.yaml": configuration], uniquingKeysWith: { $1 }) {
            let file = URL(filePath: "\(path)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(content.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file below it.
    func write(_ name: String, _ content: String) throws {
        let file = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: file)
    }

    var file: String { "\(path)/rasid.yaml" }
}
