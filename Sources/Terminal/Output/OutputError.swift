// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Why nothing more can be written.
public enum OutputError: Error, Sendable, Equatable {
    /// The reader has gone (`| head`): no fault of anybody's.
    case readerGone
    /// Anything else, such as a full disk, by its `errno`.
    case failed(errno: Int32)

    /// What happened, in the system's words.
    public var message: String {
        switch self {
        case .readerGone: "the reader of the output has gone"
        case .failed(let number): "the output could not be written: \(String(cString: strerror(number)))"
        }
    }
}
