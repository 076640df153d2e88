// SPDX-License-Identifier: Apache-2.0

extension UInt8 {
    /// A space, tab, line feed, carriage return, vertical tab or form feed.
    var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension ArraySlice<UInt8> {
    /// Nothing but ASCII space.
    var isBlank: Bool { allSatisfy(\.isASCIISpace) }
}
