// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Makes one unit of the words of each name that the tagger found, where the tables and the grammar allow it.
struct NameMerger {
    let resources: LanguageResources
    let text: TokenizedText
    /// Number of each token's info in the cache.
    let words: ContiguousArray<Int32>
    let cache: WordCache

    /// Words that an event may hang on are left to the grammar, even inside a name: مستشفى الأمل, كتائب الفاروق.
    private static let needed: ClassSet = [
        .healthFacility, .healthTransport, .healthPersonnel, .healthSupplies, .patients, .medical, .facilityHead,
        .personnelHead, .force, .regime, .munition, .ceasefire, .hostilities, .halt, .people, .dead, .wounded,
    ]

    /// Joins units and shortens the sentences accordingly. Gives the names that were left as several units; those of which
    /// a part belongs to another unit are shortened.
    func merge(
        _ names: inout ContiguousArray<NameSpan>,
        units: inout ContiguousArray<Unit>,
        sentences: inout ContiguousArray<UnitSentence>
    ) -> [NameSpan] {
        guard !names.isEmpty else { return [] }
        var left: [NameSpan] = []
        let count = units.withUnsafeMutableBufferPointer { merge(&names, in: $0, &sentences, left: &left) }
        units.removeLast(units.count - count)
        return left
    }

    /// Moves the units together and gives how many there are then.
    private func merge(
        _ names: inout ContiguousArray<NameSpan>,
        in units: UnsafeMutableBufferPointer<Unit>,
        _ sentences: inout ContiguousArray<UnitSentence>,
        left: inout [NameSpan]
    ) -> Int {
        var next = 0
        var written = 0
        for index in sentences.indices {
            let range = sentences[index].units
            let first = written
            var read = range.lowerBound
            if let last = range.last, mayStay(before: Int(units[last].endToken), names, next) {
                units.move(range, to: written)
                written += range.count
                sentences[index].units = first..<written
                continue
            }
            while read < range.upperBound {
                let start = Int(units[read].firstToken)
                if mayStay(before: start + 1, names, next) {
                    units.move(read..<read + 1, to: written)
                    written += 1
                    read += 1
                    continue
                }
                var name: NameSpan?
                while next < names.count, names[next].tokens.lowerBound <= start {
                    if let begun = beginning(at: start, of: names[next]) {
                        names[next] = begun
                        name = begun
                    }
                    next += 1
                }
                // في | حلب: a name stands behind its preposition. علي is a given name as well.
                if let found = name, let particle = units[read].particle, particle.isPreposition,
                    !(particle == .ala && found.kind == .person && units[read].proclitics.isEmpty),
                    Int(units[read].endToken) < found.tokens.upperBound
                {
                    next -= 1
                    names[next].tokens = Int(units[read].endToken)..<found.tokens.upperBound
                    name = nil
                }
                var end = read + 1
                if var name, !isMereKind(units[read], name), !isBoilerplate(name), !isGlued(name),
                    name.kind == .place || !isDirection(at: read, in: units, limit: range.upperBound),
                    !isOfHealthCare(name, units[read], behind: read > range.lowerBound ? units[read - 1] : nil)
                {
                    while end < range.upperBound, Int(units[end - 1].endToken) < name.tokens.upperBound,
                        !endsName(name, at: end, in: units, limit: range.upperBound)
                    {
                        end += 1
                    }
                    if end < range.upperBound, Int(units[end - 1].endToken) < name.tokens.upperBound,
                        endsName(name, at: end, in: units, limit: range.upperBound)
                    {
                        name.tokens = name.tokens.lowerBound..<Int(units[end - 1].endToken)
                        names[next - 1] = name
                    }
                    if Int(units[end - 1].endToken) != name.tokens.upperBound {
                        if end - read > 1 { left.append(name) }
                    } else if let merged = unit(name.kind, of: UnsafeBufferPointer(rebasing: units[read..<end])) {
                        units[written] = merged
                        written += 1
                        read = end
                        continue
                    } else if end - read > 1 || units[read].name == nil {
                        left.append(name)
                    }
                }
                units.move(read..<read + 1, to: written)
                written += 1
                read += 1
            }
            sentences[index].units = first..<written
        }
        return written
    }

    /// Whether no name from the next one on begins before a token, so that the units in front of it stay as they are.
    private func mayStay(before token: Int, _ names: ContiguousArray<NameSpan>, _ next: Int) -> Bool {
        next == names.count || names[next].tokens.lowerBound >= token
    }

    /// The name from the token on. Where it began inside the unit before, what goes on behind that unit is a name by
    /// itself, and of a person when a given name begins it: شمال الضفة | غسان دغلس.
    private func beginning(at token: Int, of name: NameSpan) -> NameSpan? {
        guard name.tokens.upperBound > token else { return nil }
        guard name.tokens.lowerBound < token else { return name }
        let isPerson = resources.gazetteer.words.nameRank(text.tokens[token].hash) > 2
        return NameSpan(kind: isPerson ? .person : name.kind, tokens: token..<name.tokens.upperBound)
    }

    /// Whether the unit is no part of a name in front of it: a word of grammar (المنظمة | أن), a listed place behind a bound
    /// preposition or في (مستشفى النو | بأمدرمان، النو | في أم درمان), a direction to one (النظام | جنوب إدلب), a state behind a
    /// listed body (طالب الأمين العام للأمم المتحدة | إسرائيل).
    private func endsName(
        _ name: NameSpan,
        at index: Int,
        in units: UnsafeMutableBufferPointer<Unit>,
        limit: Int
    ) -> Bool {
        if name.kind != .place, isDirection(at: index, in: units, limit: limit) { return true }
        let unit = units[index]
        switch unit.particle {
        case .that, .relative, .qad, .was, .negation: return true
        case .fi:
            guard index + 1 < limit, let listed = units[index + 1].name else { return false }
            return listed.kind == .place || listed.kind == .country
        default: break
        }
        guard let listed = unit.name else { return false }
        if listed.kind == .country, name.kind == .body, units[index - 1].name?.kind == .actor { return true }
        guard !unit.proclitics.isDisjoint(with: .prepositions) else { return false }
        return listed.kind == .place || listed.kind == .country
    }

    /// جنوب إدلب is where something is, and in no other name.
    private func isDirection(at index: Int, in units: UnsafeMutableBufferPointer<Unit>, limit: Int) -> Bool {
        index + 1 < limit && units[index].has(.placeQualifier) && !units[index].hasArticle
            && units[index + 1].name?.kind == .place
    }

    /// مستشفى ابن سينا is a hospital's name and nobody's, مستشفى بني وليد العام is that of a town.
    private func isOfHealthCare(_ name: NameSpan, _ first: Unit, behind previous: Unit?) -> Bool {
        guard previous?.has(.healthFacility) == true, previous?.hasArticle == false else { return false }
        return name.kind == .person || (name.kind == .body && first.name?.kind == .place)
    }

    private static let settlements: Set<String> = ["city", "town", "village", "camp", "neighbourhood", "governorate"]

    /// ريف, شمال, المدينة: a direction names no place without its article, nor does a word for a kind of settlement. Others
    /// do (الخليج).
    private func isMereKind(_ unit: Unit, _ name: NameSpan) -> Bool {
        guard name.kind == .place, unit.kind == .word, name.tokens.count == 1 else { return false }
        if !unit.hasArticle, unit.has([.placeQualifier, .near]) { return true }
        guard unit.has(.placeType), unit.group >= 0, let gloss = resources.lexicon.groups[Int(unit.group)].english
        else {
            return false
        }
        return NameMerger.settlements.contains(gloss)
    }

    /// سورياالقيادة: two words of a page that lost the blank between them. An article stands inside no place's name but behind
    /// a word of three letters at most (أبوالفضل).
    private func isGlued(_ name: NameSpan) -> Bool {
        guard name.kind == .place, name.tokens.count == 1 else { return false }
        let token = text.tokens[name.tokens.lowerBound]
        guard resources.gazetteer.words.placeRank(token.hash) == 0 else { return false }
        return text.withCodes(of: token) { codes in
            (4..<max(4, codes.count - 4)).contains { codes[$0] == LetterCode.alef && codes[$0 + 1] == LetterCode.lam }
        }
    }

    /// Share on Facebook: what a page says around an article.
    private func isBoilerplate(_ name: NameSpan) -> Bool {
        name.tokens.count > 1 && name.tokens.allSatisfy { text.tokens[$0].kind == .latin }
            && name.tokens.contains { Self.english.contains(text.tokens[$0].hash) }
    }

    private static let english: Set<UInt64> = Set(
        ["on", "with", "to", "all", "share", "more", "copy", "link", "your", "this", "by", "seconds", "ago"].map(
            WordHash.word
        )
    )

    /// The units as one, or `nil` where they have to stay as they are.
    private func unit(_ kind: NameSpan.Kind, of units: UnsafeBufferPointer<Unit>) -> Unit? {
        guard let first = units.first, let last = units.last else { return nil }
        if units.count == 1, let name = first.name,
            !isOverruled(name, of: first, by: kind)
        {
            return nil
        }
        if kind == .place, !(units.count == 1 && first.has(.placeType)),
            let listed = listedPlace(first, tokens: Int(first.firstToken)..<Int(last.endToken))
        {
            // Behind في and من even a doubtful city is more than its government: في روما.
            return isDoubtful(listed) && first.name?.kind != .metonym ? nil : listed
        }
        for unit in units {
            // أم محمد: a mother by her child's name.
            if unit.has(NameMerger.needed), unit.particle != .conjunction { return nil }
            if unit.group >= 0, resources.lexicon.groups[Int(unit.group)].event != nil { return nil }
        }
        var merged = Unit(firstToken: first.firstToken, endToken: last.endToken, kind: .name)
        merged.proclitics = first.proclitics
        // فؤاد is no ف before a word of the lexicon.
        if first.name == nil, kind == .person,
            resources.gazetteer.words.nameRank(text.tokens[Int(first.firstToken)].hash) > 1
        {
            merged.proclitics.subtract([.wa, .fa, .bi, .li, .ka])
        } else if first.name == nil, first.group < 0 {
            merged.proclitics.formUnion(clitics(of: first))
        }
        merged.name = PhraseTrie.Payload(kind: NameMerger.payload(kind), index: -1)
        return merged
    }

    /// مشهد is a scene far more often than the city.
    private func isDoubtful(_ listed: Unit) -> Bool {
        guard let name = listed.name, listed.endToken - listed.firstToken == 1 else { return false }
        let place = Int(name.index)
        return resources.gazetteer.places[place].needsContext && !resources.gazetteer.places[place].isWatched
    }

    /// A place that the gazetteer lists but that is another word as well: here it is a name.
    private func listedPlace(_ first: Unit, tokens: Range<Int>) -> Unit? {
        guard words[tokens.lowerBound] >= 0 else { return nil }
        let info = cache[words[tokens.lowerBound]]
        for start in cache.starts[Int(info.starts.lowerBound)..<Int(info.starts.upperBound)] {
            var node = start.node
            for token in tokens.dropFirst() where node >= 0 {
                node = resources.lexicon.phrases.step(from: node, by: text.tokens[token].hash)
            }
            guard node >= 0,
                let place = resources.lexicon.phrases.firstEnd(at: node, where: { $0.kind == .place })
            else { continue }
            var unit = Unit(firstToken: first.firstToken, endToken: Int32(tokens.upperBound), kind: .name)
            unit.proclitics = start.proclitics
            unit.node = node
            unit.name = place
            return unit
        }
        return nil
    }

    private static func payload(_ kind: NameSpan.Kind) -> PhraseTrie.Payload.Kind {
        switch kind {
        case .person: .foundPerson
        case .place: .foundPlace
        case .body: .foundBody
        }
    }

    /// Whether what stands beside it weighs more than that a table knows the word: a town's name is often also a
    /// family's or a club's.
    private func isOverruled(_ name: PhraseTrie.Payload, of unit: Unit, by kind: NameSpan.Kind) -> Bool {
        if name.kind == .metonym { return kind == .place }
        guard name.kind == .place, kind != .place else { return false }
        // A newspaper: «الشرق الأوسط».
        if kind == .body, isQuoted(unit) { return true }
        // أديس أبابا is nobody's name.
        let place = resources.gazetteer.places[Int(name.index)]
        return unit.endToken == unit.firstToken + 1 && (!place.isWatched || place.needsContext)
    }

    /// Whether quotation marks stand right before and behind it.
    private func isQuoted(_ unit: Unit) -> Bool {
        let before = Int(unit.firstToken) - 1
        guard before >= 0, Int(unit.endToken) < text.tokens.count else { return false }
        return text.tokens[before].punctuation.isQuotation && text.tokens[Int(unit.endToken)].punctuation.isQuotation
    }

    /// و ب ل ك ف in front of a name that nobody knows but without them.
    private func clitics(of unit: Unit) -> Proclitics {
        let token = text.tokens[Int(unit.firstToken)]
        let words = resources.gazetteer.words
        func isName(_ hash: UInt64) -> Bool { words.nameRank(hash) > 0 || words.placeRank(hash) > 1 }
        guard unit.proclitics.isEmpty, !isName(token.hash) else { return [] }
        var found: Proclitics = []
        text.withCodes(of: token) { codes in
            Clitics.forEachSplit(codes, flags: []) { split in
                guard split.enclitic == .none, !split.isWhole, !split.proclitics.contains(.sa),
                    !split.proclitics.contains(.article), isName(split.stemHash(in: codes))
                else { return true }
                found = split.proclitics
                return false
            }
        }
        return found
    }
}
