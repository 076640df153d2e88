// SPDX-License-Identifier: Apache-2.0

/// One setting as it counts.
public struct EffectiveSetting: Sendable, Equatable {
    /// The dotted path, such as `topics.input`; below `kafka.` follows a property's name.
    public var path: String
    /// The value for people; secrets are redacted.
    public var value: String
    /// `default`, `file:line:column`, the name of an environment variable, or the flag.
    public var origin: String
}
