// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// Files of the repository this test was built from.
enum Repository {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func path(_ relative: String) -> String { root.appending(path: relative).path }

    static func bytes(_ relative: String) throws -> [UInt8] {
        try Array(Data(contentsOf: root.appending(path: relative)))
    }
}
