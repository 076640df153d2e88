// SPDX-License-Identifier: Apache-2.0

public import Articles

/// Something that happened, is demanded, denied, planned …, as the text says.
public struct Event: Sendable, Equatable {
    /// Set when the target of an attack is health care.
    public struct Health: Sendable, Equatable {
        /// What of health care was struck, without repetitions.
        public var resources: [HealthResource]
        /// How it was struck.
        public var attackType: HealthAttackType
        /// The facility as written; where none was struck, the words for the staff, patients or vehicle.
        public var facility: String?
        /// How sure one can be that it happened.
        public var certainty: HealthCertainty

        /// One of the parts given.
        public init(
            resources: [HealthResource],
            attackType: HealthAttackType,
            facility: String? = nil,
            certainty: HealthCertainty = .possible
        ) {
            self.resources = resources
            self.attackType = attackType
            self.facility = facility
            self.certainty = certainty
        }
    }

    /// Set for events of class `ceasefire`.
    public struct Ceasefire: Sendable, Equatable {
        /// How far it has come.
        public var stage: CeasefireStage
        /// humanitarian, holiday, …; `nil` when the text does not say.
        public var purpose: String?
        /// As written.
        public var duration: String?

        /// One of the parts given.
        public init(stage: CeasefireStage, purpose: String? = nil, duration: String? = nil) {
            self.stage = stage
            self.purpose = purpose
            self.duration = duration
        }
    }

    /// A number of people over all figures given, with who they are.
    public struct Count: Sendable, Equatable {
        /// The lowest figure given.
        public var min: Int
        /// The highest figure given.
        public var max: Int
        /// Who they are, as written.
        public var who: String?

        /// One of the parts given.
        public init(min: Int, max: Int, who: String? = nil) {
            self.min = min
            self.max = max
            self.who = who
        }
    }

    /// People killed and wounded in an event.
    public struct Casualties: Sendable, Equatable {
        /// The dead, where the text gives a figure.
        public var killed: Count?
        /// The wounded, where the text gives a figure.
        public var injured: Count?

        /// One of the parts given.
        public init(killed: Count? = nil, injured: Count? = nil) {
            self.killed = killed
            self.injured = injured
        }
    }

    /// `v1`, `v2`, …
    public var id: String
    /// What kind of event it is.
    public var eventClass: EventClass
    /// What the text says of it.
    public var status: EventStatus
    /// PLOVER's mode: aerial, heavy-weapons, abduct, visit, …
    public var mode: String?
    /// Set when the target of an attack is health care.
    public var health: Health?
    /// Set for events of class `ceasefire`.
    public var ceasefire: Ceasefire?
    /// `crime` for violence without armed conflict or politics.
    public var context: String?
    /// The target was only near the place struck.
    public var proximity: Bool
    /// Entity ids.
    public var actors: [String]
    /// Entity ids.
    public var targets: [String]
    /// Entity ids of those a demand or statement is addressed to.
    public var addressees: [String]
    /// Where, most specific first.
    public var places: [EventPlace]
    /// When, as far as the text or the publication date tells.
    public var time: EventTime?
    /// Set when the text gives figures for this event.
    public var casualties: Casualties?
    /// Id of the statement it is told in.
    public var statement: String?
    /// The words that raised it; never empty.
    public var evidence: [Span]
    /// 0…1.
    public var confidence: Double
    /// Why it is of this class, status and stage, one reason a line; shown by `--explain`.
    public var reasons: [String]

    /// One of the parts given.
    public init(
        id: String,
        eventClass: EventClass,
        status: EventStatus,
        mode: String? = nil,
        health: Health? = nil,
        ceasefire: Ceasefire? = nil,
        context: String? = nil,
        proximity: Bool = false,
        actors: [String] = [],
        targets: [String] = [],
        addressees: [String] = [],
        places: [EventPlace] = [],
        time: EventTime? = nil,
        casualties: Casualties? = nil,
        statement: String? = nil,
        evidence: [Span],
        confidence: Double,
        reasons: [String] = []
    ) {
        self.id = id
        self.eventClass = eventClass
        self.status = status
        self.mode = mode
        self.health = health
        self.ceasefire = ceasefire
        self.context = context
        self.proximity = proximity
        self.actors = actors
        self.targets = targets
        self.addressees = addressees
        self.places = places
        self.time = time
        self.casualties = casualties
        self.statement = statement
        self.evidence = evidence
        self.confidence = confidence
        self.reasons = reasons
    }
}

/// When, as written and as resolved against the publication date.
public struct EventTime: Sendable, Equatable {
    /// As written; `nil` when taken from the article's publication date.
    public var text: Span?
    /// First day, inclusive.
    public var start: CivilDate?
    /// Last day, inclusive.
    public var end: CivilDate?
    /// daily, weekly, …
    public var recurring: String?

    /// One of the parts given.
    public init(text: Span? = nil, start: CivilDate? = nil, end: CivilDate? = nil, recurring: String? = nil) {
        self.text = text
        self.start = start
        self.end = end
        self.recurring = recurring
    }
}
