// SPDX-License-Identifier: Apache-2.0

import ArabicText

extension EventAssembler {
    /// How far behind a counted group the sentence is looked for that lists it.
    private static let reach = 120

    /// The named members of a counted group where a later sentence lists them: التقت عشر دول … والدول العشر هي
    /// ألمانيا وفرنسا.
    func members(of phrase: NounPhrase) -> [Int] {
        guard phrase.head > phrase.first, units[phrase.first].kind == .number else { return [] }
        let limit = min(units.count, phrase.end + EventAssembler.reach)
        var index = phrase.end
        while index + 2 < limit {
            if units[index].hasArticle, isSameWord(index, phrase.head),
                let pronoun = (index + 1..<min(index + 3, limit)).first(where: { units[$0].particle == .pronoun })
            {
                return named(from: pronoun + 1)
            }
            index += 1
        }
        return []
    }

    /// The names of a list up to the end of its sentence.
    private func named(from start: Int) -> [Int] {
        var found: [Int] = []
        var index = start
        while index < units.count {
            let unit = units[index]
            if unit.mention >= 0 {
                found.append(index)
            } else if unit.punctuation == .period || unit.isVerb || unit.particle == .relative {
                break
            }
            index += 1
        }
        return found
    }

    /// والدول and دول: the later word ends as the earlier one is written.
    private func isSameWord(_ later: Int, _ earlier: Int) -> Bool {
        let text = workspace.text
        let word = text.codes(of: text.tokens[Int(units[earlier].firstToken)])
        let other = text.codes(of: text.tokens[Int(units[later].firstToken)])
        return units[later].group == units[earlier].group && other.count > word.count
            && other.suffix(word.count).elementsEqual(word)
    }
}
