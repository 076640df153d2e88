// SPDX-License-Identifier: Apache-2.0

/// The pronoun written together with the word before it.
public enum Enclitic: UInt8, Sendable, CaseIterable {
    /// No pronoun.
    case none
    /// ه, him, his, it.
    case hu
    /// ها, her, it, them.
    case ha
    /// هما, them both.
    case huma
    /// هم, them.
    case hum
    /// هن, them (women).
    case hunna
    /// ك, you (one).
    case ka
    /// كما, you both.
    case kuma
    /// كم, you.
    case kum
    /// كن, you (women).
    case kunna
    /// نا, us, our.
    case na
    /// ي, my.
    case i
    /// ني, me.
    case ni

    /// The letters, in codes.
    public var codes: [UInt8] {
        switch self {
        case .none: []
        case .hu: [LetterCode.ha]
        case .ha: [LetterCode.ha, LetterCode.alef]
        case .huma: [LetterCode.ha, LetterCode.mim, LetterCode.alef]
        case .hum: [LetterCode.ha, LetterCode.mim]
        case .hunna: [LetterCode.ha, LetterCode.nun]
        case .ka: [LetterCode.kaf]
        case .kuma: [LetterCode.kaf, LetterCode.mim, LetterCode.alef]
        case .kum: [LetterCode.kaf, LetterCode.mim]
        case .kunna: [LetterCode.kaf, LetterCode.nun]
        case .na: [LetterCode.nun, LetterCode.alef]
        case .i: [LetterCode.ya]
        case .ni: [LetterCode.nun, LetterCode.ya]
        }
    }
}
