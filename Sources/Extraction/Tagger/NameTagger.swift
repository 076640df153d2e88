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
    /// What speaks for each tag at each token, two more at either end; `search` leaves there how good the best way to
    /// each tag is.
    private var emissions: ContiguousArray<Scores> = []
    /// A path that far behind the best never comes back.
    private static let floor: Int16 = -8_000
    private static let lowest: Int16 = -12_000
    /// A constant, so that the loop over them is unrolled.
    private static let tagCount = 7

    init(_ model: TaggerModel) {
        self.model = model
        others = OtherScores(model)
    }

    /// Works out the scores of the spellings that came new into the cache with this text.
    mutating func learn(
        _ text: TokenizedText,
        numbers: ContiguousArray<Int32>,
        reader: WordFeatureReader
    ) {
        if reader.cache.infos.count < words.count { words.removeAll(keepingCapacity: true) }
        guard reader.cache.infos.count > words.count else { return }
        for (index, number) in numbers.enumerated() where Int(number) == words.count {
            var sink = ScoreSink(model: model)
            let token = text.tokens[index]
            text.withCodes(of: token) { reader.read($0, token: token, info: reader.cache[number], into: &sink) }
            words.append(sink.scores)
        }
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
        emissions.removeAll(keepingCapacity: true)
        // Two more at either end take what the edge says.
        emissions.append(contentsOf: repeatElement(Scores(), count: tokens.count + 4))
        add(others.edge, at: 1)
        add(others.edge, at: 0)
        add(others.edge, at: tokens.count + 2)
        add(others.edge, at: tokens.count + 3)
        addWords(tokens, of: text, numbers: numbers)
        for unit in units {
            guard let name = unit.name else { continue }
            let isLong = unit.endToken > unit.firstToken + 1
            for token in unit.firstToken..<unit.endToken {
                let isFirst = token == unit.firstToken
                let scores = others.named(name.kind, isFirst: isFirst, isLong: isLong)
                add(scores, at: Int(token) - tokens.lowerBound + 2)
            }
        }
        search(tokens.count)
        read(tokens, of: text, to: &names)
    }

    private mutating func addWords(_ tokens: Range<Int>, of text: TokenizedText, numbers: ContiguousArray<Int32>) {
        let words = words
        let others = others
        emissions.withUnsafeMutableBufferPointer { emissions in
            // The window of every token lies within, because of the two more at either end.
            for token in tokens {
                let number = Int(numbers[token])
                let isKnown = number >= 0 && number < words.count
                let scores = isKnown ? words[number] : others.scores(of: text.tokens[token])
                let index = token - tokens.lowerBound + 2
                emissions[index - 2] &+= scores.asSecondBehind
                emissions[index - 1] &+= scores.asNext
                emissions[index] &+= scores.asItself
                emissions[index + 1] &+= scores.asPrevious
                emissions[index + 2] &+= scores.asSecondBefore
            }
        }
    }

    private mutating func add(_ scores: WordScores, at index: Int) {
        if index >= 4 { emissions[index - 2] &+= scores.asSecondBehind }
        if index >= 3 { emissions[index - 1] &+= scores.asNext }
        emissions[index] &+= scores.asItself
        if index + 1 < emissions.count { emissions[index + 1] &+= scores.asPrevious }
        if index + 2 < emissions.count { emissions[index + 2] &+= scores.asSecondBefore }
    }

    /// Goes forward and puts in the place of what speaks for each tag how good the best way to it is. From which tag
    /// that way comes is worked out in going back, for the one tag of each token that lies on it.
    private mutating func search(_ count: Int) {
        var best = emissions[2]
        best[7] = NameTagger.floor
        for lane in [NameTag.insidePerson, .insidePlace, .insideBody] { best[lane.rawValue] = NameTagger.floor }
        emissions[2] = best
        let transitions = model.transitions
        emissions.withUnsafeMutableBufferPointer { emissions in
            transitions.withUnsafeBufferPointer { transitions in
                for index in stride(from: 3, to: count + 2, by: 1) {
                    var next = transitions[0] &+ best[0]
                    for tag in 1..<NameTagger.tagCount {
                        next = pointwiseMax(next, transitions[tag] &+ best[tag])
                    }
                    next = pointwiseMax(next, Scores(repeating: NameTagger.lowest))
                    next &+= emissions[index]
                    next[7] = .min
                    // Only differences count; the best is kept at nought so that nothing overflows.
                    let top = next.max()
                    best = pointwiseMax(next, Scores(repeating: NameTagger.floor &+ top)) &- top
                    emissions[index] = best
                }
            }
        }
    }

    /// The tag from which the best way to a tag comes, by how good the ways to those before it are.
    private func origin(of tag: Int, from before: Scores) -> Int {
        var origin = 0
        var most = model.transitions[0][tag] &+ before[0]
        for candidate in 1..<NameTagger.tagCount {
            let score = model.transitions[candidate][tag] &+ before[candidate]
            if score > most {
                most = score
                origin = candidate
            }
        }
        return origin
    }

    /// Goes back from the best end and turns tags into names.
    private func read(_ tokens: Range<Int>, of text: TokenizedText, to names: inout ContiguousArray<NameSpan>) {
        let last = emissions[tokens.count + 1]
        var tag = 0
        for lane in 1..<NameTagger.tagCount where last[lane] > last[tag] { tag = lane }
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
            if index > 0 { tag = origin(of: tag, from: emissions[index + 1]) }
        }
        names[first...].reverse()
    }
}

/// Adds up the weights of a word's features.
struct ScoreSink: TagFeatureSink {
    let model: TaggerModel
    var scores = WordScores()

    init(model: TaggerModel) { self.model = model }

    mutating func take(_ feature: Int) { model.add(feature, to: &scores) }
    mutating func take(spelling feature: UInt64) { model.add(feature, to: &scores) }
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
