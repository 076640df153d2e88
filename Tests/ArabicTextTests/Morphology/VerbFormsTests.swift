// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@Suite("Forms of verbs")
struct VerbFormsTests {
    /// The spellings of a verb in normal form that have a reading.
    private func spellings(_ lemma: String, where matches: (VerbFeatures) -> Bool) throws -> [String] {
        let parts = lemma.split(separator: "/").map(String.init)
        let verb = try #require(VerbForms(perfect: parts[0], imperfect: parts[1]))
        return verb.forms.filter { matches($0.features) }.map { LetterCode.text(of: $0.codes) }
    }

    private func folded(_ words: String) -> [String] {
        words.split(separator: " ").map { Normalizer.fold($0) }
    }

    @Test(
        "The active perfect: he, she, they both, they both (feminine), they, they (feminine), you, you both, you all, we",
        arguments: [
            ("قصف/يقصف", "قصف قصفت قصفا قصفتا قصفوا قصفن قصفت قصفتما قصفتم قصفنا"),
            ("قال/يقول", "قال قالت قالا قالتا قالوا قلن قلت قلتما قلتم قلنا"),
            ("باع/يبيع", "باع باعت باعا باعتا باعوا بعن بعت بعتما بعتم بعنا"),
            ("دعا/يدعو", "دعا دعت دعوا دعتا دعوا دعون دعوت دعوتما دعوتم دعونا"),
            ("رمى/يرمي", "رمى رمت رميا رمتا رموا رمين رميت رميتما رميتم رمينا"),
            ("بقي/يبقى", "بقي بقيت بقيا بقيتا بقوا بقين بقيت بقيتما بقيتم بقينا"),
            ("شن/يشن", "شن شنت شنا شنتا شنوا شنن شننت شننتما شننتم شننا"),
            ("ردّ/يردّ", "رد ردت ردا ردتا ردوا رددن رددت رددتما رددتم رددنا"),
            ("استمر/يستمر", "استمر استمرت استمرا استمرتا استمروا استمررن استمررت استمررتما استمررتم استمررنا"),
            ("استمع/يستمع", "استمع استمعت استمعا استمعتا استمعوا استمعن استمعت استمعتما استمعتم استمعنا"),
            ("وصل/يصل", "وصل وصلت وصلا وصلتا وصلوا وصلن وصلت وصلتما وصلتم وصلنا"),
            ("أخذ/يأخذ", "أخذ أخذت أخذا أخذتا أخذوا أخذن أخذت أخذتما أخذتم أخذنا"),
            ("أدان/يدين", "أدان أدانت أدانا أدانتا أدانوا أدن أدنت أدنتما أدنتم أدنا"),
            ("التقى/يلتقي", "التقى التقت التقيا التقتا التقوا التقين التقيت التقيتما التقيتم التقينا"),
            ("احتل/يحتل", "احتل احتلت احتلا احتلتا احتلوا احتللن احتللت احتللتما احتللتم احتللنا"),
            ("اتهم/يتهم", "اتهم اتهمت اتهما اتهمتا اتهموا اتهمن اتهمت اتهمتما اتهمتم اتهمنا"),
            ("أصر/يصر", "أصر أصرت أصرا أصرتا أصروا أصررن أصررت أصررتما أصررتم أصررنا"),
            ("لفت/يلفت", "لفت لفتت لفتا لفتتا لفتوا لفتن لفت لفتما لفتم لفتنا"),
            ("أعلن/يعلن", "أعلن أعلنت أعلنا أعلنتا أعلنوا أعلن أعلنت أعلنتما أعلنتم أعلنا"),
        ]
    )
    func activePerfect(lemma: String, expected: String) throws {
        let subjects: [(VerbFeatures.Person, GrammaticalGender, GrammaticalNumber)] = [
            (.third, .masculine, .singular), (.third, .feminine, .singular), (.third, .masculine, .dual),
            (.third, .feminine, .dual), (.third, .masculine, .plural), (.third, .feminine, .plural),
            (.second, .masculine, .singular), (.second, .common, .dual), (.second, .masculine, .plural),
            (.first, .common, .plural),
        ]
        var found: [String] = []
        for (person, gender, number) in subjects {
            found += try spellings(lemma) {
                $0.tense == .perfect && $0.voice == .active && $0.person == person && $0.gender == gender
                    && $0.number == number
            }
        }
        #expect(found == folded(expected))
    }

    @Test(
        "The active imperfect: he, (that) he, (not) he, they both, they, (that) they, they (feminine)",
        arguments: [
            ("قصف/يقصف", "يقصف يقصف يقصف يقصفان يقصفون يقصفوا يقصفن"),
            ("قال/يقول", "يقول يقول يقل يقولان يقولون يقولوا يقلن"),
            ("نام/ينام", "ينام ينام ينم ينامان ينامون يناموا ينمن"),
            ("دعا/يدعو", "يدعو يدعو يدع يدعوان يدعون يدعوا يدعون"),
            ("رمى/يرمي", "يرمي يرمي يرم يرميان يرمون يرموا يرمين"),
            ("بقي/يبقى", "يبقى يبقى يبق يبقيان يبقون يبقوا يبقين"),
            ("تلقى/يتلقى", "يتلقى يتلقى يتلق يتلقيان يتلقون يتلقوا يتلقين"),
            ("رد/يرد", "يرد يرد يرد يردان يردون يردوا يرددن"),
            ("وصل/يصل", "يصل يصل يصل يصلان يصلون يصلوا يصلن"),
            ("أدان/يدين", "يدين يدين يدن يدينان يدينون يدينوا يدن"),
            ("استعاد/يستعيد", "يستعيد يستعيد يستعد يستعيدان يستعيدون يستعيدوا يستعدن"),
            ("أعلن/يعلن", "يعلن يعلن يعلن يعلنان يعلنون يعلنوا يعلن"),
            ("أنشأ/ينشئ", "ينشئ ينشئ ينشئ ينشئان ينشئون ينشئوا ينشئن"),
        ]
    )
    func activeImperfect(lemma: String, expected: String) throws {
        let wanted: [(GrammaticalGender, GrammaticalNumber, VerbFeatures.Moods)] = [
            (.masculine, .singular, .indicative), (.masculine, .singular, .subjunctive),
            (.masculine, .singular, .jussive),
            (.masculine, .dual, .indicative), (.masculine, .plural, .indicative), (.masculine, .plural, .subjunctive),
            (.feminine, .plural, .indicative),
        ]
        var found: [String] = []
        for (gender, number, mood) in wanted {
            found += try spellings(lemma) {
                $0.tense == .imperfect && $0.voice == .active && $0.person == .third && $0.gender == gender
                    && $0.number == number && $0.moods.contains(mood)
            }
        }
        #expect(found == folded(expected))
    }

    @Test(
        "The passive: he and she in the perfect, he in the imperfect",
        arguments: [
            ("قتل/يقتل", "قتل قتلت يقتل"), ("قال/يقول", "قيل قيلت يقال"), ("أدان/يدين", "أدين أدينت يدان"),
            ("اغتال/يغتال", "اغتيل اغتيلت يغتال"), ("استعاد/يستعيد", "استعيد استعيدت يستعاد"),
            ("دعا/يدعو", "دعي دعيت يدعى"), ("رمى/يرمي", "رمي رميت يرمى"), ("استدعى/يستدعي", "استدعي استدعيت يستدعى"),
            ("نادى/ينادي", "نودي نوديت ينادى"), ("هاجم/يهاجم", "هوجم هوجمت يهاجم"),
            ("تبادل/يتبادل", "تبودل تبودلت يتبادل"),
            ("وضع/يضع", "وضع وضعت يوضع"), ("أخذ/يأخذ", "أخذ أخذت يؤخذ"), ("أطلق/يطلق", "أطلق أطلقت يطلق"),
            ("شن/يشن", "شن شنت يشن"), ("احتل/يحتل", "احتل احتلت يحتل"), ("سأل/يسأل", "سئل سئلت يسأل"),
            ("أنشأ/ينشئ", "أنشئ أنشئت ينشأ"), ("فاجأ/يفاجئ", "فوجئ فوجئت يفاجأ"), ("بدأ/يبدأ", "بدئ بدئت يبدأ"),
            ("استهدف/يستهدف", "استهدف استهدفت يستهدف"), ("أصاب/يصيب", "أصيب أصيبت يصاب"), ("نفى/ينفي", "نفي نفيت ينفى"),
        ]
    )
    func passive(lemma: String, expected: String) throws {
        let found =
            try spellings(lemma) {
                $0.tense == .perfect && $0.voice == .passive && $0.person == .third && $0.number == .singular
            }
            + spellings(lemma) {
                $0.tense == .imperfect && $0.voice == .passive && $0.person == .third && $0.number == .singular
                    && $0.gender == .masculine && $0.moods.contains(.indicative)
            }
        #expect(found == folded(expected))
    }

    @Test(
        "Where spelling wavers, every spelling is there",
        arguments: [
            ("بدأ/يبدأ", "بدأوا بدؤوا يبدأون يبدؤون تبدئين بدآ يبدآن"), ("جاء/يجيء", "جاءوا جاؤوا جئت يجيئون يجيؤون"),
            ("أساء/يسيء", "أساؤوا أسأت يسيئون يسئ"), ("رأى/يرى", "رأت رأوا رأينا يرون ير"), ("أخذ/يأخذ", "آخذ نأخذ"),
            ("آمن/يؤمن", "آمنوا أؤمن يؤمنون أومن"), ("اضطر/يضطر", "اضطروا اضطررنا يضطرون"),
            ("مات/يموت", "مات ماتوا مت يمت"),
        ]
    )
    func spellingsThatWaver(lemma: String, expected: String) throws {
        let all = Set(try spellings(lemma) { _ in true })
        #expect(Set(folded(expected)).subtracting(all) == [])
    }

    @Test(
        "Commands, to one and to all",
        arguments: [
            ("أوقف/يوقف", "أوقف أوقفوا"), ("قال/يقول", "قل قولوا"), ("دعا/يدعو", "ادع ادعوا"), ("أخذ/يأخذ", "خذ خذوا"),
            ("استمع/يستمع", "استمع استمعوا"), ("وصل/يصل", "صل صلوا"), ("كتب/يكتب", "اكتب اكتبوا"),
            ("حذر/يحذر", "حذر حذروا"),
            ("توقف/يتوقف", "توقف توقفوا"), ("ساعد/يساعد", "ساعد ساعدوا"),
        ]
    )
    func commands(lemma: String, expected: String) throws {
        let found = Set(try spellings(lemma) { $0.tense == .imperative && $0.gender == .masculine })
        #expect(Set(folded(expected)).subtracting(found) == [])
    }

    @Test("A form is listed once for each reading")
    func unique() throws {
        let verb = try #require(VerbForms(perfect: "استهدف", imperfect: "يستهدف"))
        #expect(Set(verb.forms).count == verb.forms.count)
    }

    @Test(
        "Dictionary forms of a verb are required",
        arguments: [("ق", "يقول"), ("قال", "تقول"), ("قال", "ي"), ("", ""), ("said", "says"), ("قال ل", "يقول")]
    )
    func refused(perfect: String, imperfect: String) {
        #expect(VerbForms(perfect: perfect, imperfect: imperfect) == nil)
    }
}
