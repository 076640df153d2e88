// SPDX-License-Identifier: Apache-2.0

/// The particles written together with the word after them.
public struct Proclitics: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Wraps the bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// و, and.
    @inlinable public static var wa: Proclitics { Proclitics(rawValue: 1 << 0) }
    /// ف, so.
    @inlinable public static var fa: Proclitics { Proclitics(rawValue: 1 << 1) }
    /// س of the future, before a verb.
    @inlinable public static var sa: Proclitics { Proclitics(rawValue: 1 << 2) }
    /// ب, with or by.
    @inlinable public static var bi: Proclitics { Proclitics(rawValue: 1 << 3) }
    /// ل, for or to; before a verb in order to, or let.
    @inlinable public static var li: Proclitics { Proclitics(rawValue: 1 << 4) }
    /// ك, like.
    @inlinable public static var ka: Proclitics { Proclitics(rawValue: 1 << 5) }
    /// ال, the; also within لل.
    @inlinable public static var article: Proclitics { Proclitics(rawValue: 1 << 6) }

    /// و or ف.
    @inlinable public static var conjunctions: Proclitics { [.wa, .fa] }
    /// ب, ل or ك.
    @inlinable public static var prepositions: Proclitics { [.bi, .li, .ka] }
}
