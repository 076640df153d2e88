// SPDX-License-Identifier: Apache-2.0

/// Something that somebody is reported to have said.
public struct Statement: Sendable, Equatable {
    /// How the speaker is identified.
    public enum SpeakerKind: String, Sendable, CaseIterable {
        case named, unnamed, collective, document
    }

    /// Quoted word for word, or rendered.
    public enum Mode: String, Sendable, CaseIterable {
        case direct, indirect
    }

    /// `s1`, `s2`, …
    public var id: String
    /// Entity id of the speaker, where one was recognised.
    public var speaker: String?
    /// The speaker as written (of the antecedent, where the text has only a pronoun or nothing).
    public var speakerText: String
    /// How the speaker is identified.
    public var speakerKind: SpeakerKind
    /// The verb or phrase that introduces what is said.
    public var cue: String
    /// Quoted word for word, or rendered.
    public var mode: Mode
    /// What is said.
    public var content: Span

    /// A statement of the parts given.
    public init(
        id: String,
        speaker: String? = nil,
        speakerText: String,
        speakerKind: SpeakerKind,
        cue: String,
        mode: Mode,
        content: Span
    ) {
        self.id = id
        self.speaker = speaker
        self.speakerText = speakerText
        self.speakerKind = speakerKind
        self.cue = cue
        self.mode = mode
        self.content = content
    }
}
