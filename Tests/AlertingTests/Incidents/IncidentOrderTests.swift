// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import Testing

@testable import Alerting

/// Numbers that are the same in every run (SplitMix64; Steele, Lea, Flood, 2014).
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Any order of the reports ends in the same incidents")
struct IncidentOrderTests {
    private static let towns = ["سراقب", "بنش", "أريحا", "سرمين", "النيرب", "الفوعة", "تفتناز", "معارة النعسان"]
    private static let words = [
        "قصفت الطائرات الحربية", "سقطت قذائف مدفعية", "غارة جوية عنيفة", "مشفى الأمل", "المركز الصحي", "سوق المدينة",
        "فرق الإسعاف", "مقتل طفل", "إصابة مدنيين", "خرج عن الخدمة", "قنابل عنقودية", "منتصف الليل", "ساعات الفجر",
        "مصادر محلية", "الدفاع المدني", "طائرة مسيرة", "منازل المدنيين", "الأحياء السكنية", "راجمات الصواريخ",
    ]
    private static let callers = [["e1"], ["e2"], ["e1", "e2"], ["e4"], []]

    /// A day and a night of reports: of some strikes in some towns, in words that repeat each other, some of which only
    /// name the province, or come a day later, or tell a second strike; and of calls for a ceasefire.
    private static func reports(_ count: Int, seed: UInt64) -> [ArticleExtraction] {
        var dice = Dice(state: seed)
        return (0..<count).map { number in
            let day = Int.random(in: 1...2, using: &dice)
            let hour = Int.random(in: 10...23, using: &dice)
            let body = (0..<4).map { _ in words.randomElement(using: &dice) ?? "" }.joined(separator: " ")
            func place() -> EventPlace {
                let index = Int.random(in: 0..<towns.count + 2, using: &dice)
                guard index < towns.count else { return Sample.idlib }
                return EventPlace(
                    name: towns[index],
                    nameArabic: towns[index],
                    country: "SY",
                    admin1: "Idlib",
                    latitude: 35.5 + Double(index) / 20,
                    longitude: 36.6,
                    precision: .exact
                )
            }
            func event(_ id: String) -> Event {
                guard Int.random(in: 0..<5, using: &dice) > 0 else {
                    return Sample.ceasefire(id, actors: callers.randomElement(using: &dice) ?? [], places: [place()])
                }
                var event = Sample.attack(
                    id,
                    facility: [nil, "مشفى الأمل", "مشفى السلام"].randomElement(using: &dice) ?? nil,
                    places: [place()]
                )
                event.casualties = .init(
                    killed: Bool.random(using: &dice) ? .init(min: Int.random(in: 1...4, using: &dice), max: 5) : nil
                )
                if Int.random(in: 0..<3, using: &dice) == 0 {
                    let start = CivilDate(year: 2024, month: 5, day: Int.random(in: 1...2, using: &dice))
                    event.time = EventTime(text: Span(start: 0, end: 3, text: "أمس"), start: start, end: start)
                }
                return event
            }
            let events = (0..<(Int.random(in: 0..<4, using: &dice) == 0 ? 2 : 1)).map { event("v\($0 + 1)") }
            return Sample.extraction(
                "a\(number)",
                events,
                publishedAt: "2024-05-0\(day)T\(hour):00:00Z",
                body: body
            )
        }
    }

    @Test("shuffled, reversed and replayed", arguments: 1...12)
    func permutations(seed: Int) throws {
        let reports = Self.reports(24, seed: UInt64(seed))
        let expected = try Sample.incidents(reports)
        #expect(expected.count > 1)
        #expect(expected.contains { $0.sources.count > 1 })
        var dice = Dice(state: UInt64(seed) &* 7919)
        for order in [reports.reversed(), reports.shuffled(using: &dice), reports.shuffled(using: &dice)] {
            let found = try Sample.incidents(order)
            let isSame = found == expected
            #expect(isSame, "\(found.map(Sample.sources)) instead of \(expected.map(Sample.sources))")
        }
        let isSame = try Sample.incidents(reports + reports) == expected
        #expect(isSame)
    }

    @Test("two reports are compared alike from either side, and found from either side", arguments: 1...6)
    func symmetry(seed: Int) throws {
        let profiles = Self.reports(24, seed: UInt64(seed)).flatMap { extraction in
            extraction.events.map { event in
                let words = ReportWords(of: extraction.article.text, rarities: WordRarities())
                return ReportProfile(
                    IncidentClues(event),
                    [event],
                    at: event.facilityName,
                    isLeading: true,
                    of: extraction,
                    words: words
                )
            }
        }
        for a in profiles {
            for b in profiles where a.family == b.family {
                #expect(abs(ReportSimilarity.score(a, b) - ReportSimilarity.score(b, a)) < 1e-9)
                var (first, second) = (CandidateIndex(), CandidateIndex())
                first.insert(1, a)
                second.insert(1, b)
                #expect(first.candidates(for: b) == second.candidates(for: a))
            }
        }
    }
}
