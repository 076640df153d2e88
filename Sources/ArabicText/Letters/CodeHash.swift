// SPDX-License-Identifier: Apache-2.0

/// A 64-bit hash of normalised codes: FNV-1a with the finishing steps of MurmurHash3.
///
/// Equal codes have equal hashes, on every machine and in every run. Different codes differ too, for practical
/// purposes: among a million words a collision has a chance of about 1 in 40 million. The hash isn't
/// keyed, so a table that strangers may fill must compare the codes as well.
public struct CodeHash: Sendable {
    @usableFromInline
    var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of no codes.
    @inlinable
    public init() {}

    /// Adds one code.
    @inlinable
    public mutating func combine(_ code: UInt8) {
        state = (state ^ UInt64(code)) &* 0x0000_0100_0000_01B3
    }

    /// The hash of the codes so far, well mixed in all bits; more codes may follow.
    @inlinable
    public var value: UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }

    /// The hash of a sequence of codes.
    @inlinable
    public static func of(_ codes: some Sequence<UInt8>) -> UInt64 {
        var hash = CodeHash()
        for code in codes { hash.combine(code) }
        return hash.value
    }
}
