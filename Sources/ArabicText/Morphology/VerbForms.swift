// SPDX-License-Identifier: Apache-2.0

/// All spellings of a verb's finite forms.
///
/// Built from the two forms by which dictionaries of Arabic name a verb's conjugation: third person masculine singular
/// of perfect and imperfect (قال, يقول). Sound, hollow, defective, doubled, assimilated and hamzated verbs of forms I to
/// X are conjugated by the rules of the written language; as vowels aren't written, active and passive often are
/// one spelling, and then both are given. What the two forms leave open without vowels is decided so:
/// - A shadda on the last letter of the perfect makes the verb doubled. Without it, a perfect of two letters (شنّ), and of
///   the patterns أفعّ, انفعّ, افتعّ and استفعّ is.
/// - Five letters that begin with است are استفعّ (استمرّ), unless their root is one of those that form VIII is
///   used of (استمع, استند).
/// - A verb that only its vowels tell apart from another gets the forms of both in the imperative (اكتب and علّم).
public struct VerbForms: Sendable {
    /// One spelling with one reading.
    public struct Form: Sendable, Hashable {
        /// The spelling in `LetterCode`s.
        public var codes: [UInt8]
        /// The reading.
        public var features: VerbFeatures
    }

    /// Every spelling with every reading, each once.
    public let forms: [Form]

    /// Conjugates a verb.
    ///
    /// - Parameters:
    ///   - perfect: Third person masculine singular of the perfect; hamza must be written, vowels needn't.
    ///   - imperfect: Third person masculine singular of the imperfect, from ي on.
    /// - Returns: `nil` when the two can't be such forms: other letters than Arabic ones, fewer than two of them, no
    ///   ي before the imperfect.
    public init?(perfect: String, imperfect: String) {
        guard let verb = VerbLemma(perfect: perfect, imperfect: imperfect) else { return nil }
        var list = FormList()
        list.addPerfect(verb.perfectStems(), voice: .active)
        list.addPerfect(verb.passivePerfectStems(), voice: .passive)
        list.addImperfect(verb.imperfectStems(), voice: .active)
        list.addImperfect(verb.passiveImperfectStems(), voice: .passive)
        list.addImperative(verb.imperfectStems(), beginnings: verb.imperativeBeginnings())
        forms = list.forms
    }

    /// The forms collected so far.
    private struct FormList {
        private(set) var forms: [Form] = []
        private var seen: Set<Form> = []

        mutating func addPerfect(_ stems: PerfectStems, voice: VerbFeatures.Voice) {
            let add = { (list: inout FormList, stem: [UInt8], suffix: String, subject: Subject) in
                list.add(stem, suffix, VerbFeatures(.perfect, voice, subject))
            }
            add(&self, stems.bare, "", .he)
            add(&self, stems.beforeTa, "ت", .she)
            add(&self, stems.beforeAlef, "ا", .theyBoth)
            add(&self, stems.beforeTa, "تا", .theyBothFeminine)
            for stem in stems.beforeWaw { add(&self, stem, "وا", .they) }
            for (suffix, subject) in Subject.perfectSuffixes { add(&self, stems.beforeConsonant, suffix, subject) }
        }

        mutating func addImperfect(_ stems: ImperfectStems, voice: VerbFeatures.Voice) {
            for (prefix, subject) in Subject.withoutEnding {
                if stems.bare == stems.jussive {
                    add(prefix, stems.bare, "", VerbFeatures(.imperfect, voice, subject, .any))
                } else {
                    add(prefix, stems.bare, "", VerbFeatures(.imperfect, voice, subject, [.indicative, .subjunctive]))
                    add(prefix, stems.jussive, "", VerbFeatures(.imperfect, voice, subject, .jussive))
                }
            }
            for (prefix, subject, ending) in Subject.withEnding {
                let (long, short, stemForms): (String, String, [[UInt8]]) =
                    switch ending {
                    case .an: ("ان", "ا", [stems.beforeAlef])
                    case .un: ("ون", "وا", stems.beforeWaw)
                    case .in: ("ين", "ي", [stems.beforeYa])
                    case .na: ("ن", "ن", [stems.beforeConsonant])
                    }
                for stem in stemForms {
                    if long == short {
                        add(prefix, stem, long, VerbFeatures(.imperfect, voice, subject, .any))
                        continue
                    }
                    add(prefix, stem, long, VerbFeatures(.imperfect, voice, subject, .indicative))
                    add(prefix, stem, short, VerbFeatures(.imperfect, voice, subject, [.subjunctive, .jussive]))
                }
            }
        }

        mutating func addImperative(_ stems: ImperfectStems, beginnings: [VerbLemma.Beginning]) {
            for beginning in beginnings {
                add(beginning.apply(stems.jussive), "", VerbFeatures(.imperative, .active, .you))
                add(beginning.apply(stems.beforeYa), "ي", VerbFeatures(.imperative, .active, .youFeminine))
                for stem in stems.beforeWaw {
                    add(beginning.apply(stem), "وا", VerbFeatures(.imperative, .active, .youAll))
                }
            }
        }

        private mutating func add(_ prefix: UInt8, _ stem: [UInt8], _ suffix: String, _ features: VerbFeatures) {
            add([prefix] + stem, suffix, features)
        }

        /// Joins stem and suffix as they are written: a consonant that meets itself is written once.
        private mutating func add(_ stem: [UInt8], _ suffix: String, _ features: VerbFeatures) {
            guard stem.count >= 2 || features.tense != .imperative else { return }
            var ending = Spelling.codes(suffix)
            let isConsonantal =
                features.number == .plural && features.gender == .feminine
                || features.tense == .perfect && features.person != .third
            if isConsonantal, let last = stem.last, ending.first == last { ending.removeFirst() }
            let form = Form(codes: Spelling.mergingAlefs(stem + ending), features: features)
            if seen.insert(form).inserted { forms.append(form) }
        }
    }
}
