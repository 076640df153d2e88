// SPDX-License-Identifier: Apache-2.0

/// When rules, lexicon and gazetteer are loaded anew by themselves.
public struct ReloadSettings: Sendable, Equatable {
    /// Whether their files are watched.
    public var isWatching = true
    /// How long nothing may have changed before files that did are loaded: editors and deployments write in steps.
    public var quietTime = Duration.milliseconds(500)

    /// The defaults.
    public init() {}
}
