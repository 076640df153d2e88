// SPDX-License-Identifier: Apache-2.0

/// A file of articles that could not be read. The reader goes on with the next one.
public struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `input.unreadable` or `input.no-articles`.
    public var code: String
    /// A sentence that names the file.
    public var message: String

    /// The sentence with its code.
    public var description: String { "\(message) [\(code)]" }
}
