// SPDX-License-Identifier: Apache-2.0

/// The particles written together with the word after them.
public struct Proclitics: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Wraps the bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// و, and.
    public static let wa = Proclitics(rawValue: 1 << 0)
    /// ف, so.
    public static let fa = Proclitics(rawValue: 1 << 1)
    /// س of the future, before a verb.
    public static let sa = Proclitics(rawValue: 1 << 2)
    /// ب, with or by.
    public static let bi = Proclitics(rawValue: 1 << 3)
    /// ل, for or to; before a verb in order to, or let.
    public static let li = Proclitics(rawValue: 1 << 4)
    /// ك, like.
    public static let ka = Proclitics(rawValue: 1 << 5)
    /// ال, the; also within لل.
    public static let article = Proclitics(rawValue: 1 << 6)

    /// و or ف.
    public static let conjunctions: Proclitics = [.wa, .fa]
    /// ب, ل or ك.
    public static let prepositions: Proclitics = [.bi, .li, .ka]
}
