// SPDX-License-Identifier: Apache-2.0

/// What a word of the lexicon means to the grammar; `name` is how the lexicon's files spell it.
///
/// A word may belong to several classes. What *kind of event* a trigger raises is not said here but by its
/// group's `event`, `mode` and `frame`.
public enum SemanticClass: UInt8, CaseIterable, Sendable {
    // MARK: Violence

    /// Bombardment and fire from afar: قصف، غارة، استهداف، ضربة.
    case strike
    /// Other violence against someone or something: هجوم، اعتداء، هاجم.
    case assault
    /// Forceful entry: اقتحم، داهم، اقتحام.
    case storm
    /// Killing: قتل، مقتل، استشهد، اغتال، أودى بحياة.
    case kill
    /// Wounding: أصاب، إصابة، جرح.
    case injure
    /// Damage to things: دمر، تضرر، دمار، أضرار، تهدم.
    case damage
    /// Explosions: انفجار، تفجير، انفجرت.
    case explode
    /// Fighting between sides: اشتباكات، معارك، اندلعت.
    case clash
    /// Siege: حاصر، حصار، طوّق.
    case besiege
    /// Arrest and detention: اعتقل، احتجز، توقيف.
    case arrest
    /// Abduction: خطف، اختطاف، رهينة.
    case abduct
    /// Theft and looting: نهب، سرق، سطو.
    case loot
    /// Fire set on purpose or by a strike: أحرق، إضرام النار، حريق.
    case burn
    /// Keeping people or goods from passing: منع، عرقل، إعاقة.
    case obstruct
    /// Letting them pass, which keeps them from it where it is refused: سمح، السماح ب.
    case permit
    /// Forced evacuation or closing of a place: إخلاء، إغلاق، أخلى قسرا.
    case evacuate
    /// A place put out of work: خرج عن الخدمة، توقف عن العمل، تعطيل.
    case outOfService
    /// Things that hit: صاروخ، قذيفة، برميل متفجر، رصاص، لغم.
    case munition
    /// How munitions arrive: سقط، سقوط، طال، أصاب، انهال.
    case impact
    /// Those who fight or fire: قوات، جيش، طيران، طائرات، مدفعية، مسلحون، ميليشيا.
    case force
    /// Verbs that carry an action noun, the doer as subject: شن، نفذ، ارتكب، قام ب.
    case lightActive
    /// Verbs that carry an action noun without a doer: تم، جرى، وقع، حدث.
    case lightPassive
    /// Verbs whose subject suffers what follows: تعرض ل، شهد.
    case undergo
    /// Verbs from cause to result: أدى إلى، أسفر عن، تسبب ب، خلف، ألحق.
    case cause
    /// From result back to cause: جراء، إثر، نتيجة، بسبب، بفعل، في، ب.
    case becauseOf

    // MARK: Health care

    /// Health facilities by one word: مستشفى، مشفى، مستوصف، عيادة، صيدلية.
    case healthFacility
    /// Heads that need a medical word behind them to be a health facility: مركز، نقطة، مرفق، منشأة، مؤسسة.
    case facilityHead
    /// Medical adjectives and nouns in the genitive: طبي، صحي، إسعافي، علاجي، جراحي.
    case medical
    /// Ambulances: سيارة إسعاف، عربة إسعاف، قافلة طبية.
    case healthTransport
    /// Where medicines and equipment are stored: مستودع أدوية، مخازن الإمدادات الطبية.
    case warehouse
    /// Health workers by one word: طبيب، ممرض، مسعف، صيدلي.
    case healthPersonnel
    /// Heads that need a medical word behind them: طاقم، كادر، فريق، عامل، موظف، متطوع.
    case personnelHead
    /// Those in care: مريض، مرضى، جريح في المستشفى.
    case patients
    /// Medicines and equipment: أدوية، معدات طبية، أجهزة.
    case healthSupplies
    /// Turning a thing to a use: حول، اتخذ، استخدم.
    case convert
    /// Bringing arms or fighters to a place: نشر، نصب، تمركز.
    case deploy
    /// What buildings are misused as: ثكنة، مقر عسكري، مخزن سلاح.
    case militaryUse
    /// Part of a building: قسم، غرفة، مبنى، مدخل، بوابة، جناح، سور، سكن.
    case buildingPart
    /// من قبل، على يد: behind it stands who did it.
    case byAgent
    /// Near but not at: محيط، قرب، جوار، مقربة، أطراف.
    case near

    // MARK: Ceasefires

    /// A cessation by name: هدنة، وقف إطلاق النار، وقف الأعمال القتالية، تهدئة.
    case ceasefire
    /// Stopping: وقف، أوقف، إنهاء، كف، توقف.
    case halt
    /// What can be stopped: قتال، أعمال عدائية، إطلاق النار، تصعيد، عمليات عسكرية، حرب.
    case hostilities
    /// Return to calm: استعادة الهدوء، خفض التصعيد، ضبط النفس.
    case calm
    /// خرق، انتهك، خروقات.
    case violate
    /// انهار، انهيار، فشل، سقط.
    case collapse
    /// رفض، رفضت، نقض، فيتو.
    case reject
    /// وافق، قبل، قبول، موافقة.
    case accept
    /// أعلن، إعلان.
    case announce
    /// بدأ، دخل حيز التنفيذ، سريان، دخول.
    case begin
    /// مدد، تمديد، تجديد.
    case extend
    /// التزم، احترم، تثبيت، صمود، التقيد.
    case respect
    /// تفاوض، محادثات، مباحثات، مساع، جهود، وساطة.
    case negotiate
    /// اتفق، اتفاق، توصل إلى، وقع، أبرم.
    case agree
    /// عرض، اقترح، مقترح، مبادرة.
    case offer
    /// قدم، طرح، تقدم ب: what puts an offer on the table.
    case tabling
    /// انتهى، انتهاء، انقضاء.
    case expire
    /// علق، تعليق.
    case suspend
    /// Stands up or presses for what it governs: أيد، ضغط من أجل، أصر على.
    case advocate
    /// Says what a document holds: تضمن، نص على، قضى ب.
    case provide
    /// Turns a lull to account: استغل، استغلال.
    case exploit
    /// Efforts that have not led anywhere yet: مساع، محاولة، فرصة، احتمال، اقتراب.
    case unsettled
    /// Who and what watches over one: لجنة، مراقبة، بعثة، خط.
    case oversight
    /// What a humanitarian one is for: إنساني، مساعدات، إجلاء.
    case relief
    /// Words that make a truce something else: سياسية، إعلامية، انتخابية، رياضية، اجتماعية.
    case otherTruce

    // MARK: Modality and status

    /// دعا، طالب، حث، ناشد، دعوة، مطالبة، نداء.
    case demand
    /// يجب، ينبغي، لا بد، ضرورة، وجوب.
    case necessity
    /// نفى، كذّب، نفي، عار عن الصحة، لا صحة.
    case deny
    /// أدان، ندد، استنكر، تنديد.
    case condemn
    /// اتهم، حمّل المسؤولية، اتهام.
    case accuse
    /// مسؤولية، علاقة، علم، ضلوع، تورط: what is denied when not the deed but the doing is.
    case responsibility
    /// هدد، توعد، تهديد، لوّح ب.
    case threaten
    /// يعتزم، ينوي، يستعد، يخطط، خطة.
    case plan
    /// يهدف، سعى، بهدف، من أجل.
    case aim
    /// إذا، لو، في حال، ما لم.
    case conditional
    /// رغم، بالرغم من، على الرغم من: what stands behind it is not kept to.
    case concession
    /// لكن، بيد: what stands behind it outdoes what was said.
    case adversative
    /// أمل، يأمل، معربا عن أمله: a wish, weaker than a demand.
    case hope
    /// هل، متى، كيف (as question words).
    case question
    /// قد، ربما، يمكن، محتمل، احتمال.
    case possible
    /// Earlier: سابق، سبق، أسبق، آنذاك، ماض.
    case earlier
    /// Building up what was struck before: إعادة إعمار، إعادة تأهيل، ترميم.
    case rebuild
    /// Habit or going on: يوميا، متواصل، تواصل، استمر، متكرر، لا يزال.
    case continuing
    /// تحقيق، لجنة تقصي، تحقيقات.
    case investigate
    /// حماية، حمى، صون، تحييد.
    case protect
    /// قلق، أعرب عن القلق.
    case concern
    /// مشروع قرار، مسودة.
    case draft
    /// مبادرة، رعاية، وساطة، جهود، دعوة (من): the noun behind which those who act are named.
    case agent
    /// Law in the abstract: القانون الدولي، اتفاقيات جنيف، مادة، يحظر.
    case law
    /// Invented or staged: فيلم، مسلسل، رواية، لعبة.
    case fiction
    /// Exercises: تمرين، مناورة، محاكاة، تدريب.
    case drill
    /// Aggregates: معظم، العديد، عشرات المستشفيات، حصيلة، إحصائية، منذ بداية.
    case aggregate
    /// Crime and private violence: مشاجرة، سرقة، مواطن، مرافق مريض، متهم، عصابة سطو.
    case crime
    /// Accidents and peacetime mishaps: حادث مرور، حادث سير، حريق عرضي.
    case accident

    // MARK: Speech

    /// قال، أكد، أضاف، ذكر، أعلن، أوضح، لفت إلى.
    case speech
    /// Speech only where أن, a colon or a quotation follows: رد، ختم، كرر.
    case reply
    /// بحسب، وفق، حسب، نقلا عن، على لسان.
    case according
    /// من جهته، من جانبه، بدوره.
    case turn
    /// Those who speak without a name: مصدر، دبلوماسي، ناشط، شاهد عيان.
    case unnamedSource
    /// Speaking papers: بيان، تقرير، قرار، رسالة.
    case document
    /// رئيس، وزير، مبعوث، متحدث.
    case role
    /// Honorifics before names: السيد، الدكتور، الشيخ.
    case title

    // MARK: People, places, times

    /// People by what they are: مدني، طفل، امرأة، لاجئ، متظاهر، سكان.
    case people
    /// Dead as a count: قتيل، شهيد، ضحية.
    case dead
    /// Wounded as a count: جريح، مصاب.
    case wounded
    /// مدينة، بلدة، قرية، محافظة، حي، مخيم، منطقة.
    case placeType
    /// ريف، شمال، شمالي، جنوب غربي، محيط، وسط، أطراف.
    case placeQualifier
    /// Besides أن, what makes the verb behind it a complement: كي، ألا، وأن.
    case complementizer
    /// What is struck with those it belongs to (سيارة), and adjectives that say whose something is (تابع). What is `aggregate` as
    /// well says which one of its kind the noun behind it is: أكبر، أهم، ثاني.
    case owned
    /// Particles between clauses: بينما، فيما، كما، لكن، بعدما، عندما.
    case clauseOpener
    /// When something happened at the same time: أثناء، لحظة، خلال، عندما.
    case during
    /// Shortly after something (بعد ساعات من); what is `common` as well, shortly before it (عشية).
    case shortly
    /// Names of months.
    case month
    /// Days of the week.
    case weekday
    /// يوم، أسبوع، شهر، سنة، ساعة.
    case timeUnit
    /// A unit of time so long that what lies one of it back is history: شهر، عام، سنة.
    case longPeriod
    /// اليوم، أمس، غدا، الآن، الليلة.
    case deictic
    /// Relative words of time: الماضي، المقبل، الجاري، المنصرم.
    case timeRelative
    /// Movement to or care in a facility: نقل، أسعف، استقبل، تلقى العلاج، زار.
    case careMovement
    /// Organisation heads: منظمة، هيئة، حزب، حركة، وزارة، شركة، جمعية، لجنة، وكالة.
    case organizationHead
    /// Armed organisation heads: كتيبة، لواء، فصيل، ميليشيا، تنظيم.
    case armedHead
    /// Attackers that bear no arms: animals, hackers, malware.
    case otherAttacker
    /// What people fall ill with.
    case disease
    /// Words from where to where something reaches: تمتد من، الممتدة، وصولا إلى.
    case extent
    /// Words from a whole to those parts of it that matter: لا سيما، خاصة، بما فيها.
    case inclusion
    /// What a government is called by those it fights: النظام.
    case regime
    /// Ordinary words that are never part of a name.
    case common
    /// Heads of lines that lead to other articles: اقرأ أيضا، مواضيع ذات صلة.
    case crossReference

    /// The class as the lexicon's files spell it: `healthFacility` is `health-facility`.
    public var name: String {
        String(describing: self).reduce(into: "") { name, letter in
            if letter.isUppercase { name += "-" }
            name += letter.lowercased()
        }
    }

    /// All classes by `name`.
    public static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    @inlinable var bit: UInt8 { rawValue }
}

/// A set of semantic classes, as bits.
public struct ClassSet: Sendable, Hashable {
    @usableFromInline var low: UInt64
    @usableFromInline var high: UInt64

    /// The empty set.
    public static let none = ClassSet(low: 0, high: 0)

    @usableFromInline init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The set of those classes.
    public init(_ classes: some Sequence<SemanticClass>) {
        self = .none
        for each in classes { formUnion(ClassSet(each)) }
    }

    /// The set of one class.
    @inlinable public init(_ one: SemanticClass) {
        let bit = one.bit
        low = bit < 64 ? 1 &<< UInt64(bit) : 0
        high = bit < 64 ? 0 : 1 &<< UInt64(bit &- 64)
    }

    /// Whether no class is in it.
    @inlinable public var isEmpty: Bool { low | high == 0 }

    /// Whether the class is in it.
    @inlinable public func contains(_ one: SemanticClass) -> Bool {
        let bit = one.bit
        return bit < 64 ? low &>> UInt64(bit) & 1 == 1 : high &>> UInt64(bit &- 64) & 1 == 1
    }

    /// Whether any class is in both.
    @inlinable public func intersects(_ other: ClassSet) -> Bool {
        (low & other.low) | (high & other.high) != 0
    }

    /// The classes in it by their names, in the order of the vocabulary.
    public var names: [String] { SemanticClass.allCases.filter(contains).map(\.name) }

    /// Calls `body` with the raw value of each class in it, in the order of the vocabulary.
    @inline(__always)
    func forEachRawValue(_ body: (UInt8) -> Void) {
        var rest = low
        while rest != 0 {
            body(UInt8(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
        rest = high
        while rest != 0 {
            body(64 + UInt8(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
    }

    /// Adds the other's classes.
    @inlinable public mutating func formUnion(_ other: ClassSet) {
        low |= other.low
        high |= other.high
    }

    /// The classes of both.
    @inlinable public func union(_ other: ClassSet) -> ClassSet {
        ClassSet(low: low | other.low, high: high | other.high)
    }
}

extension ClassSet: ExpressibleByArrayLiteral {
    /// The set of the classes listed.
    public init(arrayLiteral elements: SemanticClass...) { self.init(elements) }
}
