// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Finds names by what stands beside them: the best way through the tags of a sentence (Viterbi).
///
/// One for each worker. The scores of a spelling are worked out once and kept; a token then costs a few additions of
/// vectors and one step of the search.
struct NameTagger {
    private typealias Scores = TaggerModel.Scores

    private let model: TaggerModel
    private let others: OtherScores
    /// By the word cache's numbers.
    private var words: ContiguousArray<WordScores> = []
    /// What speaks for each tag at each token; `search` leaves there how good the best way to each tag is.
    private var emissions: ContiguousArray<Scores> = []
    /// The model's transitions by the tag behind; lanes are the tag before.
    private let arrivals: ContiguousArray<Scores>
    /// A path that far behind the best never comes back.
    private static let floor: Int16 = -8_000
    private static let lowest: Int16 = -12_000

    init(_ model: TaggerModel) {
        self.model = model
        others = OtherScores(model)
        words.reserveCapacity(WordCache.usual)
        arrivals = ContiguousArray(
            NameTag.allCases.map { tag in
                var row = Scores(repeating: TaggerModel.impossible)
                for before in NameTag.allCases {
                    row[before.rawValue] = model.transitions[before.rawValue][tag.rawValue]
                }
                return row
            }
        )
    }

    /// The same with memory of its own, in which there is as much room as in a new one.
    func copy() -> NameTagger {
        var copy = NameTagger(model)
        copy.words.append(contentsOf: words)
        return copy
    }

    /// Works out the scores of the spellings that came new into the cache with this text.
    mutating func learn(
        _ text: TokenizedText,
        numbers: ContiguousArray<Int32>,
        reader: WordFeatureReader
    ) {
        if reader.cache.infos.count < words.count { words.removeAll(keepingCapacity: true) }
        guard reader.cache.infos.count > words.count else { return }
        var sink = ScoreSink(model: model)
        for (index, number) in numbers.enumerated() where Int(number) == words.count {
            sink.scores = WordScores()
            let token = text.tokens[index]
            text.withCodes(of: token) { reader.read($0, token: token, info: reader.cache[number], into: &sink) }
            sink.finish()
            words.append(sink.scores)
        }
    }

    /// Asks for the memory of a sentence's words, best while the one before it is read.
    func prefetch(_ tokens: Range<Int>, numbers: ContiguousArray<Int32>) {
        for token in tokens where numbers[token] >= 0 { words.prefetch(Int(numbers[token])) }
    }

    /// Appends the names in a sentence.
    mutating func tag(
        _ tokens: Range<Int>,
        of text: TokenizedText,
        numbers: ContiguousArray<Int32>,
        units: ArraySlice<Unit>,
        to names: inout ContiguousArray<NameSpan>
    ) {
        guard !tokens.isEmpty else { return }
        addWords(tokens, of: text, numbers: numbers)
        for unit in units {
            guard let name = unit.name else { continue }
            let isLong = unit.endToken > unit.firstToken + 1
            for token in unit.firstToken..<unit.endToken {
                let isFirst = token == unit.firstToken
                let scores = others.named(name.kind, isFirst: isFirst, isLong: isLong)
                add(scores, at: Int(token) - tokens.lowerBound, count: tokens.count)
            }
        }
        search(tokens.count)
        read(tokens, of: text, to: &names)
    }

    /// Sums up what the tokens of a sentence, and the edges before and behind it, say of each of them.
    private mutating func addWords(_ tokens: Range<Int>, of text: TokenizedText, numbers: ContiguousArray<Int32>) {
        if emissions.count < tokens.count {
            emissions.append(contentsOf: repeatElement(Scores(), count: tokens.count - emissions.count))
        }
        let edge = others.edge
        let others = others
        words.withUnsafeBufferPointer { words in
            emissions.withUnsafeMutableBufferPointer { emissions in
                // What is known so far of the four tokens around the one that is read, the first two before it.
                var secondBefore = edge.asNext
                var before = edge.asItself
                var itself = edge.asPrevious &+ edge.asSecondBefore
                var behind = edge.asSecondBefore
                func take(_ scores: WordScores, at index: Int) {
                    if index >= 2 { emissions[index - 2] = secondBefore &+ scores.asSecondBehind }
                    secondBefore = before &+ scores.asNext
                    before = itself &+ scores.asItself
                    itself = behind &+ scores.asPrevious
                    behind = scores.asSecondBefore
                }
                for (index, token) in tokens.enumerated() {
                    let number = Int(numbers[token])
                    let isKnown = number >= 0 && number < words.count
                    take(isKnown ? words[number] : others.scores(of: text.tokens[token]), at: index)
                }
                take(edge, at: tokens.count)
                take(edge, at: tokens.count + 1)
            }
        }
    }

    /// Adds what one token of a sentence says of itself and of those around it.
    private mutating func add(_ scores: WordScores, at index: Int, count: Int) {
        if index >= 2 { emissions[index - 2] &+= scores.asSecondBehind }
        if index >= 1 { emissions[index - 1] &+= scores.asNext }
        emissions[index] &+= scores.asItself
        if index + 1 < count { emissions[index + 1] &+= scores.asPrevious }
        if index + 2 < count { emissions[index + 2] &+= scores.asSecondBefore }
    }

    /// Goes forward and puts in the place of what speaks for each tag how good the best way to it is. From which tag
    /// that way comes is worked out in going back, for the one tag of each token that lies on it.
    private mutating func search(_ count: Int) {
        var best = emissions[0]
        best[7] = NameTagger.floor
        for lane in [NameTag.insidePerson, .insidePlace, .insideBody] { best[lane.rawValue] = NameTagger.floor }
        emissions[0] = best
        let lowest = Scores(repeating: NameTagger.lowest)
        let floor = Scores(repeating: NameTagger.floor)
        let ways = model.transitions
        // By tag, written out so that all of it stays in registers.
        let (way0, way1, way2, way3) = (ways[0], ways[1], ways[2], ways[3])
        let (way4, way5, way6) = (ways[4], ways[5], ways[6])
        emissions.withUnsafeMutableBufferPointer { emissions in
            for index in stride(from: 1, to: count, by: 1) {
                let first = (way0 &+ Scores(repeating: best[0])).larger(way1 &+ Scores(repeating: best[1]))
                let second = (way2 &+ Scores(repeating: best[2])).larger(way3 &+ Scores(repeating: best[3]))
                let third = (way4 &+ Scores(repeating: best[4])).larger(way5 &+ Scores(repeating: best[5]))
                let fourth = (way6 &+ Scores(repeating: best[6])).larger(lowest)
                let next = first.larger(second).larger(third.larger(fourth)) &+ emissions[index]
                // Only differences count: "no name", which every way can take, is kept at nought, so that nothing overflows.
                best = (next &- Scores(repeating: next[0])).larger(floor)
                emissions[index] = best
            }
        }
    }

    /// The tag from which the best way to a tag comes, by how good the ways to those before it are.
    private func origin(of tag: Int, from before: Scores) -> Int {
        let ways = before &+ arrivals[tag]
        // Most words are in no name, and come from one that is in none.
        if !any(ways .> Scores(repeating: ways[0])) { return 0 }
        var origin = 0
        for candidate in 1..<NameTag.allCases.count where ways[candidate] > ways[origin] { origin = candidate }
        return origin
    }

    /// Goes back from the best end and turns tags into names.
    private func read(_ tokens: Range<Int>, of text: TokenizedText, to names: inout ContiguousArray<NameSpan>) {
        let last = emissions[tokens.count - 1]
        var tag = 0
        for lane in 1..<NameTag.allCases.count where last[lane] > last[tag] { tag = lane }
        var end = tokens.upperBound
        let first = names.count
        for index in stride(from: tokens.count - 1, through: 0, by: -1) {
            let token = tokens.lowerBound + index
            if let current = NameTag(rawValue: tag), let kind = current.kind {
                if !current.isInside {
                    while end > token, !text.tokens[end - 1].isWordLike { end -= 1 }
                    var start = token
                    while start < end, !text.tokens[start].isWordLike { start += 1 }
                    if end > start { names.append(NameSpan(kind: kind, tokens: start..<end)) }
                    end = token
                }
            } else {
                end = token
            }
            if index > 0 { tag = origin(of: tag, from: emissions[index - 1]) }
        }
        if names.count > first + 1 { names[first...].reverse() }
    }
}

extension SIMD8<Int16> {
    /// Lane by lane the larger.
    @inline(__always)
    fileprivate func larger(_ other: Self) -> Self { replacing(with: other, where: other .> self) }
}

/// Adds up the weights of a word's features.
struct ScoreSink: TagFeatureSink {
    let model: TaggerModel
    var scores = WordScores()
    /// Spellings whose memory has been asked for, so that none has to wait for another; and so their rows.
    private var spellings: ContiguousArray<UInt64> = []
    private var rows: ContiguousArray<Int32> = []

    init(model: TaggerModel) { self.model = model }

    mutating func take(_ feature: Int) { model.add(feature, to: &scores) }
    mutating func take(spelling feature: UInt64) {
        model.prefetch(feature)
        spellings.append(feature)
    }

    /// Adds what was put off.
    mutating func finish() {
        for feature in spellings { rows.append(model.row(of: feature)) }
        for row in rows { model.add(row: row, to: &scores) }
        rows.removeAll(keepingCapacity: true)
        spellings.removeAll(keepingCapacity: true)
    }
}

/// The scores of everything that is no word, worked out in advance.
private struct OtherScores {
    private let scores: ContiguousArray<WordScores>

    init(_ model: TaggerModel) {
        scores = ContiguousArray(
            (0..<TagFeature.numbered).map { feature in
                var sink = ScoreSink(model: model)
                sink.take(feature)
                return sink.scores
            }
        )
    }

    var edge: WordScores { scores[TagFeature.edge] }

    func scores(of token: Token) -> WordScores {
        var feature = FeatureNumber()
        WordFeatureReader.read(token, into: &feature)
        return feature.number < 0 ? WordScores() : scores[feature.number]
    }

    func named(_ kind: PhraseTrie.Payload.Kind, isFirst: Bool, isLong: Bool) -> WordScores {
        scores[TagFeature.named(kind, isFirst: isFirst, isLong: isLong)]
    }

    private struct FeatureNumber: TagFeatureSink {
        var number = -1

        mutating func take(_ feature: Int) { number = feature }
        mutating func take(spelling feature: UInt64) {}
    }
}
