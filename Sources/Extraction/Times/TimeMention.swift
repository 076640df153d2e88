// SPDX-License-Identifier: Apache-2.0

import Articles

/// An expression of time in the text.
struct TimeMention: Sendable, Equatable {
    /// The tokens that say it.
    var tokens: Range<Int>
    /// First day, where it could be resolved.
    var start: CivilDate?
    /// Last day.
    var end: CivilDate?
    /// daily, weekly, …
    var recurring: String?
}
