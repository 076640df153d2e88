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
    /// Without any of these beside it a word of the group tells of something else than the event.
    var needs = NeedSet.none
    /// What is done to things of these classes is something else, too.
    var unless = ClassSet.none
    /// English gloss of the group.
    var english: String?
    /// Where the group stands in the files.
    var origin: WordOrigin?
}

/// Where a word of the lexicon or a name of the gazetteer was read.
public struct WordOrigin: Sendable, Hashable, CustomStringConvertible {
    /// Path of the file, as it was given.
    public var file: String
    /// Counted from 1.
    public var line: Int

    /// A line of a file.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    /// `file:line`.
    public var description: String { "\(file):\(line)" }
}
