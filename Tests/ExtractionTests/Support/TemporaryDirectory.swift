// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// A directory with files of a test, removed when nobody holds it any more.
final class TemporaryDirectory {
    let path: String

    init(files: [String: String]) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "extraction-\(UUID().uuidString)")
        path = url.path
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
