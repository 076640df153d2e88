// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Articles

extension Extractor {
    /// How the words of a text are read, unit by unit. For people: nothing here is fast.
    public func inspect(_ text: String) -> [InspectedUnit] {
        let workspace = makeWorkspace()
        let article = Article(id: "", body: text)
        TextScanner.scan(article.text, titleByteCount: 0, into: &workspace.text)
        readUnits(in: workspace)
        return workspace.units.map {
            UnitInspector(article: article, workspace: workspace, resources: resources).inspect($0)
        }
    }
}

/// Tells all that is known of one unit.
private struct UnitInspector {
    let article: Article
    let workspace: ExtractionWorkspace
    let resources: LanguageResources

    func inspect(_ unit: Unit) -> InspectedUnit {
        let tokens = workspace.text.tokens[Int(unit.firstToken)..<Int(unit.endToken)]
        let bytes = Int(tokens[tokens.startIndex].byteStart)..<Int(tokens[tokens.endIndex - 1].byteEnd)
        let codes = tokens.map { Array(workspace.text.codes(of: $0)) }
        return InspectedUnit(
            written: String(decoding: article.text[bytes], as: UTF8.self),
            normal: codes.map { LetterCode.text(of: $0) }.joined(separator: " "),
            taken: taken(unit),
            classes: unit.classes.names,
            readings: tokens.count == 1 ? readings(codes[0]) : phraseReadings(unit),
            names: names(unit)
        )
    }

    private func taken(_ unit: Unit) -> String {
        switch unit.kind {
        case .word: unit.group < 0 ? "unknown" : String(describing: unit.features.kind)
        case .phrase: "phrase"
        case .name: "name"
        case .number: "number"
        case .particle: "particle" + (unit.particle.map { " (\($0))" } ?? "")
        case .punctuation, .other: "sign"
        }
    }

    private func readings(_ codes: [UInt8]) -> [InspectedUnit.Reading] {
        let analyzer = WordAnalyzer(lexicon: resources.lexicon)
        return Clitics.splits(of: codes).flatMap { split in
            codes.withUnsafeBufferPointer { buffer in
                resources.lexicon.forms(split.stemHash(in: buffer)).filter { analyzer.fits($0, split) }.map { form in
                    reading(
                        group: form.group,
                        kind: String(describing: form.features.kind),
                        stem: LetterCode.text(of: split.stem(in: buffer)),
                        proclitics: split.proclitics,
                        enclitic: split.enclitic
                    )
                }
            }
        }
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func phraseReadings(_ unit: Unit) -> [InspectedUnit.Reading] {
        guard unit.node >= 0 else { return [] }
        return resources.lexicon.phrases.payloads(at: unit.node).filter { $0.kind == .lexiconPhrase }.map {
            reading(group: $0.index, kind: "phrase", stem: "", proclitics: unit.proclitics, enclitic: .none)
        }
    }

    private func reading(group index: Int32, kind: String, stem: String, proclitics: Proclitics, enclitic: Enclitic)
        -> InspectedUnit.Reading
    {
        let group = resources.lexicon.groups[Int(index)]
        return InspectedUnit.Reading(
            proclitics: proclitics.written,
            stem: stem,
            enclitic: LetterCode.text(of: enclitic.codes),
            kind: kind,
            classes: group.classes.names,
            event: group.event,
            frame: group.frame.map(\.description),
            group: group.origin
        )
    }

    private func names(_ unit: Unit) -> [String] {
        var payloads: [PhraseTrie.Payload] = []
        if unit.node >= 0 { payloads += resources.lexicon.phrases.payloads(at: unit.node) }
        if unit.kind != .name, unit.endToken == unit.firstToken + 1, workspace.words[Int(unit.firstToken)] >= 0 {
            // Names that what stands beside the word did not allow.
            let info = workspace.cache[workspace.words[Int(unit.firstToken)]]
            for start in workspace.cache.starts[info.starts] {
                payloads += resources.lexicon.phrases.payloads(at: start.node)
            }
        }
        if let name = unit.name { payloads.insert(name, at: 0) }
        return payloads.compactMap(resources.gazetteer.description).reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}

extension Proclitics {
    /// The particles with blanks between them, as they stand: `و ب ال`.
    fileprivate var written: String {
        let all: [(Proclitics, String)] = [
            (.wa, "و"), (.fa, "ف"), (.sa, "س"), (.bi, "ب"), (.li, "ل"), (.ka, "ك"), (.article, "ال"),
        ]
        return all.filter { contains($0.0) }.map(\.1).joined(separator: " ")
    }
}

extension Gazetteer {
    /// What a name stands for, in a line: `place Idlib إدلب (admin1, SY, SY07)`; `nil` for what is no name.
    fileprivate func description(_ payload: PhraseTrie.Payload) -> String? {
        func line(_ kind: String, _ english: String, _ arabic: String, _ details: [String]) -> String {
            "\(kind) \(english) \(arabic) (\(details.filter { !$0.isEmpty }.joined(separator: ", ")))"
        }
        let index = Int(payload.index)
        guard index >= 0 else { return nil }
        switch payload.kind {
        case .country:
            return line("country", countries[index].english, countries[index].arabic, [countries[index].iso2])
        case .demonym:
            return line("nationality", countries[index].english, countries[index].arabic, [countries[index].iso2])
        case .place:
            let place = places[index]
            return line("place", place.english, place.arabic, [place.level.rawValue, place.country, place.pcode])
        case .actor, .metonym:
            let actor = actors[index]
            let details = [actor.kind.rawValue, actor.country, payload.kind == .metonym ? "by metonymy" : ""]
            return line("actor", actor.english, actor.arabic, details)
        case .person: return line("person", people[index].english, people[index].arabic, [people[index].country])
        default: return nil
        }
    }
}
