// SPDX-License-Identifier: Apache-2.0

/// A part of a name as people type it to choose: without regard to case, `*` for anything.
public struct NamePattern: Sendable {
    private let pieces: [String]

    /// Takes the pattern as typed.
    public init(_ text: String) {
        pieces = text.lowercased().split(separator: "*").map(String.init)
    }

    /// Whether the pieces stand in a name, one behind the other.
    public func matches(_ name: String) -> Bool {
        var rest = name.lowercased()[...]
        for piece in pieces {
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
