// SPDX-License-Identifier: Apache-2.0

/// What a file may cost at most.
public struct YAMLLimits: Sendable {
    /// Size of a file.
    public var bytes = 64 << 20
    /// How deeply sequences and mappings may nest.
    public var depth = 64
    /// Scalars, sequences and mappings of a file, aliases counted as what they stand for.
    public var nodes = 4_000_000
    /// How many of those may come from aliases.
    public var aliasedNodes = 100_000

    /// The default limits: 64 MiB, 64 levels, 4 million nodes of which 100,000 by alias.
    public init() {}
}
