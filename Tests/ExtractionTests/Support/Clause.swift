// SPDX-License-Identifier: Apache-2.0

import Testing

/// A clause of which the news is full, with a bar wherever writers put when, by whom it is told, and how.
struct Clause: CustomTestStringConvertible, Sendable {
    let parts: [String]

    init(_ text: String) {
        parts = text.split(separator: "|").map { $0.trimmingPrefix(" ").description }
    }

    var testDescription: String { parts.joined() }

    /// The clause with the words in each of its gaps.
    func with(_ inserted: String) -> [String] {
        parts.indices.dropLast().map { gap in
            parts[...gap].joined() + inserted + " " + parts[(gap + 1)...].joined()
        }
    }
}
