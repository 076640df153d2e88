// SPDX-License-Identifier: Apache-2.0

/// Versions that `rasid version` tells.
enum Version {
    /// By semantic versioning; CHANGELOG.md says what changed.
    static let rasid = "0.1.0"

    /// The compiler that built it, as far as a program can know.
    static var swift: String {
        #if compiler(>=6.4)
        "6.4 or newer"
        #elseif compiler(>=6.3)
        "6.3"
        #elseif compiler(>=6.2)
        "6.2"
        #else
        "6.1"
        #endif
    }
}
