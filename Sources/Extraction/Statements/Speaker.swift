// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Whoever says something, as the text names them.
struct Speaker: Sendable, Equatable {
    /// As written.
    var text: String
    var kind: Statement.SpeakerKind
    /// Entity id, where the words name one.
    var entity: String?
    /// `nil` where the words don't tell.
    var isFeminine: Bool?
    var isPlural: Bool

    /// Texts last, and only those of one length: to compare Arabic texts that differ takes long, for they might be equal in
    /// other scalars.
    static func == (first: Speaker, second: Speaker) -> Bool {
        first.kind == second.kind && first.isPlural == second.isPlural && first.isFeminine == second.isFeminine
            && first.entity == second.entity && first.text.utf8.count == second.text.utf8.count
            && first.text == second.text
    }

    /// Whether a verb without a subject may go on with what they say.
    func agrees(with verb: Unit) -> Bool {
        guard verb.kind == .word, let isFeminine else { return true }
        // Plurals of things and collectives take the feminine singular.
        if isPlural { return verb.features.isFeminine || verb.features.number == .plural }
        return verb.features.isFeminine == isFeminine && verb.features.number == .singular
    }
}
