// SPDX-License-Identifier: Apache-2.0

/// What a group of the lexicon says of all its words.
struct LexiconGroup: Sendable {
    var classes: ClassSet
    /// Set when the words are triggers of events of that class.
    var event: EventClass?
    /// PLOVER mode of those events.
    var mode: String?
    /// WHO attack type where the target is health care.
    var attackType: HealthAttackType?
    var frame: Frame?
    /// English gloss of the group.
    var english: String?
}
