// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// What is in the words of a sentence, found in one walk for all its triggers.
struct SentenceOverview {
    /// The classes of all its units.
    private(set) var classes = ClassSet.none
    /// One of its words tells of violence.
    private(set) var hasViolence = false
    /// One of its units may tell of an event.
    private(set) var hasCue = false

    /// - Parameter triggers: By group of the lexicon, whether its words are triggers by themselves.
    init(_ grammar: SentenceGrammar, triggers: borrowing ContiguousArray<Bool>) {
        for index in grammar.range {
            let unit = grammar[index]
            classes.formUnion(unit.classes)
            if SentenceOverview.isViolence(unit) { hasViolence = true }
            if !hasCue, !unit.has(.undergo) || unit.has(SentenceOverview.cues),
                SentenceOverview.isCue(unit, triggers: triggers)
            {
                hasCue = true
            }
        }
        if !hasCue { hasCue = classes.intersects(SentenceOverview.sides) && classes.intersects(SentenceOverview.care) }
    }

    /// Whether any unit has one of the classes.
    func has(_ any: ClassSet) -> Bool { classes.intersects(any) }

    /// Classes whose words may tell of an event: all that `EventReader` asks for.
    private static let cues = CeasefireReader.names
        .union([.protect, .respect, .militaryUse, .deploy, .permit, .crime, .strike])
        .union(EventReader.states)
        .union(EventReader.victims)
        .union(EventReader.results)

    /// What tells of an event only beside health care: those who suffer something, those who bear arms.
    private static let sides: ClassSet = [.undergo, .force]
    private static let care: ClassSet = [
        .healthFacility, .facilityHead, .healthTransport, .healthPersonnel, .personnelHead,
    ]

    /// Whether a unit of a sentence may tell of an event, by what is known without looking at it.
    static func mayHaveCue(in contents: SentenceContents) -> Bool {
        contents.hasTrigger || contents.mayHave(cues) || contents.mayHave(sides) && contents.mayHave(care)
    }

    /// Whether a unit may tell of an event.
    static func isCue(_ unit: Unit, triggers: borrowing ContiguousArray<Bool>) -> Bool {
        guard unit.kind == .word || unit.kind == .phrase else { return false }
        return unit.has(SentenceOverview.cues) || unit.has(.undergo) || unit.group >= 0 && triggers[Int(unit.group)]
    }

    private static let violence: ClassSet = [
        .strike, .explode, .munition, .clash, .assault, .storm, .hostilities, .besiege,
    ]

    /// إطلاق alone is the launch of anything.
    static func isViolence(_ unit: Unit) -> Bool { unit.has(violence) && !unit.has(.lightActive) }
}
