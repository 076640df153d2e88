// SPDX-License-Identifier: Apache-2.0

extension VerbLemma {
    // MARK: Perfect

    /// The stems of the active perfect.
    func perfectStems() -> PerfectStems {
        switch kind {
        case .sound:
            return plainPerfect(perfect)
        case .doubled:
            return PerfectStems(
                bare: perfect,
                beforeTa: perfect,
                beforeAlef: perfect,
                beforeWaw: [perfect],
                beforeConsonant: perfect + perfect.suffix(1)
            )
        case .hollow:
            return hollowPerfect(perfect)
        case .defective:
            let root = Array(perfect.dropLast())
            if lastPerfectLetter == "ي" { return keepingYa(root) }
            let radical = lastPerfectLetter == "ا" ? LetterCode.waw : LetterCode.ya
            return PerfectStems(
                bare: perfect,
                beforeTa: root,
                beforeAlef: root + [radical],
                beforeWaw: [root],
                beforeConsonant: root + [radical]
            )
        }
    }

    /// The stems of the passive perfect: the first vowel is u, the last i.
    func passivePerfectStems() -> PerfectStems {
        var stem = perfect
        if firstPerfectLetter == "آ" {
            stem.insert(LetterCode.waw, at: 1)
        } else if stem.count >= 4, stem[1] == LetterCode.alef {
            stem[1] = LetterCode.waw
        } else if stem.count >= 5, stem[0] == LetterCode.ta, stem[2] == LetterCode.alef {
            stem[2] = LetterCode.waw
        } else if stem.count == 3, stem[1] == LetterCode.alef, kind != .hollow {
            // سئل: between u and i, hamza sits on ئ.
            stem[1] = LetterCode.ya
        }
        switch kind {
        case .sound:
            if endsInHamza { stem[stem.count - 1] = LetterCode.ya }
            return endsInHamza ? keepingYa(Array(stem.dropLast()), isWeak: false) : plainPerfect(stem)
        case .doubled:
            return perfectStems()
        case .hollow:
            stem[stem.count - 2] = LetterCode.ya
            return hollowPerfect(stem)
        case .defective:
            return keepingYa(Array(stem.dropLast()))
        }
    }

    private func plainPerfect(_ stem: [UInt8]) -> PerfectStems {
        PerfectStems(
            bare: stem,
            beforeTa: stem,
            beforeAlef: stem,
            beforeWaw: endsInHamza ? [stem, Array(stem.dropLast()) + [LetterCode.waw]] : [stem],
            beforeConsonant: stem
        )
    }

    private func hollowPerfect(_ stem: [UInt8]) -> PerfectStems {
        var short = stem
        short.remove(at: short.count - 2)
        if endsInHamza {
            // جئت and أسأت: the hamza sits on what the vowel before it asks for.
            short[short.count - 1] = stem.count == 3 ? LetterCode.ya : LetterCode.alef
        }
        return PerfectStems(
            bare: stem,
            beforeTa: stem,
            beforeAlef: stem,
            beforeWaw: endsInHamza ? [stem, Array(stem.dropLast()) + [LetterCode.waw]] : [stem],
            beforeConsonant: short
        )
    }

    /// بقي and every passive of a defective verb: the ي stays but before وا; one that is a hamza's seat always stays.
    private func keepingYa(_ root: [UInt8], isWeak: Bool = true) -> PerfectStems {
        let whole = root + [LetterCode.ya]
        return PerfectStems(
            bare: whole,
            beforeTa: whole,
            beforeAlef: whole,
            beforeWaw: [isWeak ? root : whole],
            beforeConsonant: whole
        )
    }

    // MARK: Imperfect

    /// The stems of the active imperfect.
    func imperfectStems() -> ImperfectStems {
        switch kind {
        case .sound: return plainImperfect(stem)
        case .doubled: return doubledImperfect(stem)
        case .hollow: return hollowImperfect(stem)
        case .defective:
            let root = Array(stem.dropLast())
            let radical = stem.last == LetterCode.waw ? LetterCode.waw : LetterCode.ya
            return defectiveImperfect(root, radical: radical)
        }
    }

    /// The stems of the passive imperfect: the first vowel is u, the last a.
    func passiveImperfectStems() -> ImperfectStems {
        var stem = stem
        if kind == .hollow {
            stem[stem.count - 2] = LetterCode.alef
            return hollowImperfect(stem)
        }
        if firstStemLetter == "أ" || firstStemLetter == "ا" {
            stem[0] = LetterCode.waw
        } else if perfect.count == 3, perfect[0] == LetterCode.waw, stem.first != LetterCode.waw {
            stem.insert(LetterCode.waw, at: 0)
        }
        switch kind {
        case .doubled: return doubledImperfect(stem)
        case .defective: return defectiveImperfect(Array(stem.dropLast()), radical: LetterCode.ya)
        case .sound, .hollow:
            if endsInHamza { stem[stem.count - 1] = LetterCode.alef }
            return plainImperfect(stem)
        }
    }

    private func plainImperfect(_ stem: [UInt8]) -> ImperfectStems {
        let root = Array(stem.dropLast())
        return ImperfectStems(
            bare: stem,
            jussive: stem,
            beforeAlef: stem,
            beforeWaw: endsInHamza && stem.last == LetterCode.alef ? [stem, root + [LetterCode.waw]] : [stem],
            beforeYa: endsInHamza ? root + [LetterCode.ya] : stem,
            beforeConsonant: stem
        )
    }

    private func doubledImperfect(_ stem: [UInt8]) -> ImperfectStems {
        ImperfectStems(
            bare: stem,
            jussive: stem,
            beforeAlef: stem,
            beforeWaw: [stem],
            beforeYa: stem,
            beforeConsonant: stem + stem.suffix(1)
        )
    }

    private func hollowImperfect(_ stem: [UInt8]) -> ImperfectStems {
        guard stem.count >= 2 else { return plainImperfect(stem) }
        let root = Array(stem.dropLast())
        var short = stem
        let vowel = short.remove(at: short.count - 2)
        if endsInHamza { short[short.count - 1] = vowel }
        return ImperfectStems(
            bare: stem,
            jussive: short,
            beforeAlef: stem,
            beforeWaw: endsInHamza ? [root + [LetterCode.waw], root + [LetterCode.ya], stem] : [stem],
            beforeYa: endsInHamza ? root + [LetterCode.ya] : stem,
            beforeConsonant: short
        )
    }

    private func defectiveImperfect(_ root: [UInt8], radical: UInt8) -> ImperfectStems {
        ImperfectStems(
            bare: root + [stem.last == LetterCode.alef && radical == LetterCode.ya ? LetterCode.alef : radical],
            jussive: root,
            beforeAlef: root + [radical],
            beforeWaw: [root],
            beforeYa: root,
            beforeConsonant: root + [radical]
        )
    }

    // MARK: Imperative

    /// How the stem of the jussive begins when it is a command.
    enum Beginning {
        /// قل, كلّم
        case same
        /// اكتب, استهدف, أوقف
        case alef
        /// خذ, of أخذ
        case withoutHamza

        func apply(_ stem: [UInt8]) -> [UInt8] {
            switch self {
            case .same: stem
            case .alef: [LetterCode.alef] + stem
            case .withoutHamza: Array(stem.dropFirst())
            }
        }
    }

    /// Where vowels decide, every possible beginning.
    func imperativeBeginnings() -> [Beginning] {
        if perfect.first == LetterCode.alef {
            // أخذ, أكل and أمر lose their hamza; all other verbs that begin so are derived forms and keep an alef.
            return firstStemLetter == "أ" ? [.withoutHamza] : [.alef]
        }
        let isThreeLettered = perfect.count == 3 && perfect.first != LetterCode.waw
        switch kind {
        case .sound where isThreeLettered, .defective where isThreeLettered: return [.alef, .same]
        default: return [.same]
        }
    }
}
