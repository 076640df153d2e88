// SPDX-License-Identifier: Apache-2.0

import ProcessSupport

/// A file in a folder of its own that goes away with this object.
final class TemporaryFile {
    let path: String
    /// The folder it is alone in.
    let folder: String
    private let owner: TemporaryFolder

    init(_ name: String, _ text: String) throws {
        owner = try TemporaryFolder()
        folder = owner.path
        path = try owner.file(name, text)
    }
}
