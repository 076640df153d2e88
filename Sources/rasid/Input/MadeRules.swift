// SPDX-License-Identifier: Apache-2.0

import Articles

/// Rules made up for measuring, with words of articles: the same for the same articles.
struct MadeRules {
    /// Words and pairs of words that follow each other, each once, in the order of the articles.
    private let phrases: [String]

    init(of articles: [Article]) {
        var seen: Set<String> = []
        var phrases: [String] = []
        for article in articles where phrases.count < 200_000 {
            let text = String(decoding: article.text, as: UTF8.self)
            let words = text.split { !$0.isLetter }.map(String.init)
            for (word, next) in zip(words, words.dropFirst()) where word.count > 3 {
                for phrase in [word, "\(word) \(next)"] where seen.insert(phrase).inserted { phrases.append(phrase) }
            }
        }
        self.phrases = phrases
    }

    /// Rules as a site with that many would have them: for one place, one actor or one source each, and one in four
    /// for words.
    func rules(_ count: Int) -> String {
        (0..<count).map { number in
            let search =
                switch number % 4 {
                case 0: "event.class: attack, place.nameAr: \"\(phrase(number))\""
                case 1: "event.class: ceasefire, actor.nameAr|contains: \"\(phrase(number))\""
                case 2: "event.status: [reported, ongoing], article.source: \"source \(number)\""
                default: "event.class: attack, article.text|contains: \"\(phrase(number)) \(phrase(number / 2))\""
                }
            return document(number, "{\(search)}")
        }
        .joined(separator: "---\n")
    }

    /// One rule of very many keywords.
    func keywords(_ count: Int) -> String {
        let words = (0..<count).map { "\"\(phrase($0)) \($0 % 1000)\"" }
        return document(0, "[\(words.joined(separator: ", "))]")
    }

    private func phrase(_ number: Int) -> String {
        phrases.isEmpty ? "\(number)" : phrases[number * 7 % phrases.count]
    }

    private func document(_ number: Int, _ search: String) -> String {
        let digits = String(number)
        let id = String(repeating: "0", count: 12 - digits.count) + digits
        return """
            title: Made up \(number)
            id: 00000000-0000-4000-8000-\(id)
            level: low
            logsource: {product: rasid, category: event}
            detection:
              selection: \(search)
              condition: selection

            """
    }
}
