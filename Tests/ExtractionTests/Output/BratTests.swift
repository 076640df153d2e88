// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@testable import Extraction

@Suite("brat's standoff format")
struct BratTests {
    /// A reader of the format that knows nothing of the writer.
    private struct Standoff {
        struct Bound {
            var type: String
            var pieces: [Range<Int>]
            var text: String
        }

        var bounds: [String: Bound] = [:]
        var events: [String: (type: String, trigger: String, arguments: [String: String])] = [:]
        var relations: [(type: String, from: String, to: String)] = []
        var attributes: [(name: String, of: String, value: String?)] = []
        var equivalences: [[String]] = []
        var notes: [String: String] = [:]

        init(_ text: String) throws {
            for line in text.split(separator: "\n") {
                let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                let words = try #require(fields.dropFirst().first).split(separator: " ").map(String.init)
                switch line.first {
                case "T":
                    let offsets = words.dropFirst().joined(separator: " ").split(separator: ";")
                    let pieces = try offsets.map { piece -> Range<Int> in
                        let ends = piece.split(separator: " ").compactMap { Int($0) }
                        return try #require(ends.first)..<(try #require(ends.last))
                    }
                    bounds[fields[0]] = Bound(type: words[0], pieces: pieces, text: fields[2])
                case "E":
                    let pairs = words.map { $0.split(separator: ":").map(String.init) }
                    let arguments = Dictionary(uniqueKeysWithValues: pairs.dropFirst().map { ($0[0], $0[1]) })
                    events[fields[0]] = (pairs[0][0], pairs[0][1], arguments)
                case "R":
                    let ends = words.dropFirst().map { String($0.drop { $0 != ":" }.dropFirst()) }
                    relations.append((words[0], ends[0], ends[1]))
                case "A": attributes.append((words[0], words[1], words.count > 2 ? words[2] : nil))
                case "*": equivalences.append(Array(words.dropFirst()))
                case "#": notes[words[1]] = fields[2]
                default: Issue.record("what is \(line)?")
                }
            }
        }
    }

    private static let body = """
        قصفت طائرات حربية روسية مستشفى الأمل في مدينة إدلب أمس، وقتل ثلاثة مسعفين في إدلب.
        وقال المبعوث الأممي غير بيدرسون إن «الهدنة انهارت». 🚑 ودعا بيدرسون إلى وقف إطلاق
        النار في سوريا.
        """

    private func annotations() throws -> (extraction: ArticleExtraction, standoff: Standoff) {
        let extraction = try TestResources.extraction(of: Self.body, title: "غارة 👨‍👩‍👧 على مستشفى")
        return (extraction, try Standoff(BratAnnotations(extraction).text))
    }

    @Test("Every annotation covers the text it gives, by code points, and no line break")
    func offsets() throws {
        let (extraction, standoff) = try annotations()
        let scalars = Array(String(decoding: extraction.article.text, as: UTF8.self).unicodeScalars)
        #expect(standoff.bounds.count > 5)
        for bound in standoff.bounds.values {
            let pieces = bound.pieces.map { piece in
                String(String.UnicodeScalarView(scalars[piece]))
            }
            #expect(pieces.joined(separator: " ") == bound.text)
            #expect(bound.text.split(whereSeparator: \.isNewline).count == 1)
        }
    }

    @Test("Nothing refers to what isn't there, and every event has its trigger")
    func references() throws {
        let (extraction, standoff) = try annotations()
        #expect(standoff.events.count == extraction.events.count)
        for event in standoff.events.values {
            #expect(standoff.bounds[event.trigger]?.type == event.type)
            #expect(event.arguments.values.allSatisfy { standoff.bounds[$0] != nil })
        }
        let known = Set(standoff.bounds.keys).union(standoff.events.keys)
        #expect(standoff.relations.allSatisfy { known.contains($0.from) && known.contains($0.to) })
        #expect(standoff.attributes.allSatisfy { known.contains($0.of) })
        #expect(standoff.equivalences.allSatisfy { $0.count > 1 && known.isSuperset(of: $0) })
        #expect(Set(standoff.notes.keys).isSubset(of: known))
    }

    @Test("Who is struck by whom where, what is said by whom, and with which status, are all there")
    func content() throws {
        let (_, standoff) = try annotations()
        let attack = try #require(
            standoff.events.first { ["غارة", "قصفت"].contains(standoff.bounds[$0.value.trigger]?.text) }
        )
        #expect(attack.value.arguments["Actor"].flatMap { standoff.bounds[$0]?.text }?.contains("طائرات") == true)
        #expect(attack.value.arguments["Place"].flatMap { standoff.bounds[$0]?.text } == "إدلب")
        let of = standoff.attributes.filter { $0.of == attack.key }
        #expect(of.contains { $0.name == "Status" && $0.value == "reported" })
        #expect(of.contains { $0.name == "Struck-facility" && $0.value == nil })
        #expect(standoff.attributes.contains { $0.name == "Stage" && $0.value == "called-for" })
        let speakers = standoff.relations.filter { $0.type == "Speaker" }.compactMap { standoff.bounds[$0.to]?.text }
        #expect(speakers.contains { $0.contains("بيدرسون") })
    }

    @Test("A span over a line break is written in two pieces")
    func lineBreak() throws {
        let article = Article(id: "a", body: "ريف\nدمشق")
        let span = Span(start: 0, end: 8, text: "ريف\nدمشق")
        let entity = Entity(id: "e1", kind: .place, name: "Rural Damascus", mentions: [span])
        let text = BratAnnotations(ArticleExtraction(article: article, language: "ar", entities: [entity])).text
        #expect(text.hasPrefix("T1\tplace 0 3;4 8\tريف دمشق\n"))
    }

    @Test("brat's configuration knows every type, argument and attribute that is written")
    func configuration() throws {
        let (_, standoff) = try annotations()
        var sections: [String: [String]] = [:]
        var section = ""
        for line in BratConfiguration.annotation.split(separator: "\n") {
            if line.hasPrefix("[") {
                section = String(line)
            } else {
                sections[section, default: []].append(String(line))
            }
        }
        func names(_ section: String) -> Set<String> {
            Set((sections[section] ?? []).map { String($0.prefix { $0 != "\t" }) })
        }
        #expect(names("[events]") == Set(EventClass.allCases.map(\.rawValue)))
        let types = names("[entities]").union(names("[events]"))
        #expect(standoff.bounds.values.allSatisfy { types.contains($0.type) })
        #expect(names("[attributes]").isSuperset(of: standoff.attributes.map(\.name)))
        #expect(names("[relations]").isSuperset(of: standoff.relations.map(\.type) + ["Equiv"]))
        let roles = standoff.events.values.flatMap(\.arguments.keys).map { $0.prefix { !$0.isNumber } }
        #expect(roles.allSatisfy { (sections["[events]"] ?? [])[0].contains($0) })
        #expect(BratConfiguration.visual.contains("[drawing]"))
    }
}
