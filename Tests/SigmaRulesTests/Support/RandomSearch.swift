// SPDX-License-Identifier: Apache-2.0

import SigmaRules

/// Searches and records by chance, over the fields of the fixture and few enough words that many match.
enum RandomSearch {
    private static let words = ["idlib", "hama", "homs", "قصف", "مشفى", "rif", "a", "x12"]

    static func search(_ random: inout SplitMix) -> String {
        func word() -> String { words.randomElement(using: &random) ?? "" }
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return "{place: \(word())}"
        case 1: return "{place|contains: [\(word()), \(word())]}"
        case 2: return "{actor|startswith: \(word()), status: reported}"
        case 3: return "{place|contains|all: [\(word()), \(word())]}"
        case 4: return "['\(word())', '\(word())*\(word())']"
        case 5: return "{killed: [\(Int.random(in: 0..<15, using: &random)), 12]}"
        case 6: return "{killed|gte: \(Int.random(in: 0..<15, using: &random))}"
        case 7: return "{place|cased|contains: \(word().uppercased())}"
        case 8: return "{place: null}"
        case 9: return "[{place|fieldref: actor}, {killed|lt: 3}]"
        case 10: return "{place|exists: \(Bool.random(using: &random)), text|re: '(?i)\(word())\\s'}"
        default: return "{actor|endswith|neq: \(word())}"
        }
    }

    static func record(_ random: inout SplitMix) throws -> SigmaRecord {
        func word() -> TestValue {
            let word = words.randomElement(using: &random) ?? ""
            return .text(Bool.random(using: &random) ? word : word.uppercased() + " " + word)
        }
        var values: [String: [TestValue]] = ["text": [word()], "status": ["reported"]]
        if Bool.random(using: &random) { values["place"] = [word(), word()] }
        if Bool.random(using: &random) { values["actor"] = [word()] }
        if Bool.random(using: &random) { values["killed"] = [.number(Int.random(in: 0..<15, using: &random))] }
        return try Fixture.record(values)
    }
}
