// SPDX-License-Identifier: Apache-2.0

import Glibc

/// How wide lines may be.
public enum TerminalSize {
    /// Cells of a line on `descriptor`: what the terminal says, else `COLUMNS`, else 80; at least 40.
    public static func columns(of descriptor: Int32, environment: [String: String]) -> Int {
        var size = winsize()
        if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return max(40, Int(size.ws_col)) }
        return max(40, environment["COLUMNS"].flatMap(Int.init) ?? 80)
    }
}
