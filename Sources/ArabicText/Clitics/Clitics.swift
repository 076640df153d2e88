// SPDX-License-Identifier: Apache-2.0

/// Takes words apart into proclitics, stem and enclitic.
///
/// The splits are all that grammar and spelling allow, which is more than are right: وفد may be وفد or و and فد.
/// Whoever knows words checks each stem against them and takes the first that is known. Pronouns on one-letter
/// prepositions (له, بها) leave no stem and are words of their own.
public enum Clitics {
    /// The shortest stem, in letters.
    public static let shortestStem = 2

    /// Calls `body` with every possible split of a word, the likelier first: the word as it is, then fewer before more
    /// proclitics, and stems without an enclitic before those with one. Nothing is allocated.
    ///
    /// - Parameters:
    ///   - codes: The codes of an Arabic word.
    ///   - flags: The flags of its token. A hamza tells ا from the article's, ة and tanwin exclude an enclitic.
    ///   - body: Returns `false` to stop.
    public static func forEachSplit(
        _ codes: UnsafeBufferPointer<UInt8>,
        flags: Token.Flags,
        _ body: (CliticSplit) -> Bool
    ) {
        guard codes.count <= Int(UInt16.max) else { return }
        guard front(codes, flags: flags, enclitic: .none, end: codes.count, body) else { return }
        guard flags.isDisjoint(with: [.taMarbuta, .alefMaksura, .tanwinFath]) else { return }
        for (enclitic, length) in EncliticCandidates(codes) where codes.count - length >= shortestStem {
            guard front(codes, flags: flags, enclitic: enclitic, end: codes.count - length, body) else { return }
        }
    }

    /// All splits of a word, for tools and tests; see `forEachSplit(_:flags:_:)`.
    public static func splits(of codes: [UInt8], flags: Token.Flags = []) -> [CliticSplit] {
        var splits: [CliticSplit] = []
        codes.withUnsafeBufferPointer { codes in
            forEachSplit(codes, flags: flags) { split in
                splits.append(split)
                return true
            }
        }
        return splits
    }

    /// Goes through what may be taken off the front; `false` when `body` wants no more.
    private static func front(
        _ codes: UnsafeBufferPointer<UInt8>,
        flags: Token.Flags,
        enclitic: Enclitic,
        end: Int,
        _ body: (CliticSplit) -> Bool
    ) -> Bool {
        let word = Word(codes: codes, flags: flags, enclitic: enclitic, end: end)
        guard word.afterConjunction([], from: 0, body) else { return false }
        guard end > shortestStem else { return true }
        switch codes[0] {
        case LetterCode.waw: return word.afterConjunction(.wa, from: 1, body)
        case LetterCode.fa: return word.afterConjunction(.fa, from: 1, body)
        default: return true
        }
    }

    /// A word whose end is settled.
    private struct Word {
        let codes: UnsafeBufferPointer<UInt8>
        let flags: Token.Flags
        let enclitic: Enclitic
        let end: Int

        func afterConjunction(_ taken: Proclitics, from start: Int, _ body: (CliticSplit) -> Bool) -> Bool {
            guard offer(taken, from: start, hosts: .any, body) else { return false }
            guard start + 1 < end else { return true }
            switch codes[start] {
            case LetterCode.alef:
                return afterArticle(taken, from: start, body)
            case LetterCode.sin where beginsImperfect(start + 1) && end - start > 3:
                return offer(taken.union(.sa), from: start + 1, hosts: .verb, body)
            case LetterCode.ba: return afterPreposition(taken.union(.bi), from: start + 1, body)
            case LetterCode.kaf: return afterPreposition(taken.union(.ka), from: start + 1, body)
            case LetterCode.lam:
                let taken = taken.union(.li)
                if codes[start + 1] == LetterCode.lam, enclitic == .none {
                    // للجنة is ل and ال before جنة, or before لجنة, which then loses one ل.
                    let withArticle = taken.union(.article)
                    guard offer(withArticle, from: start + 2, hosts: .noun, body),
                        offer(withArticle, from: start + 1, hosts: .noun, body)
                    else { return false }
                }
                return offer(taken, from: start + 1, hosts: .any, body)
            default: return true
            }
        }

        private func afterPreposition(_ taken: Proclitics, from start: Int, _ body: (CliticSplit) -> Bool) -> Bool {
            afterArticle(taken, from: start, body) && offer(taken, from: start, hosts: [.noun, .particle], body)
        }

        private func afterArticle(_ taken: Proclitics, from start: Int, _ body: (CliticSplit) -> Bool) -> Bool {
            guard enclitic == .none, start + 2 < end, codes[start] == LetterCode.alef,
                codes[start + 1] == LetterCode.lam, !hasHamza(letter: start)
            else { return true }
            return offer(taken.union(.article), from: start + 2, hosts: .noun, body)
        }

        /// Whether the letter at an offset is أ, إ or آ, as far as the flags tell.
        private func hasHamza(letter: Int) -> Bool {
            switch letter {
            case 0: !flags.isDisjoint(with: [.hamzaAboveStart, .hamzaBelowStart, .maddaStart])
            case 1: !flags.isDisjoint(with: [.hamzaAboveSecond, .hamzaBelowSecond, .maddaSecond])
            case 2: !flags.isDisjoint(with: [.hamzaAboveThird, .hamzaBelowThird, .maddaThird])
            default: false
            }
        }

        private func beginsImperfect(_ index: Int) -> Bool {
            switch codes[index] {
            case LetterCode.ya, LetterCode.ta, LetterCode.nun, LetterCode.alef: true
            default: false
            }
        }

        /// Hands on the split, with every way its stem may be spelled.
        private func offer(
            _ proclitics: Proclitics,
            from start: Int,
            hosts: CliticSplit.Hosts,
            _ body: (CliticSplit) -> Bool
        ) -> Bool {
            guard end - start >= shortestStem || (start == 0 && enclitic == .none && end > 0) else { return true }
            var split = CliticSplit(
                proclitics: proclitics,
                enclitic: enclitic,
                ending: .same,
                hosts: hosts.intersection(encliticHosts),
                stemStart: UInt16(start),
                stemEnd: UInt16(end)
            )
            guard !split.hosts.isEmpty else { return true }
            guard body(split) else { return false }
            guard enclitic != .none, let (ending, kind) = otherEnding(stemStart: start) else { return true }
            split.ending = ending
            split.hosts.formIntersection(kind)
            return split.hosts.isEmpty || body(split)
        }

        private var encliticHosts: CliticSplit.Hosts {
            switch enclitic {
            case .i: [.noun, .particle]
            case .ni: [.verb, .particle]
            default: .any
            }
        }

        /// How the stem may be spelled without its enclitic, other than as written.
        private func otherEnding(stemStart: Int) -> (CliticSplit.Ending, CliticSplit.Hosts)? {
            guard end - stemStart > 2 else { return nil }
            switch codes[end - 1] {
            case LetterCode.ta: return (.taMarbuta, .noun)
            case LetterCode.alef: return (.alefMaksura, [.noun, .verb])
            case LetterCode.waw, LetterCode.ya:
                if codes[end - 2] == LetterCode.alef { return (.hamza, .noun) }
                return codes[end - 1] == LetterCode.waw ? (.silentAlef, .verb) : nil
            default: return nil
            }
        }
    }
}
