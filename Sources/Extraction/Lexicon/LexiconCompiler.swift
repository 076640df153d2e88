// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML

/// Generates the forms of all words and lays out the tables that the hot path reads.
struct LexiconCompiler {
    let sink: DiagnosticSink
    private var groups: [LexiconGroup] = []
    private var forms: [UInt64: [Lexicon.Form]] = [:]

    init(sink: DiagnosticSink) {
        self.sink = sink
    }

    /// Compiles the groups; `names` already holds what the gazetteer knows.
    func compile(_ sources: [LexiconSource], names: PhraseTrie.Builder) -> Lexicon {
        var compiler = self
        var phrases = names
        for source in sources { compiler.add(source, phrases: &phrases) }
        return Lexicon(groups: compiler.groups, forms: compiler.forms, phrases: phrases.build())
    }

    private mutating func add(_ source: LexiconSource, phrases: inout PhraseTrie.Builder) {
        let group = Int32(groups.count)
        groups.append(source.group)
        for verb in source.verbs { addVerb(verb, group: group) }
        for masdar in source.masdars {
            addNominal(masdar, kind: .masdar, isHuman: false, group: group, phrases: &phrases)
        }
        for noun in source.nouns {
            addNominal(noun, kind: .noun, isHuman: source.isHuman, group: group, phrases: &phrases)
        }
        for adjective in source.adjectives {
            addNominal(adjective, kind: .adjective, isHuman: true, group: group, phrases: &phrases)
        }
        for word in source.words {
            for spelling in word.parts {
                let hashes = WordHash.words(of: spelling)
                if hashes.count == 1 {
                    add(hashes[0], Lexicon.Form(group: group, features: FormFeatures(kind: .invariable)))
                } else {
                    phrases.add(hashes, .init(kind: .lexiconPhrase, index: group))
                }
            }
        }
        for phrase in source.phrases {
            let words = phrase.parts.map {
                $0.split(separator: "|").compactMap { WordHash.words(of: String($0)).first }
            }
            guard words.allSatisfy({ !$0.isEmpty }) else {
                sink.report(
                    Diagnostic("lexicon.empty-word", "a word of the phrase has no letters", at: phrase.node.location)
                )
                continue
            }
            phrases.add(words, .init(kind: .lexiconPhrase, index: group))
        }
        for way in source.withoutPhrases { phrases.remove(way, .init(kind: .lexiconPhrase, index: group)) }
    }

    private mutating func add(_ hash: UInt64, _ form: Lexicon.Form) {
        if forms[hash]?.contains(form) != true { forms[hash, default: []].append(form) }
    }

    private mutating func addVerb(_ verb: LexiconSource.Word, group: Int32) {
        let (perfect, isPerfectOut) = LexiconCompiler.withoutBrackets(verb.parts[0])
        let (imperfect, isImperfectOut) = LexiconCompiler.withoutBrackets(verb.parts[1])
        guard let conjugated = VerbForms(perfect: perfect, imperfect: imperfect) else {
            sink.report(
                Diagnostic(
                    "lexicon.not-a-verb",
                    "these can't be the perfect and the imperfect of a verb",
                    at: verb.node.location,
                    help: "write it like قصف/يقصف, third person masculine singular"
                )
            )
            return
        }
        let isAsking = groups[Int(group)].classes.contains(.demand)
        let isViolent = groups[Int(group)].classes.intersects(LexiconCompiler.violence)
        var active = Set<[UInt8]>()
        for form in conjugated.forms where form.features.voice == .active { active.insert(form.codes) }
        for form in conjugated.forms where form.features.tense != .imperative {
            if form.features.tense == .perfect ? isPerfectOut : isImperfectOut { continue }
            // أفر and نقل are other words than "I flee" and "we were to dismiss", but statements ask with نحث and أحض.
            let isShort = form.features.person == .first && form.features.tense == .imperfect && form.codes.count < 4
            // نزار is a name, and "we are visited" nobody says.
            if form.features.person == .first, form.features.voice == .passive, !active.contains(form.codes) {
                continue
            }
            if isShort, !isAsking || !form.features.moods.contains(.indicative) { continue }
            let kind: WordKind = form.features.tense == .perfect ? .perfect : .imperfect
            var features = FormFeatures(kind: kind)
            features.isFeminine = form.features.gender == .feminine
            features.number = form.features.number
            features.person = form.features.person
            // Without vowels most passives look active; only those that don't are known to be passive.
            features.isPassive = form.features.voice == .passive && !active.contains(form.codes)
            let isJussive = form.features.tense == .imperfect && form.features.moods == .jussive
            add(CodeHash.of(form.codes), Lexicon.Form(group: group, features: features, isJussive: isJussive))
            if let spoken = LexiconCompiler.asSpoken(form, isViolent: isViolent) {
                add(CodeHash.of(spoken), Lexicon.Form(group: group, features: features))
            }
        }
    }

    /// أودى/(يودي): a verb without the forms of the one in brackets, which are those of another word.
    private static func withoutBrackets(_ form: String) -> (form: String, isOut: Bool) {
        guard form.hasPrefix("("), form.hasSuffix(")") else { return (form, false) }
        return (String(form.dropFirst().dropLast()), true)
    }

    /// What is done with violence, of which posts tell in the words of the street.
    private static let violence: ClassSet = [
        .strike, .assault, .storm, .kill, .injure, .damage, .explode, .besiege, .arrest, .abduct, .loot, .burn,
    ]

    /// ضربو for ضربوا, بيقصفوا for يقصفون: a form as posts spell it. تقصف takes no ب, for بتدمر is "in Palmyra" and
    /// بتحطم "by a crash".
    private static func asSpoken(_ form: VerbForms.Form, isViolent: Bool) -> [UInt8]? {
        guard isViolent, form.features.person == .third, form.features.voice == .active else { return nil }
        if form.features.tense == .perfect {
            guard form.features.number == .plural, form.features.gender == .masculine, form.codes.count > 4,
                form.codes.suffix(2).elementsEqual([LetterCode.waw, LetterCode.alef])
            else { return nil }
            return Array(form.codes.dropLast())
        }
        guard form.features.tense == .imperfect, form.codes.first == LetterCode.ya, form.codes.count > 3 else {
            return nil
        }
        return [LetterCode.ba] + form.codes
    }

    /// مسعفينا: a plural given in ين takes no ا of the accusative, and so is "our paramedics".
    private static func isOverdone(_ form: NounForms.Form) -> Bool {
        form.number == .plural && form.state == .absolute && form.codes.suffix(3).elementsEqual(overdone)
    }

    private static let overdone = Normalizer.codes(of: "ينا")

    private mutating func addNominal(
        _ word: LexiconSource.Word,
        kind: WordKind,
        isHuman: Bool,
        group: Int32,
        phrases: inout PhraseTrie.Builder
    ) {
        var singles: [String] = []
        for part in word.parts {
            if part.contains(" ") {
                phrases.add(WordHash.words(of: part), .init(kind: .lexiconPhrase, index: group))
            } else {
                singles.append(part)
            }
        }
        guard let singular = singles.first else { return }
        let plurals = Array(singles.dropFirst())
        guard let inflected = NounForms(singular: singular, plurals: plurals, inflection: isHuman ? .person : .thing)
        else {
            // Abbreviations (د، م) have one form.
            let codes = Normalizer.codes(of: singular)
            if codes.count == 1 {
                add(CodeHash.of(codes), Lexicon.Form(group: group, features: FormFeatures(kind: kind)))
            } else {
                sink.report(
                    Diagnostic(
                        "lexicon.not-a-noun",
                        "this can't be inflected as a noun",
                        at: word.node.location,
                        help:
                            "nouns are Arabic letters only; what has digits or signs in it goes under phrases, word by word"
                    )
                )
            }
            return
        }
        for form in inflected.forms where !LexiconCompiler.isOverdone(form) {
            var features = FormFeatures(kind: kind)
            features.isFeminine = form.gender == .feminine
            features.number = form.number
            features.isAbsolute = form.state == .absolute
            let isConstruct = form.state == .construct
            add(CodeHash.of(form.codes), Lexicon.Form(group: group, features: features, isConstruct: isConstruct))
        }
    }
}
