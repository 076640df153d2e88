// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The noun phrases around a trigger, by the part they play.
struct Arguments: Sendable {
    var actors: [NounPhrase] = []
    var targets: [NounPhrase] = []
    var places: [NounPhrase] = []
    var instruments: [NounPhrase] = []
    var addressees: [NounPhrase] = []
    var themes: [NounPhrase] = []
    /// A pronoun stands for the target: استهدفته، قصفه، الهجوم عليه.
    var targetIsPronoun = false
    /// Index behind the last unit that belongs to the trigger's clause.
    var end = 0

    /// Adds a phrase and those joined to it under a role.
    mutating func add(_ phrases: [NounPhrase], as role: Frame.Role) {
        switch role {
        case .actor: Arguments.append(phrases, to: &actors)
        case .target: Arguments.append(phrases, to: &targets)
        case .place: Arguments.append(phrases, to: &places)
        case .instrument: Arguments.append(phrases, to: &instruments)
        case .addressee: Arguments.append(phrases, to: &addressees)
        case .theme: Arguments.append(phrases, to: &themes)
        case .source, .actorOrTarget: break
        }
    }

    /// The first phrases of a role, which mostly are the only ones, stay in the array in which they come.
    private static func append(_ phrases: [NounPhrase], to known: inout [NounPhrase]) {
        if known.isEmpty { known = phrases } else { known += phrases }
    }
}

extension SentenceGrammar {
    /// Finds the arguments of a trigger by its frame: what follows it (verb–subject–object, genitives,
    /// prepositional phrases, a relative clause that carries it on), then what stands before it.
    func arguments(of trigger: Int, frame: Frame, groups: [LexiconGroup]) -> Arguments {
        var found = Arguments()
        let unit = units[trigger]
        if unit.hasPronoun, unit.features.kind != .imperfect || !unit.isVerb || frame.object != nil {
            if unit.isVerb {
                found.targetIsPronoun = frame.object == .target || frame.object == .actorOrTarget
            } else {
                // استهدافه (its being struck) against قصفهم (their shelling): a target only where none follows.
                found.targetIsPronoun = frame.genitive == .target || frame.genitive == .actorOrTarget
            }
        }
        scanRight(from: trigger, frame: frame, into: &found)
        if unit.isVerb || unit.isAmbiguousVerb {
            scanLeftForSubject(of: trigger, frame: frame, into: &found)
        }
        if !unit.isVerb, !found.actors.contains(where: isSomebody), let doer = doer(of: trigger) {
            found.actors += doer
        }
        if !unit.isVerb, let sufferer = sufferer(of: trigger) { found.targets.insert(contentsOf: sufferer, at: 0) }
        if unit.isVerb, frame.object == .target || frame.object == .actorOrTarget,
            !found.targets.contains(where: settles),
            let object = delayedObject(of: trigger)
        {
            found.targets += object
        }
        if !unit.isVerb, found.targets.contains(where: isObject) { found.targetIsPronoun = false }
        return found
    }

    /// احتجازه تعسفيا، احتجازه لعلاجه متظاهرين: how and why are no objects of their own beside the pronoun.
    private func isObject(_ phrase: NounPhrase) -> Bool {
        type(of: phrase) != .other && phrase.preposition != .li && phrase.preposition != .near
    }

    /// Whether a phrase is the kind of thing a deed is done to, so that no other object is to be looked for.
    func settles(_ phrase: NounPhrase) -> Bool {
        switch type(of: phrase) {
        case .health, .place, .people: true
        case .force, .munition, .action, .time, .other: false
        }
    }

    /// The object that stands behind inserted phrases: استهدفت قذائف، أطلقها مسلحون، مستشفى …
    private func delayedObject(of trigger: Int) -> [NounPhrase]? {
        var index = trigger + 1
        while index + 1 < range.upperBound, index - trigger < 40 {
            let unit = units[index]
            if unit.punctuation == .period || unit.punctuation == .semicolon { return nil }
            if unit.punctuation == .comma || unit.punctuation == .arabicComma {
                let next = units[index + 1]
                if next.isConjoined, next.isVerb { return nil }
                if !next.isConjoined, next.proclitics.isDisjoint(with: .prepositions),
                    let phrase = nounPhrase(at: index + 1), healthTarget(in: phrase) != nil
                {
                    return coordination(from: phrase)
                }
            }
            index += 1
        }
        return nil
    }

    // MARK: Behind the trigger

    /// Units behind a trigger within which its clause ends, so that a sentence of nothing but triggers is not walked for
    /// each of them.
    static let longestClause = 160

    private func scanRight(from trigger: Int, frame: Frame, into found: inout Arguments) {
        let unit = units[trigger]
        var index = trigger + 1
        // أنه سيزور إيران: the subject stands in front, so that what follows is the object.
        var bareCount = frame.object != nil && (hasPronounSubject(trigger) || followsSubject(trigger)) ? 1 : 0
        var crossedComma = false
        // A noun trigger's own adjectives (غارات جوية روسية) say who and how; they are not arguments.
        if !unit.isVerb {
            while index < range.upperBound, isModifier(units[index], of: unit), !isNearBy(index) {
                if units[index].name?.kind == .demonym {
                    found.actors.append(NounPhrase(first: index, end: index + 1, head: index))
                }
                index += 1
            }
        }
        let limit = min(range.upperBound, trigger + SentenceGrammar.longestClause)
        scan: while index < limit {
            let current = units[index]
            if current.kind == .punctuation {
                switch current.punctuation {
                case .comma, .arabicComma:
                    guard found.targets.isEmpty, bareCount < 2, let next = resume(afterComma: index) else { break scan }
                    crossedComma = true
                    index = next
                    continue
                case .openQuote, .closeQuote, .straightQuote, .openParen, .closeParen, .dash, .hash, .apostrophe:
                    index += 1
                    continue
                // الساعة 3:15
                case .colon:
                    guard index + 1 < limit, units[index - 1].kind == .number, units[index + 1].kind == .number else {
                        break scan
                    }
                    index += 2
                    continue
                default: break scan
                }
            }
            // على مقربة من: a phrase that works as a preposition.
            // موقف سيارات | مقابل مستشفى
            let isWord = current.kind == .word && current.features.kind == .invariable
            if current.kind == .phrase || isWord || (!unit.isVerb && isNearBy(index)), current.has(.near),
                !current.has(.healthFacility), !current.isVerb || current.has(.lightPassive)
            {
                index = takePrepositional(.near, at: index, trigger: unit, frame: frame, into: &found)
                continue
            }
            // قصفت، وفق ما أفاد به شهود، الطائرات | المشفى
            if current.kind == .phrase, current.has(.according), !current.isVerb, found.targets.isEmpty,
                let next = endOfAttribution(index)
            {
                index = next
                continue
            }
            // في ظل تواجد أمني: a circumstance, and nobody that it is done to.
            if current.kind == .phrase, current.has(.becauseOf), !current.isVerb, !current.isConjoined {
                guard let phrase = nounPhrase(at: index + 1) else { break scan }
                // من سيارات الإسعاف behind it is of what it speaks of.
                guard unit.isVerb else { break scan }
                index = coordination(from: phrase).last?.end ?? phrase.end
                continue
            }
            // عشرة أشخاص من بينهم مسعف: part of those told of before.
            if current.kind == .phrase, current.has(.inclusion), let part = nounPhrase(at: index + 1) {
                index = coordination(from: part).last?.end ?? part.end
                continue
            }
            // غارة يرجح أنها روسية | مستشفى: a guess at whose it is.
            if current.isVerb, let next = endOfGuess(index) {
                index = next
                continue
            }
            if current.isVerb {
                // قتلوا بغارة | استهدفت مركزهم: what the strike hit is not whom it killed.
                let isOfStrike = unit.isVerb && unit.has(.kill) && !unit.has(.impact) && current.has(.strike)
                guard carriesOn(index), !isOfStrike else { break scan }
                index += 1
                continue
            }
            if let particle = current.particle {
                switch particle {
                case .relative, .qad, .was, .demonstrative, .pronoun:
                    if particle == .relative,
                        !(index + 1 < range.upperBound && (carriesOn(index + 1) || isNextTo(index + 1)))
                    {
                        break scan
                    }
                    index += 1
                    continue
                case .according:
                    guard found.targets.isEmpty, let next = endOfAttribution(index) else { break scan }
                    index = next
                    continue
                case .that, .clauseOpener, .conditional, .question, .becauseOf, .negation, .conjunction: break scan
                case .quantifier: break
                default:
                    // على البلدة وفيها مستشفى: a clause of its own.
                    guard particle.isPreposition, !(current.isConjoined && current.hasPronoun) else { break scan }
                    index = takePrepositional(particle, at: index, trigger: unit, frame: frame, into: &found)
                    continue
                }
            }
            if current.isConjoined, index > trigger + 1 { break scan }
            let bound = current.proclitics.preposition
            if let bound {
                index = takePrepositional(bound, at: index, trigger: unit, frame: frame, into: &found)
                continue
            }
            // قصفت القوات جوا وبرا، عسكريا: how, and no object.
            guard !isAdverb(current), !isAdverb(at: index), let phrase = nounPhrase(at: index) else {
                index += 1
                continue
            }
            if crossedComma, bareCount > 0, found.targets.isEmpty == false { break scan }
            // غارة جوية واحدة: how many, and not on what.
            if !unit.isVerb, unit.has([.strike, .assault, .explode]), units[phrase.head].kind == .number,
                type(of: phrase) != .health
            {
                index = phrase.end
                continue
            }
            index = takeBare(phrase, order: &bareCount, trigger: unit, frame: frame, into: &found)
        }
        found.end = max(index, trigger + 1)
    }

    /// عند المفرق الذي | يلي المستشفى
    private func isNextTo(_ index: Int) -> Bool {
        units[index].has(.near) && units[index].kind == .word && units[index].features.kind == .invariable
    }

    /// A phrase without a preposition: subject or object of a verb, genitive of an action noun.
    private func takeBare(
        _ phrase: NounPhrase,
        order: inout Int,
        trigger: Unit,
        frame: Frame,
        into found: inout Arguments
    ) -> Int {
        let type = type(of: phrase)
        guard type != .time else { return phrase.end }
        let joined = coordination(from: phrase)
        let end = joined.last?.end ?? phrase.end
        if type == .place, isWhere(phrase, of: trigger) {
            found.add(joined, as: .place)
            return end
        }
        defer { order += 1 }
        // أصيبت ممرضة برصاص قناص: a phrase that holds its preposition.
        // مصرعه برصاص قناص
        let isBehindDeed = trigger.isVerb ? order > 0 : trigger.has([.kill, .injure])
        if isBehindDeed, phrase.head == phrase.first, units[phrase.head].kind == .phrase,
            units[phrase.head].has([.strike, .munition]), !units[phrase.head].has(.force)
        {
            found.add(joined, as: .instrument)
            return end
        }
        if trigger.isVerb || trigger.isAmbiguousVerb {
            let acts =
                type == .force || type == .munition || type == .action || isCaller(phrase, frame: frame)
                || (frame.subject == .actor && isOfForce(phrase))
            if frame.object == nil {
                // سقط طبيب برصاص مسلحين: who falls is no weapon.
                let isStruck = frame.subject == .instrument && type == .health
                found.add(joined, as: isStruck ? .target : order == 0 ? (frame.subject ?? .theme) : .theme)
            } else if order == 0, acts, !trigger.features.isPassive {
                found.add(joined, as: type == .munition ? .instrument : (frame.subject ?? .actor))
            } else if order == 0, type == .people, trigger.isVerb, trigger.hasPronoun, !trigger.features.isPassive {
                // باغتها طليقها: whom it is done to is the pronoun.
                found.add(joined, as: frame.subject ?? .actor)
            } else if order == 0, type == .other || type == .people, followedByObject(end) {
                found.add(joined, as: frame.subject ?? .actor)
            } else {
                found.add(joined, as: frame.object ?? .target)
            }
        } else if order == 0 {
            let role = frame.genitive ?? .actorOrTarget
            if role == .actorOrTarget {
                switch type {
                case .force: found.add(joined, as: .actor)
                case .munition: found.add(joined, as: .instrument)
                case .action: break
                default: found.add(joined, as: .target)
                }
            } else if role == .target, type == .force, followedByObject(end) || followedByLi(end) {
                found.add(joined, as: .actor)
            } else {
                found.add(joined, as: role)
            }
        } else if order == 1, type != .other {
            // قصف الطيران مشفى: an action noun that keeps its verb's object.
            found.add(joined, as: type == .force || type == .action ? .actor : .target)
        }
        return end
    }

    /// The phrase behind a preposition; gives the index to go on from.
    private func takePrepositional(
        _ preposition: Particle,
        at index: Int,
        trigger: Unit,
        frame: Frame,
        into found: inout Arguments
    ) -> Int {
        let isSeparate = units[index].particle == preposition
        var start = isSeparate ? index + 1 : index
        if preposition == .near {
            // منزل يجاور | مستشفى
            // القصف وقع على بعد | أمتار
            if !isSeparate, units[index].isVerb || units[index].kind == .word, !units[index].isNominal {
                start = index + 1
            }
            // على بعد كيلومتر واحد من
            var next = start
            while next < range.upperBound, next - start <= 4, units[next].isNominal { next += 1 }
            if next < range.upperBound, units[next].particle == .min || units[next].particle == .an { start = next + 1 }
        }
        var role = frame.role(of: preposition)
        // ضربت الشرطة حراسة على المستشفى: what is laid on it is no blow.
        if preposition == .ala, role == .target, frame.object == .target, trigger.isVerb,
            found.targets.contains(where: { $0.preposition == nil && type(of: $0) == .other })
        {
            role = .theme
        }
        if isSeparate, units[index].hasPronoun {
            // التفجير الذي تعرض له المسجد: the pronoun takes up the deed itself.
            if units[max(range.lowerBound, index - 1)].has(.undergo) {
                guard !trigger.isVerb, let phrase = nounPhrase(at: start), phrase.preposition == nil else {
                    return start
                }
                let joined = coordination(from: phrase)
                found.add(joined, as: .target)
                return joined.last?.end ?? phrase.end
            }
            if role == .target { found.targetIsPronoun = true }
            // بينهم ممرضون: part of those told of before.
            if preposition == .bayna, let part = nounPhrase(at: start) {
                return coordination(from: part).last?.end ?? start
            }
            return start
        }
        guard let phrase = nounPhrase(at: start, preposition: preposition) else { return max(start, index + 1) }
        let joined = coordination(from: phrase)
        let end = joined.last?.end ?? phrase.end
        switch preposition {
        case .byAgent: found.add(joined, as: .actor)
        case .near:
            found.targets += joined
        default:
            let type = type(of: phrase)
            // خطفوا ممرضا من المركز الصحي لقرية: no verb has its object behind ل.
            if preposition == .li, role == .target, trigger.isVerb, type == .place { return end }
            if preposition == .li, role == .target || role == nil, type == .force || type == .action {
                // قصفوا مدخل المشفى لجامعة حلب، عيادة تابعة للأونروا: whose the thing is that was struck.
                guard !isOwner(phrase, of: found.targets.last) else { return end }
                found.add(joined, as: .actor)
            } else if preposition == .bi, type == .munition || type == .action || type == .force,
                units[phrase.head].name?.kind != .country
            {
                found.add(joined, as: .instrument)
                // بطائرات قوات النظام: whose weapons they are.
                if type == .force, found.actors.isEmpty { found.add(joined, as: .actor) }
            } else if preposition == .bi, type == .place {
                found.add(joined, as: role == .target ? .target : .place)
            } else if preposition == .min, role == nil, type == .force,
                frame.genitive == .actorOrTarget || found.actors.last?.end == index
                    || found.instruments.last?.end == index
            {
                found.add(joined, as: .actor)
            } else if let role {
                if role == .actorOrTarget {
                    found.add(joined, as: type == .force ? .actor : .target)
                } else {
                    found.add(joined, as: role)
                }
            } else if preposition == .fi || preposition == .bi || preposition == .dakhil || preposition == .inda
                || (preposition == .amam && units[phrase.head].has(.buildingPart))
            {
                found.add(joined, as: .place)
            }
        }
        return end
    }
}
