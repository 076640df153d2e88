// SPDX-License-Identifier: Apache-2.0

/// The enclitics a word may end with, the longer first.
struct EncliticCandidates: Sequence, IteratorProtocol {
    private var candidates: (first: (Enclitic, Int)?, second: (Enclitic, Int)?)

    init(_ codes: UnsafeBufferPointer<UInt8>) {
        candidates = (nil, nil)
        guard let last = codes.last, codes.count > 2 else { return }
        let previous = codes[codes.count - 2]
        switch last {
        case LetterCode.ha: candidates.first = (.hu, 1)
        case LetterCode.kaf: candidates.first = (.ka, 1)
        case LetterCode.ya:
            candidates.first = (.i, 1)
            if previous == LetterCode.nun { candidates = ((.ni, 2), (.i, 1)) }
        case LetterCode.mim:
            if previous == LetterCode.ha { candidates.first = (.hum, 2) }
            if previous == LetterCode.kaf { candidates.first = (.kum, 2) }
        case LetterCode.nun:
            if previous == LetterCode.ha { candidates.first = (.hunna, 2) }
            if previous == LetterCode.kaf { candidates.first = (.kunna, 2) }
        case LetterCode.alef:
            let third = codes[codes.count - 3]
            if previous == LetterCode.ha { candidates.first = (.ha, 2) }
            if previous == LetterCode.nun { candidates.first = (.na, 2) }
            if previous == LetterCode.mim, third == LetterCode.ha { candidates.first = (.huma, 3) }
            if previous == LetterCode.mim, third == LetterCode.kaf { candidates.first = (.kuma, 3) }
        default: break
        }
    }

    mutating func next() -> (Enclitic, Int)? {
        defer { candidates = (candidates.second, nil) }
        return candidates.first
    }
}
