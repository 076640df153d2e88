// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file in a folder of its own that goes away with this object.
final class TemporaryFile {
    let path: String
    private let folder: URL

    init(_ name: String, _ text: String) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("rasid-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        path = file.path
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
