// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
public import Extraction
import SigmaRules

/// Words that tell the articles of a false alarm from those of other alerts: what a better filter could go by.
public struct TellingWords: Sendable {
    /// How many other articles must have been seen before anything is said.
    private static let fewest = 10
    private static let shortest = 4

    private var words: [(folded: [UInt8], text: String)] = []
    private var others = 0

    /// Starts with all words of the false alarm's articles.
    public init(of alarm: FalseAlarm) {
        var seen: Set<[UInt8]> = []
        for report in alarm.reports {
            words += Self.words(of: report).filter { seen.insert($0.folded).inserted }
        }
    }

    /// Leaves out those of an article that led to another alert.
    public mutating func leaveOut(_ other: ArticleExtraction) {
        others += 1
        guard !words.isEmpty else { return }
        let known = Set(Self.words(of: other).map(\.folded))
        words.removeAll { known.contains($0.folded) }
    }

    /// What is left, in the order of the text; nothing before enough other articles were seen.
    public var texts: [String] { others < Self.fewest ? [] : words.map(\.text) }

    private static func words(of extraction: ArticleExtraction) -> [(folded: [UInt8], text: String)] {
        String(decoding: extraction.article.text, as: UTF8.self)
            .split { !$0.isLetter }
            .filter { $0.unicodeScalars.count >= shortest }
            .map { (folded: TextFolding.arabic(String($0)), text: String($0)) }
    }
}
