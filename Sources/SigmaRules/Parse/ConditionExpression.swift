// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

/// A condition as parsed.
public indirect enum ConditionExpression: Sendable {
    case and([ConditionExpression])
    case or([ConditionExpression])
    case not(ConditionExpression)
    /// A search identifier by its name.
    case search(name: String, location: SourceLocation)
    /// `1 of` or `all of` the search identifiers a pattern covers; `them` is the pattern `*`.
    case selector(Quantifier, pattern: String, location: SourceLocation)

    /// How many of the searches must hold.
    public enum Quantifier: String, Sendable {
        /// `1 of`, also written `any of`.
        case any
        case all
    }
}

/// Whether a search identifier is covered by a pattern of `1 of` and `all of`: `*` stands for any characters, and
/// names that begin with an underscore only match patterns that do.
func covers(_ pattern: String, _ name: String) -> Bool {
    if name.hasPrefix("_"), !pattern.hasPrefix("_") { return false }
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return pattern == name }
    guard name.utf8.count >= first.utf8.count + last.utf8.count, name.hasPrefix(first), name.hasSuffix(last) else {
        return false
    }
    var rest = name.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
        guard let start = rest.indices.first(where: { rest[$0...].hasPrefix(piece) }) else { return false }
        rest = rest[start...].dropFirst(piece.count)
    }
    return true
}
