// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Phrases and names of several words.
extension UnitBuilder {
    /// The longest phrase or name that begins at the token and that the context allows.
    func longestMatch(at index: Int, limit: Int, info: WordInfo, after previous: UnsafePointer<Unit>?) -> Unit? {
        var best: Unit?
        var bestEnd = index
        for number in info.starts {
            let start = cache.starts[number]
            var node = start.node
            var end = index + 1
            while true {
                if end > bestEnd, PhraseTrie.isEnd(node),
                    let unit = unit(
                        at: index,
                        end: end,
                        node: node,
                        proclitics: start.proclitics,
                        info: info,
                        after: previous
                    )
                {
                    best = unit
                    bestEnd = end
                }
                guard PhraseTrie.goesOn(node) else { break }
                if end + 1 < limit, text.tokens[end].is(.hash) { end += 1 }
                guard end < limit, words[end] >= 0 else { break }
                let word = text.tokens[end].hash
                // What may follow a first word stands with it; further on, most words are in no phrase's middle.
                guard node == start.node ? start.nextWords.mayContain(word) : infos[end - first].goesOn else { break }
                node = lexicon.phrases.step(from: node, by: word)
                if node < 0 { break }
                end += 1
            }
        }
        return best
    }

    /// Asks for the memory that `longestMatch` will need first at each token of the sentence.
    func prefetchMatches(_ tokens: Range<Int>) {
        for index in tokens {
            let info = infos[index - first]
            guard info.isWholeName || !info.nextWords.isEmpty else { continue }
            let next = index + 1 < tokens.upperBound ? text.tokens[index + 1].hash : 0
            guard info.isWholeName || info.nextWords.mayContain(next) else { continue }
            for number in info.starts {
                let start = cache.starts[number]
                if PhraseTrie.isEnd(start.node) { lexicon.phrases.prefetchEnds(at: start.node) }
                if start.nextWords.mayContain(next) { lexicon.phrases.prefetchStep(from: start.node, by: next) }
            }
        }
    }

    /// The unit of a match, with the reading of it that the context allows; `nil` when it allows none.
    private func unit(
        at index: Int,
        end: Int,
        node: Int32,
        proclitics: Proclitics,
        info: WordInfo,
        after previous: UnsafePointer<Unit>?
    ) -> Unit? {
        var unit = Unit(firstToken: Int32(index), endToken: Int32(end), kind: .name)
        unit.proclitics = proclitics
        unit.node = node
        var best: PhraseTrie.Payload?
        let ends = lexicon.phrases.ends(at: node)
        for number in 0..<Int(ends.count) {
            let payload = lexicon.phrases.end(number, of: ends)
            guard end > index + 1 || isAllowed(payload, token: index, info: info, after: previous) else { continue }
            // السيول is floods, and سيول the capital.
            if payload.kind == .metonym, proclitics.contains(.article) { continue }
            if payload.kind == .lexiconPhrase {
                unit.classes.formUnion(lexicon.classes[Int(payload.index)])
            }
            if let known = best, UnitBuilder.rank(known.kind) <= UnitBuilder.rank(payload.kind) { continue }
            best = payload
        }
        guard let payload = best else { return nil }
        guard payload.kind == .lexiconPhrase else {
            unit.name = payload
            if payload.kind == .actor, resources.gazetteer.actors[Int(payload.index)].isMedical {
                unit.classes.formUnion(ClassSet(.medical))
            }
            return unit
        }
        unit.kind = .phrase
        unit.group = payload.index
        if unit.has(.byAgent) {
            unit.kind = .particle
            unit.particle = .byAgent
            return unit
        }
        unit.features = phraseFeatures(
            payload.index,
            at: index,
            end: end,
            info: info,
            proclitics: proclitics,
            after: previous
        )
        return unit
    }

    /// A name of one word that is also a word of the language counts only where the context says so; so does that
    /// of a small place far from the news Rasid watches.
    private func isAllowed(
        _ payload: PhraseTrie.Payload,
        token: Int,
        info: WordInfo,
        after previous: UnsafePointer<Unit>?
    ) -> Bool {
        switch payload.kind {
        case .place:
            let place = Int(payload.index)
            // آب is the month, إب the city.
            if text.tokens[token].flags.contains(.maddaStart),
                !resources.gazetteer.places[place].arabic.utf8.starts(with: "آ".utf8)
            {
                return false
            }
            // سوق المدينة: a word for a kind of place that somewhere is a name.
            if resources.gazetteer.places[place].needsContext, isPlaceType(info),
                previous?.pointee.has(.placeType) == true
            {
                return false
            }
            if previous?.pointee.has([.placeType, .placeQualifier, .near]) == true { return true }
            let needsContext = resources.gazetteer.places[place].needsContext
            let level = resources.gazetteer.places[place].level
            // A division's capital is sure enough behind في: في حماة.
            if needsContext, level == .admin1, previous?.pointee.particle == .fi { return true }
            // في الأبيض, مستشفى الأبيض: a large city of a word that the lexicon has no meaning of.
            if needsContext, info.readings.isEmpty, isLargeCity(place) {
                return previous?.pointee.particle == .fi && previous?.pointee.hasPronoun == false
                    || isFacility(previous)
            }
            if info.particle != nil || needsContext { return false }
            if resources.gazetteer.places[place].population >= 300_000 { return true }
            if !info.readings.isEmpty {
                // في تعز، إلى جنين: a city behind a preposition of place is no verb and no common noun.
                switch previous?.pointee.particle {
                case .fi, .min, .ila: return previous?.pointee.hasPronoun == false && isCity(place)
                // مستشفى بعقوبة is no hospital for a punishment.
                default: return isFacility(previous) && isCity(place)
                }
            }
            if level == .admin1 { return true }
            return previous?.pointee.particle?.isPreposition == true || previous?.pointee.name?.kind == .place
                || !text.tokens[token].flags.isDisjoint(with: .inHashtag)
                || resources.gazetteer.places[place].isWatched
        case .actor:
            guard resources.gazetteer.actors[Int(payload.index)].needsContext else { return info.particle == nil }
            return previous?.pointee.has([.organizationHead, .armedHead, .force, .speech]) == true
        case .foundPerson, .foundPlace, .foundBody: return false
        case .country, .demonym:
            guard info.particle == nil else { return false }
            guard resources.gazetteer.countries[Int(payload.index)].needsContext, !info.readings.isEmpty else {
                return true
            }
            return previous?.pointee.particle?.isPreposition == true
                || previous?.pointee.has([.placeType, .placeQualifier, .organizationHead]) == true
                || previous?.pointee.name?.kind == .country
        case .metonym, .person: return info.particle == nil
        case .lexiconPhrase: return true
        }
    }

    private func isPlaceType(_ info: WordInfo) -> Bool {
        info.readings.contains { lexicon.classes[Int(cache.readings[$0].group)].contains(.placeType) }
    }

    private func isLargeCity(_ place: Int) -> Bool {
        resources.gazetteer.places[place].isWatched && resources.gazetteer.places[place].level == .city
            && resources.gazetteer.places[place].population >= 100_000
    }

    /// مستشفى, which only a name makes definite.
    private func isFacility(_ unit: UnsafePointer<Unit>?) -> Bool {
        guard let unit = unit?.pointee else { return false }
        return unit.has(.healthFacility) && unit.kind == .word && !unit.hasArticle
    }

    private func isCity(_ place: Int) -> Bool {
        resources.gazetteer.places[place].isWatched
            && (resources.gazetteer.places[place].level == .admin1
                || resources.gazetteer.places[place].population >= 30_000)
    }

    private static func rank(_ kind: PhraseTrie.Payload.Kind) -> Int {
        switch kind {
        case .country: 0
        case .actor: 1
        case .place: 2
        case .metonym: 3
        case .person: 4
        case .demonym: 5
        case .lexiconPhrase: 6
        case .foundPerson, .foundPlace, .foundBody: 7
        }
    }

    /// Phrases of groups whose frame has a subject are verbal (أطلق النار), unless their first word is a noun
    /// (إطلاق النار) or stands behind a preposition (إلى فتح تحقيق); a noun's number is that of the first word.
    private func phraseFeatures(
        _ group: Int32,
        at index: Int,
        end: Int,
        info: WordInfo,
        proclitics: Proclitics,
        after previous: UnsafePointer<Unit>?
    ) -> FormFeatures {
        let flags = text.tokens[index].flags
        let noun = info.readings.first { !cache.readings[$0].features.kind.isVerb }.map { cache.readings[$0].features }
        var features = FormFeatures(kind: noun?.kind == .masdar ? .masdar : .noun)
        features.number = noun?.number ?? .singular
        features.isAbsolute = isAbsolute(infos[end - 1 - first])
        // تعرض لإطلاق نار: an action noun would have who suffers it right behind it.
        let isVerbal = noun == nil || lexicon.classes[Int(group)].contains(.undergo)
        guard lexicon.groups[Int(group)].frame?.subject != nil, !proclitics.contains(.article),
            proclitics.isDisjoint(with: .prepositions), !flags.contains(.hamzaBelowStart), isVerbal,
            previous?.pointee.particle?.isPreposition != true || previous?.pointee.hasPronoun == true
        else { return features }
        return FormFeatures(kind: info.looksImperfect ? .imperfect : .perfect)
    }

    /// Whether no genitive can stand behind the last word of a phrase: مسلحون مجهولون, آليات عسكرية.
    private func isAbsolute(_ info: WordInfo) -> Bool {
        info.readings.contains { number in
            let reading = cache.readings[number]
            guard !reading.features.kind.isVerb else { return false }
            return reading.features.isAbsolute || (reading.features.kind == .adjective && reading.proclitics.isEmpty)
        }
    }
}
