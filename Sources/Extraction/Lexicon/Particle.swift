// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The closed class of grammatical words: they carry the structure of a clause, and a site does not add to them.
///
/// Cases are named by their transliteration where the grammar tells them apart, by their function where it
/// does not.
enum Particle: UInt8, Sendable, CaseIterable {
    // MARK: Prepositions

    case bi, li, ka
    case fi, ala, min, ila, an, maa, bayna, didd, hatta, mundhu
    case dakhil, fawqa, amam, hawla, nahwa, ibra, inda, tahta, khalfa, kharij
    /// قرب، بالقرب من، جوار، محاذاة: near, not at.
    case near
    case qabla, baada, khilal
    /// جراء، إثر، نتيجة، بسبب، بفعل: from a result back to its cause.
    case becauseOf
    /// من قبل، من جانب، من طرف، على يد: the doer behind a passive or an action noun.
    case byAgent
    /// بحسب، وفق، نقلا عن: what follows is a source.
    case according

    // MARK: Clause structure

    case relative
    /// أن and إن, which are one word once hamza is folded away.
    case that
    case clauseOpener
    case conjunction
    case conditional
    case question

    // MARK: Polarity, aspect, reference

    /// لم، لن، لا، ما، ليس: they negate the verb or clause behind them.
    case negation
    /// دون، بدون، عدم، غير: they negate the noun behind them.
    case without
    case qad
    case was
    case pronoun
    /// هناك، هنالك: what follows is there, or with a negation is not.
    case there
    case demonstrative
    case quantifier

    /// Whether a noun phrase follows it as its object.
    var isPreposition: Bool { rawValue <= Particle.according.rawValue }

    /// Spellings, by case. Bound prepositions (ب ل ك) are also peeled off words as proclitics.
    static let spellings: [(Particle, String)] = [
        (.bi, "+به +بها +بهم +بهما"), (.li, "+له +لها +لهم +لهما"), (.ka, "مثل"),
        (.fi, "في +فيه +فيها +فيهم ضمن +ضمنهم +ضمنها وسط لدى"), (.ala, "على +عليه +عليها +عليهم +عليهما +علينا +عليكم"),
        (.min, "من +منه +منها +منهم مما"),
        (.ila, "إلى +إليه +إليها +إليهم"), (.an, "عن +عنه +عنها +عنهم"), (.maa, "مع +معه +معها +معهم"),
        (.bayna, "بين +بينهم +بينها +بينهما +بينهن"),
        (.didd, "ضد بحق +ضده +ضدها +ضدهم حيال تجاه"), (.hatta, "حتى لغاية"), (.mundhu, "منذ مذ"),
        (.dakhil, "داخل بداخل +داخله +داخلها +بداخله +بداخلها"), (.fawqa, "فوق"), (.amam, "أمام قبالة قدام"),
        (.hawla, "حول +حوله +حولها"),
        (.nahwa, "نحو باتجاه صوب"), (.ibra, "عبر بواسطة"), (.inda, "عند عندها"), (.tahta, "تحت أسفل"),
        (.khalfa, "خلف وراء"),
        (.kharij, "خارج"), (.near, "قرب بالقرب بقرب +قربه +قربها قريبا بمحاذاة محاذاة بجوار جوار بجانب قبالة"),
        (.qabla, "قبل قبيل +قبله +قبلها"), (.baada, "بعد عقب بعيد +بعده +بعدها"),
        (.khilal, "خلال أثناء اثناء +خلاله +خلالها +أثناءه +أثناءها لحظة لحظات ساعة حين وقت"),
        (
            .becauseOf,
            "جراء +جراءه +جراءها إثر أثر اثر نتيجة بسبب بفعل بنتيجة جرّاء +بسببه +بسببها"
        ),
        (.according, "بحسب حسب وفق وفقا طبقا حسبما وفقما"),
        (
            .relative,
            "الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي اللائي"
        ),
        (.that, "أن +أنه +أنها +أنهم +أنهما +أننا +أني +أنني"),
        (
            .clauseOpener,
            """
            بينما فيما كما لكن ولكن حيث عندما حينما بعدما قبلما حيثما ريثما كي لكي إذ بل ثم حالما مثلما كلما إلا \
            لكنه لكنها لكنهم أما فإن وإن
            """
        ),
        (.conjunction, "و أو أم"), (.conditional, "إذا لو لولا"), (.question, "هل متى أين لماذا كيف"),
        (.negation, "لم لن لا ليس ليست ليسوا لست لسنا ولم ولن ولا"),
        (.without, "دون بدون عدم غير بلا بدونه دونما بلا"), (.qad, "قد لقد فقد"),
        (.was, "كان كانت كانوا كانا كنا يكون تكون يكونوا"), (.there, "هناك هنالك"),
        (.pronoun, "هو هي هم هما نحن أنا هن"),
        (.demonstrative, "هذا هذه ذلك تلك هؤلاء أولئك هذان هذين هاتين ذاك"),
        (
            .quantifier,
            """
            كل جميع بعض معظم أغلب غالبية كافة عدة عدد عددا العديد كثير الكثير سائر أي أكثر أقل نحو حوالي زهاء قرابة أحد \
            إحدى +بعضها +بعضهم +أحدهم +أحدهما +أحدها +إحداها +إحداهما +إحداهن ثمة مجموعة جملة سلسلة عدا بضع بضعة كلا كلتا أحدى مختلف
            """
        ),
    ]
}
