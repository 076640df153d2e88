// SPDX-License-Identifier: Apache-2.0

extension Duration {
    /// Whole milliseconds, rounded up so that a wait is never shorter than asked, and as many as C's int takes.
    var wholeMilliseconds: Int32 {
        let (seconds, attoseconds) = components
        let milliseconds = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        guard seconds < 2_000_000 else { return 2_000_000_000 }
        return Int32(max(0, seconds * 1000 + milliseconds))
    }
}
