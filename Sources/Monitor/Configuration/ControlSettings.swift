// SPDX-License-Identifier: Apache-2.0

/// How a running daemon is spoken to.
public struct ControlSettings: Sendable, Equatable {
    /// Where its Unix socket is.
    public enum Socket: Sendable, Equatable {
        /// In the runtime directory, named after the instance.
        case automatic
        /// Nowhere.
        case none
        /// Here.
        case path(String)
    }

    /// Where its Unix socket is.
    public var socket = Socket.automatic

    /// The defaults.
    public init() {}
}

extension ControlSettings.Socket: CustomStringConvertible {
    /// As the configuration spells it.
    public var description: String {
        switch self {
        case .automatic: "auto"
        case .none: "none"
        case .path(let path): path
        }
    }
}
