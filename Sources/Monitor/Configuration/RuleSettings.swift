// SPDX-License-Identifier: Apache-2.0

/// Where the rules are.
public struct RuleSettings: Sendable, Equatable {
    /// Files and directories, in this order: the rules that are shipped, then a site's own.
    public var paths = ["rules", "rules.d"]

    /// What `%name%` stands for in values of rules with the modifier `expand`.
    public var placeholders: [String: [String]] = [:]

    /// The defaults.
    public init() {}

    /// The paths that are there: directories whose names end in `.d` may be missing.
    public var presentPaths: [String] { ResourceFiles.present(paths) }
}
