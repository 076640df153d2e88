// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Takes the features of a word: adds their weights up, or writes them down for training.
protocol TagFeatureSink {
    mutating func take(_ feature: Int)
    mutating func take(spelling feature: UInt64)
}

/// Says which features a spelling has. Training and reading both use it, so they can't come apart.
///
/// Nothing depends on where the spelling stands: what is found is kept with it.
struct WordFeatureReader {
    let resources: LanguageResources
    let cache: WordCache

    /// Gives the features of a token that is no word.
    static func read(_ token: Token, into sink: inout some TagFeatureSink) {
        switch token.kind {
        case .punctuation: sink.take(TagFeature.punctuation(token.punctuation))
        case .url, .mention, .emoji: sink.take(TagFeature.address)
        case .other: sink.take(TagFeature.otherScript)
        case .word, .latin, .number: break
        }
    }

    /// Gives the features of a word.
    func read(
        _ codes: UnsafeBufferPointer<UInt8>,
        token: Token,
        info: WordInfo,
        into sink: inout some TagFeatureSink
    ) {
        if token.kind == .number {
            sink.take(TagFeature.number)
            return
        }
        sink.take(spelling: TagFeature.spelling(codes, kind: 0))
        if token.kind == .latin {
            sink.take(TagFeature.latin)
            return
        }
        spelling(codes, &sink)
        statistics(codes, token: token, &sink)
        names(info, &sink)
        meanings(info, &sink)
    }

    private func spelling(_ codes: UnsafeBufferPointer<UInt8>, _ sink: inout some TagFeatureSink) {
        guard let first = codes.first, let last = codes.last else { return }
        sink.take(TagFeature.firstLetter(first))
        sink.take(TagFeature.lastLetter(last))
        sink.take(TagFeature.length(codes.count))
        if WordFeatureReader.hasArticleLetters(codes) { sink.take(TagFeature.hasArticleLetters) }
        for length in 2...4 where codes.count > length {
            let prefix = UnsafeBufferPointer(rebasing: codes[..<length])
            let suffix = UnsafeBufferPointer(rebasing: codes[(codes.count - length)...])
            sink.take(spelling: TagFeature.spelling(prefix, kind: UInt8(length)))
            sink.take(spelling: TagFeature.spelling(suffix, kind: UInt8(10 + length)))
        }
        let bare = UnsafeBufferPointer(rebasing: codes[WordFeatureReader.bareStart(codes)...])
        sink.take(spelling: TagFeature.spelling(bare, kind: 20))
    }

    private static func hasArticleLetters(_ codes: UnsafeBufferPointer<UInt8>) -> Bool {
        codes.count > 3 && codes[0] == LetterCode.alef && codes[1] == LetterCode.lam
    }

    /// Where a word begins without what may be clitics in front of it. Letters of the word itself are taken off as well,
    /// but in the same way each time it is seen: ولبغداد and بغداد have one feature in common.
    private static func bareStart(_ codes: UnsafeBufferPointer<UInt8>) -> Int {
        let start = codes.count > 3 && (codes[0] == LetterCode.waw || codes[0] == LetterCode.fa) ? 1 : 0
        let left = codes.count - start
        guard left > 3 else { return start }
        func isArticle(_ offset: Int) -> Bool {
            codes[offset] == LetterCode.alef && codes[offset + 1] == LetterCode.lam
        }
        switch codes[start] {
        case LetterCode.lam: return left > 4 && codes[start + 1] == LetterCode.lam ? start + 2 : start + 1
        case LetterCode.ba, LetterCode.kaf: return left > 5 && isArticle(start + 1) ? start + 3 : start + 1
        case LetterCode.alef: return left > 4 && isArticle(start) ? start + 2 : start
        default: return start
        }
    }

    /// A word without what may be clitics in front of it.
    private struct Stem {
        var hash: UInt64
        var isBehindArticle: Bool
    }

    /// More than any word has.
    private static let maximumStems = 16

    private func statistics(
        _ codes: UnsafeBufferPointer<UInt8>,
        token: Token,
        _ sink: inout some TagFeatureSink
    ) {
        let words = resources.gazetteer.words
        words.prefetch(token.hash)
        var frequency = 0
        var name = 0
        var place = 0
        var body = 0
        var usage = -1
        // All are hashed and their memory asked for before the first is looked up: none has to wait for another.
        withUnsafeTemporaryAllocation(of: Stem.self, capacity: WordFeatureReader.maximumStems) { stems in
            var count = 0
            Clitics.forEachSplit(codes, flags: []) { split in
                // Every split with an enclitic comes behind those without.
                guard split.enclitic == .none, count < stems.count else { return false }
                guard !split.isWhole, !split.proclitics.contains(.sa) else { return true }
                let isBehindArticle = split.proclitics == .article
                let hash = isBehindArticle ? split.stemHash(in: codes) : split.nameHash(in: codes)
                words.prefetch(hash)
                stems.initializeElement(at: count, to: Stem(hash: hash, isBehindArticle: isBehindArticle))
                count += 1
                return true
            }
            let whole = words.statistics(of: token.hash)
            sink.take(TagFeature.frequency(whole.frequency))
            sink.take(TagFeature.nameRank(whole.nameRank))
            sink.take(TagFeature.placeRank(whole.placeRank, isStripped: false))
            sink.take(TagFeature.bodyRank(whole.bodyRank, isStripped: false))
            let hasArticleLetters = WordFeatureReader.hasArticleLetters(codes)
            sink.take(spelling: TagFeature.standing(whole, hasArticleLetters: hasArticleLetters))
            usage = whole.usage
            for stem in stems[..<count] {
                let known = words.statistics(of: stem.hash)
                if stem.isBehindArticle {
                    sink.take(TagFeature.nameRankWithoutArticle(known.nameRank))
                    continue
                }
                frequency = max(frequency, known.frequency)
                name = max(name, known.nameRank)
                place = max(place, known.placeRank)
                body = max(body, known.bodyRank)
                if usage < 0 { usage = known.usage }
            }
        }
        sink.take(TagFeature.strippedFrequency(frequency))
        sink.take(TagFeature.strippedNameRank(name))
        sink.take(TagFeature.placeRank(place, isStripped: true))
        sink.take(TagFeature.bodyRank(body, isStripped: true))
        if usage < 0 {
            sink.take(TagFeature.unknownUsage)
        } else {
            for shift in [0, 2, 4] { sink.take(spelling: TagFeature.usage(usage, shift: shift)) }
        }
    }

    /// What the gazetteer knows by this one word.
    private func names(_ info: WordInfo, _ sink: inout some TagFeatureSink) {
        var seen: UInt64 = 0
        for start in cache.starts[Int(info.starts.lowerBound)..<Int(info.starts.upperBound)] {
            let isStripped = !start.proclitics.subtracting(.article).isEmpty
            once(TagFeature.beginsLonger(isStripped: isStripped) - 760, &seen) {
                sink.take(TagFeature.beginsLonger(isStripped: isStripped))
            }
            let phrases = resources.lexicon.phrases
            let ends = phrases.ends(at: start.node)
            for number in 0..<Int(ends.count) {
                let payload = phrases.end(number, of: ends)
                let feature = TagFeature.listed(payload.kind, isStripped: isStripped)
                once(feature - 720, &seen) { sink.take(feature) }
                guard payload.kind == .place, resources.gazetteer.places[Int(payload.index)].needsContext else {
                    continue
                }
                once(TagFeature.needsContext(isStripped: isStripped) - 760, &seen) {
                    sink.take(TagFeature.needsContext(isStripped: isStripped))
                }
            }
        }
    }

    private func once(_ bit: Int, _ seen: inout UInt64, _ body: () -> Void) {
        guard seen >> UInt64(bit) & 1 == 0 else { return }
        seen |= 1 << UInt64(bit)
        body()
    }

    /// What the lexicon knows of it.
    private func meanings(_ info: WordInfo, _ sink: inout some TagFeatureSink) {
        if let particle = info.particle { sink.take(TagFeature.particle(particle)) }
        if info.isNumberWord { sink.take(TagFeature.numberWord) }
        if info.looksImperfect { sink.take(TagFeature.looksImperfect) }
        if !info.proclitics.isDisjoint(with: .conjunctions) { sink.take(TagFeature.conjunction) }
        if !info.proclitics.isDisjoint(with: .prepositions) { sink.take(TagFeature.preposition) }
        if info.proclitics.contains(.article) { sink.take(TagFeature.article) }
        var classes = ClassSet.none
        var kinds: UInt8 = 0
        for reading in cache.readings[Int(info.readings.lowerBound)..<Int(info.readings.upperBound)] {
            classes.formUnion(resources.lexicon.classes[Int(reading.group)])
            kinds |= 1 << reading.features.kind.rawValue
            if reading.enclitic != .none { kinds |= 1 << 7 }
        }
        guard kinds != 0 else { return }
        for kind in 0..<UInt8(6) where kinds >> kind & 1 == 1 {
            if let kind = WordKind(rawValue: kind) { sink.take(TagFeature.kind(kind)) }
        }
        if kinds >> 7 == 1 { sink.take(TagFeature.pronoun) }
        classes.forEachRawValue { sink.take(TagFeature.meaning(rawValue: $0)) }
    }
}
