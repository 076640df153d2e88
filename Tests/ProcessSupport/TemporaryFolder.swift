// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder that goes away with this object.
public final class TemporaryFolder: Sendable {
    private let url: URL

    /// Where it is.
    public var path: String { url.path }

    /// Makes an empty folder.
    public init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("rasid-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }

    /// Writes a file into it; the file's path.
    public func file(_ name: String, _ text: String = "") throws -> String {
        let file = url.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
