// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// A group of words as one file of the lexicon gives it, not yet compiled.
struct LexiconSource {
    /// A word or phrase as written, with the node it was read from.
    struct Word {
        /// The alternatives the entry lists: a verb's two principal parts, a noun and its plurals.
        var parts: [String]
        var node: YAMLNode
    }

    var group: LexiconGroup
    /// Nouns take sound masculine plurals and feminine forms.
    var isHuman = false
    var verbs: [Word] = []
    var masdars: [Word] = []
    var nouns: [Word] = []
    var adjectives: [Word] = []
    var words: [Word] = []
    /// Each part is one word of the phrase, its alternatives separated by `|`.
    var phrases: [Word] = []
    /// Ways through the phrases that a later file took out.
    var withoutPhrases: [[UInt64]] = []
    /// The group's words take the place of those that earlier files have.
    var replaces = false
    /// Words to take out of what earlier files have; a source with some has nothing else.
    var removals: [Word] = []
}

/// Reads the files of a lexicon: YAML sequences of groups.
struct LexiconReader {
    let sink: DiagnosticSink

    /// The groups of a file; what is wrong with it goes to the sink.
    func groups(of file: YAMLFile) -> [LexiconSource] {
        file.documents.flatMap { root -> [LexiconSource] in
            if root.isNull { return [] }
            guard let members = root.sequence else {
                sink.report(root.mismatch("a list of groups of words", code: "lexicon.wrong-type"))
                return []
            }
            return members.map { member in
                if member.mapping?["remove"] != nil { return removal(member) }
                return member.mapping?["ar"] == nil ? group(member) : role(member)
            }
        }
    }

    /// Words that a site takes out: `remove: […]`, with `from: [class, …]` only out of groups of one of these classes.
    private func removal(_ node: YAMLNode) -> LexiconSource {
        let reader = YAMLMappingReader(node, domain: "lexicon", into: sink)
        var source = LexiconSource(group: LexiconGroup(classes: classes(reader, key: "from")))
        source.removals = words(reader, "remove", separator: "|")
        reader.finish()
        return source
    }

    private func group(_ node: YAMLNode) -> LexiconSource {
        let reader = YAMLMappingReader(node, domain: "lexicon", into: sink)
        var source = LexiconSource(group: LexiconGroup(classes: classes(reader)))
        source.group.origin = WordOrigin(node)
        source.group.event = reader.choice("event", of: EventClass.self)
        source.group.mode = reader.string("mode")
        source.group.attackType = reader.choice("attack", of: HealthAttackType.self)
        source.group.english = reader.string("en")
        source.group.frame = reader.mapping("frame").map(frame)
        source.group.needs = needs(reader)
        source.group.unless = classes(reader, key: "unless")
        source.isHuman = reader.bool("human") ?? false
        source.replaces = reader.bool("replace") ?? false
        source.verbs = words(reader, "verbs", separator: "/")
        source.masdars = words(reader, "masdars", separator: "|")
        source.nouns = words(reader, "nouns", separator: "|")
        source.adjectives = words(reader, "adjectives", separator: "|")
        source.words = words(reader, "words", separator: "|")
        source.phrases = words(reader, "phrases", separator: " ")
        for verb in source.verbs where verb.parts.count != 2 {
            sink.report(
                Diagnostic(
                    "lexicon.verb-without-imperfect",
                    "a verb is given as perfect/imperfect, third person masculine singular",
                    at: verb.node.location,
                    help: "write it like قصف/يقصف"
                )
            )
        }
        source.verbs.removeAll { $0.parts.count != 2 }
        reader.finish()
        return source
    }

    /// A role, title, profession or rank, which has an entry of its own because its English name matters.
    private func role(_ node: YAMLNode) -> LexiconSource {
        let reader = YAMLMappingReader(node, domain: "lexicon", into: sink)
        let kind = reader.choice("kind", of: RoleKind.self) ?? .role
        var classes = ClassSet(kind == .title ? .title : .role)
        classes.formUnion(self.classes(reader))
        if reader.bool("unnamed-speaker") ?? false { classes.formUnion(ClassSet(.unnamedSource)) }
        var source = LexiconSource(group: LexiconGroup(classes: classes))
        source.group.origin = WordOrigin(node)
        source.group.english = reader.string("en")
        source.isHuman = true
        let singular = words(reader, "ar", separator: "|").first
        let plurals = (reader.strings("plural") ?? []).flatMap { $0.split(separator: "|").map(String.init) }
        if let singular { source.nouns.append(.init(parts: singular.parts + plurals, node: singular.node)) }
        source.nouns += words(reader, "fem", separator: "|")
        reader.finish()
        return source
    }

    private enum RoleKind: String, CaseIterable {
        case role, title, profession, rank
    }

    private func classes(_ reader: YAMLMappingReader, key: String = "classes") -> ClassSet {
        guard let members = reader.sequence(key) else { return .none }
        var set = ClassSet.none
        for member in members {
            guard let name = sink.attempt({ () throws(Diagnostic) in try member.string }) else { continue }
            if let found = SemanticClass.byName[name] {
                set.formUnion(ClassSet(found))
            } else {
                sink.report(
                    Diagnostic(
                        "lexicon.unknown-class",
                        "\"\(name)\" is no semantic class",
                        at: member.location,
                        help: Suggestion.help(for: name, among: SemanticClass.byName.keys.sorted())
                    )
                )
            }
        }
        return set
    }

    private func needs(_ reader: YAMLMappingReader) -> NeedSet {
        NeedSet(
            (reader.sequence("needs") ?? []).compactMap { member in
                guard let name = sink.attempt({ () throws(Diagnostic) in try member.string }) else { return nil }
                if let need = Need(rawValue: name) { return need }
                sink.report(
                    Diagnostic(
                        "lexicon.unknown-need",
                        "\"\(name)\" is nothing a word can need",
                        at: member.location,
                        help: Suggestion.help(for: name, among: Need.allCases.map(\.rawValue))
                            ?? "it takes " + Need.allCases.map(\.rawValue).joined(separator: ", ")
                    )
                )
                return nil
            }
        )
    }

    private func frame(_ reader: YAMLMappingReader) -> Frame {
        var frame = Frame()
        for entry in reader.entries {
            guard let written = sink.attempt({ () throws(Diagnostic) in try entry.value.string }) else { continue }
            guard let role = Frame.Role(rawValue: written) else {
                sink.report(
                    Diagnostic(
                        "lexicon.unknown-role",
                        "\"\(written)\" is no role of a frame",
                        at: entry.value.location,
                        help: Suggestion.help(for: written, among: Frame.Role.allCases.map(\.rawValue))
                            ?? "it takes " + Frame.Role.allCases.map(\.rawValue).joined(separator: ", ")
                    )
                )
                continue
            }
            switch entry.name {
            case "subject": frame.subject = role
            case "object": frame.object = role
            case "of": frame.genitive = role
            default:
                guard let preposition = Frame.prepositionNames[entry.name] else {
                    sink.report(
                        Diagnostic(
                            "lexicon.unknown-preposition",
                            "\"\(entry.name)\" is neither subject, object, of nor a preposition",
                            at: entry.key.location,
                            help: "prepositions are " + Frame.prepositionNames.keys.sorted().joined(separator: "، ")
                        )
                    )
                    continue
                }
                frame.prepositions[preposition] = role
            }
        }
        return frame
    }

    private func words(_ reader: YAMLMappingReader, _ key: String, separator: Character) -> [LexiconSource.Word] {
        guard let value = reader.node(key) else { return [] }
        return (value.sequence ?? [value]).compactMap { node in
            guard let text = sink.attempt({ () throws(Diagnostic) in try node.string }) else { return nil }
            let parts = text.split(separator: separator).map(String.init)
            guard !parts.isEmpty else {
                sink.report(Diagnostic("lexicon.empty-word", "there is no word here", at: node.location))
                return nil
            }
            return LexiconSource.Word(parts: parts, node: node)
        }
    }
}

extension WordOrigin {
    /// Where a node begins.
    init?(_ node: YAMLNode) {
        guard let line = node.location.position?.line else { return nil }
        self.init(file: node.location.file.name, line: line)
    }
}

extension Frame {
    /// Prepositions as frames spell them.
    static let prepositionNames: [String: Particle] = [
        "ب": .bi, "ل": .li, "ك": .ka, "في": .fi, "على": .ala, "من": .min, "إلى": .ila, "عن": .an, "مع": .maa,
        "بين": .bayna, "ضد": .didd, "تجاه": .didd, "حول": .hawla, "داخل": .dakhil, "أمام": .amam, "نحو": .nahwa,
        "باتجاه": .nahwa, "صوب": .nahwa, "فوق": .fawqa, "تحت": .tahta, "خلف": .khalfa, "عند": .inda, "قرب": .near,
        "بالقرب من": .near, "عبر": .ibra, "من قبل": .byAgent, "من جانب": .byAgent, "من طرف": .byAgent,
        "على يد": .byAgent, "جراء": .becauseOf, "بسبب": .becauseOf, "نتيجة": .becauseOf, "إثر": .becauseOf,
    ]
}
