// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Works out what a spelling can be: which words of the lexicon with which clitics, which grammatical word, where
/// which phrases and names begin.
struct WordAnalyzer {
    let lexicon: Lexicon
    /// For one spelling after another.
    private var findings = Findings()
    /// The ways to take the spelling apart, with the hash of each stem.
    private var splits: ContiguousArray<(CliticSplit, hash: UInt64)> = []

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// Readings kept for one spelling; what comes later in order of likelihood is dropped.
    private static let maximumReadings = 6

    /// How many tokens before a look-up its memory is asked for: as long as that takes to come.
    private static let ahead = 16

    /// Fills `words` with the number of each token's info, looking up each distinct spelling once.
    mutating func analyze(_ text: TokenizedText, cache: inout WordCache, words: inout ContiguousArray<Int32>) {
        words.removeAll(keepingCapacity: true)
        words.reserveCapacity(text.tokens.count)
        for (index, token) in text.tokens.enumerated() {
            let ahead = index &+ WordAnalyzer.ahead
            if ahead < text.tokens.count { cache.prefetch(text.tokens[ahead].hash) }
            switch token.kind {
            case .word, .latin, .number:
                var number = cache.find(token.hash)
                if number < 0 {
                    number = text.withCodes(of: token) { learn($0, token: token, cache: &cache) }
                } else {
                    cache.prefetch(number)
                }
                words.append(number)
            case .punctuation, .url, .mention, .emoji, .other: words.append(-1)
            }
        }
    }

    /// What was found out about a spelling, before it goes into the cache.
    private struct Findings {
        var info = WordInfo()
        var readings: [WordReading] = []
        var starts: [WordInfo.Start] = []

        var isKnown: Bool { info.particle != nil || !readings.isEmpty || !starts.isEmpty }

        mutating func removeAll() {
            info = WordInfo()
            readings.removeAll(keepingCapacity: true)
            starts.removeAll(keepingCapacity: true)
        }
    }

    private mutating func learn(
        _ codes: UnsafeBufferPointer<UInt8>,
        token: Token,
        cache: inout WordCache
    ) -> Int32 {
        look(at: codes, hash: token.hash, kind: token.kind)
        if !findings.isKnown, let plain = WordAnalyzer.withoutDrawl(codes) {
            plain.withUnsafeBufferPointer { look(at: $0, hash: CodeHash.of(plain), kind: token.kind) }
        }
        findings.info.goesOn = lexicon.phrases.isBehindFirst(token.hash)
        // ميات is most likely مئات without its hamza, and whoever spells it first must not decide for all.
        var spelling = token
        spelling.flags = .seatedHamza
        findings.info.isNumberWord = NumberReader.isNumberWord(spelling)
        var unit = settledUnit()
        if unit.kind == .number { unit.proclitics.formUnion(NumberReader.boundPrepositions(of: spelling)) }
        return cache.insert(
            findings.info,
            unit: unit,
            readings: findings.readings,
            starts: findings.starts,
            at: token.hash
        )
    }

    /// The unit that the word makes by itself; whether that is so in any context is noted.
    private mutating func settledUnit() -> Unit {
        let info = findings.info
        var unit = Unit(firstToken: 0, endToken: 1, kind: info.isNumberWord ? .number : .word)
        unit.proclitics = info.proclitics
        if let particle = info.particle {
            unit.kind = .particle
            unit.particle = particle
            unit.hasPronoun = info.particleHasPronoun
            // A particle may also be a word of the lexicon (وسط، رغم): its classes stay visible.
            for reading in findings.readings { unit.classes.formUnion(lexicon.classes[Int(reading.group)]) }
            findings.info.isSettled = true
        } else if findings.readings.count == 1, !findings.readings[0].isJussive {
            unit.take(findings.readings[0])
            unit.classes = lexicon.classes[Int(unit.group)]
            findings.info.isSettled = true
        } else {
            findings.info.isSettled = findings.readings.isEmpty && !info.looksImperfect
        }
        return unit
    }

    /// The word without the repeats by which posts draw it out (عااااجل، قصفففف): no word of the language has a letter
    /// three times in a row at its end or inside. `nil` where it has no such run.
    private static func withoutDrawl(_ codes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard codes.indices.dropFirst(2).contains(where: { codes[$0] == codes[$0 - 1] && codes[$0] == codes[$0 - 2] })
        else { return nil }
        var plain: [UInt8] = []
        var start = 0
        while start < codes.count {
            var end = start + 1
            while end < codes.count, codes[end] == codes[start] { end += 1 }
            plain.append(contentsOf: codes[start..<(end - start > 2 ? start + 1 : end)])
            start = end
        }
        return plain
    }

    /// Puts what a spelling can be into the findings.
    private mutating func look(at codes: UnsafeBufferPointer<UInt8>, hash: UInt64, kind: Token.Kind) {
        findings.removeAll()
        let root = lexicon.phrases.step(from: PhraseTrie.root, by: hash)
        if root >= 0 { findings.starts.append(start(root, behind: [])) }
        guard kind == .word else { return }
        let particle = lexicon.particle(hash)
        findings.info.particle = particle?.particle
        findings.info.particleHasPronoun = particle?.hasPronoun ?? false
        // The first token that shows a spelling decides what its flags exclude; the cache is by spelling, so
        // nothing may depend on them.
        // All stems are hashed and their memory asked for before the first is looked up: none has to wait for another.
        splits.removeAll(keepingCapacity: true)
        Clitics.forEachSplit(codes, flags: []) { split in
            let hash = split.stemHash(in: codes)
            lexicon.prefetch(hash)
            splits.append((split, hash))
            return true
        }
        for (split, hash) in splits {
            for number in lexicon.formNumbers(hash) {
                let form = lexicon.form(number)
                guard findings.readings.count < WordAnalyzer.maximumReadings, fits(form, split) else { continue }
                findings.readings.append(
                    WordReading(
                        group: form.group,
                        features: form.features,
                        proclitics: split.proclitics,
                        enclitic: split.enclitic,
                        isJussive: form.isJussive
                    )
                )
            }
            if split.enclitic == .none, !split.isWhole {
                addStart(split, codes: codes, hash: hash)
                addParticle(split, hash: hash)
            }
        }
        if findings.info.particle == nil { findings.info.proclitics = guess(codes) }
        findings.info.looksImperfect = looksImperfect(codes)
    }

    /// Whether a form may carry the clitics.
    func fits(_ form: Lexicon.Form, _ split: CliticSplit) -> Bool {
        let kind = form.features.kind
        if split.proclitics.contains(.sa) { return kind == .imperfect }
        if kind.isVerb {
            guard split.hosts.contains(.verb) else { return false }
            if split.proclitics.contains(.li) { return kind == .imperfect }
            return split.proclitics.isDisjoint(with: [.bi, .ka, .article])
        }
        guard split.hosts.contains(.noun), !form.isConstruct || !split.proclitics.contains(.article) else {
            return false
        }
        if kind == .invariable { return split.enclitic == .none }
        return true
    }

    /// Names keep their article: بالحسكة begins الحسكة, and so does للحسكة.
    private mutating func addStart(_ split: CliticSplit, codes: UnsafeBufferPointer<UInt8>, hash: UInt64) {
        // سيدخل حيز التنفيذ: the future is taken off imperfects, and off nothing that only begins like one.
        guard !split.proclitics.contains(.sa) || looksImperfect(codes) else { return }
        let stem = hash
        var hash = hash
        let proclitics = split.proclitics
        if proclitics.contains(.article) { hash = split.nameHash(in: codes) }
        let node = lexicon.phrases.step(from: PhraseTrie.root, by: hash)
        if node >= 0, !findings.starts.contains(where: { $0.node == node }) {
            findings.starts.append(start(node, behind: proclitics))
        }
        guard proclitics.contains(.article) else { return }
        // Phrases of the lexicon may take the article though they are listed without.
        let bare = lexicon.phrases.step(from: PhraseTrie.root, by: stem)
        if bare >= 0, !findings.starts.contains(where: { $0.node == bare }) {
            findings.starts.append(start(bare, behind: proclitics))
        }
    }

    private func start(_ node: Int32, behind proclitics: Proclitics) -> WordInfo.Start {
        WordInfo.Start(node: node, proclitics: proclitics, nextWords: lexicon.phrases.wordsBehind(node))
    }

    private mutating func addParticle(_ split: CliticSplit, hash: UInt64) {
        guard findings.info.particle == nil, !split.proclitics.contains(.article), !split.proclitics.contains(.sa)
        else {
            return
        }
        guard let form = lexicon.particle(hash) else { return }
        // بدون and لأن are particles of their own; only و and ف go before any.
        let others = split.proclitics.subtracting(.conjunctions)
        guard
            others.isEmpty || form.particle == .that || form.particle == .without || form.particle == .demonstrative
                || form.particle == .quantifier
                || form.particle == .relative
        else { return }
        findings.info.particle = form.particle
        findings.info.particleHasPronoun = form.hasPronoun
        findings.info.proclitics = split.proclitics
    }

    /// The clitics an unknown word surely carries: وال، بال، كال، فال، لل, ال.
    private func guess(_ codes: UnsafeBufferPointer<UInt8>) -> Proclitics {
        var start = 0
        var found: Proclitics = []
        func hasArticle(_ index: Int) -> Bool {
            index + 3 < codes.count && codes[index] == LetterCode.alef && codes[index + 1] == LetterCode.lam
        }
        if codes.count > 4, codes[0] == LetterCode.waw || codes[0] == LetterCode.fa {
            let next = codes[1]
            let prepositional = (next == LetterCode.ba || next == LetterCode.kaf) && hasArticle(2)
            let dative = next == LetterCode.lam && codes[2] == LetterCode.lam
            if hasArticle(1) || prepositional || dative {
                found.insert(codes[0] == LetterCode.waw ? .wa : .fa)
                start = 1
            }
        }
        if codes.count - start > 3 {
            if codes[start] == LetterCode.lam, codes[start + 1] == LetterCode.lam {
                found.formUnion([.li, .article])
                return found
            }
            if codes[start] == LetterCode.ba, hasArticle(start + 1) { found.insert(.bi) }
            if codes[start] == LetterCode.kaf, hasArticle(start + 1) { found.insert(.ka) }
            if hasArticle(start) || !found.isDisjoint(with: .prepositions) { found.insert(.article) }
        }
        return found
    }

    private func looksImperfect(_ codes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        if codes.count > 4, codes[0] == LetterCode.waw || codes[0] == LetterCode.fa { start = 1 }
        if codes.count - start > 4, codes[start] == LetterCode.sin { start += 1 }
        guard codes.count - start >= 4 else { return false }
        return codes[start] == LetterCode.ya || codes[start] == LetterCode.ta
    }
}
