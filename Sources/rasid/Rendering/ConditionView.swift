// SPDX-License-Identifier: Apache-2.0

import Extraction
import RuleWorkshop
import SigmaRules
import Terminal

/// What a rule makes of an event as people read it: its condition as a tree, `✓` at every part that holds, with the
/// value found beside every line and the words of the article behind it.
struct ConditionView {
    /// Longer values are cut: the words of the article tell the rest.
    private static let longestValue = 60

    let ruling: EventRuling
    let page: Page

    /// Lines, each with its line feed.
    /// - Parameter margin: blanks before each line.
    func rendered(margin: Int) -> String {
        var text = parts(of: ruling.rule.condition, margin)
        for filter in ruling.rule.filters {
            let holds = filter.condition.holds
            let says = holds ? "lets it pass" : "holds it back"
            text += line(holds, "filter “\(SafeText.of(filter.metadata.title))” \(says)", margin)
            text += parts(of: filter.condition, margin + 2)
        }
        return text
    }

    /// The parts of a whole condition, or of a search: joined by "and" unless told otherwise.
    private func parts(of node: ExplainedNode, _ margin: Int) -> String {
        if case .all = node.kind, node.selector == nil {
            return node.parts.map { rendered($0, margin) }.joined()
        }
        return rendered(node, margin)
    }

    private func rendered(_ node: ExplainedNode, _ margin: Int) -> String {
        switch node.kind {
        case .all, .any:
            let isAll = if case .all = node.kind { true } else { false }
            let title = node.selector ?? (isAll ? "all of" : "one of")
            return line(node.holds, title, margin) + node.parts.map { rendered($0, margin + 2) }.joined()
        case .not:
            let part = node.parts[0]
            // A group without a name is shown by its parts alone.
            let inner =
                part.selector == nil ? rendered(part, margin + 2) : part.parts.map { rendered($0, margin + 2) }.joined()
            if case .search(let name) = part.kind {
                return line(node.holds, "not \(name)", margin) + part.parts.map { parts(of: $0, margin + 2) }.joined()
            }
            return line(node.holds, "not \(part.selector ?? "")", margin) + inner
        case .search(let name):
            return line(node.holds, name, margin) + node.parts.map { parts(of: $0, margin + 2) }.joined()
        case .item(let item):
            return line(node.holds, self.item(item), margin)
        }
    }

    private func item(_ item: ExplainedItem) -> String {
        let wanted = item.wanted.map { page.isolated(Self.cut($0.text)) }.joined(separator: ", ")
        var text = "\(page.painter(.strong, SafeText.of(item.key))): \(SafeText.of(wanted))"
        if !item.referenced.isEmpty {
            text += " (\(item.referenced.map { page.isolated(Self.cut($0)) }.joined(separator: ", ")))"
        }
        let words = ruling.words(behind: item)
        text += page.painter(.faint, " — ") + found(item, words)
        if !words.isEmpty {
            let quotes = words.map { page.painter(.evidence, page.isolated("«\(SafeText.of(Self.cut($0.text)))»")) }
            text += " " + quotes.joined(separator: " ")
        }
        return text
    }

    private func found(_ item: ExplainedItem, _ words: [Span]) -> String {
        guard item.field != nil else {
            return item.found.contains(where: \.isWanted) ? "found" : "not in the text"
        }
        guard !item.found.isEmpty else { return "found nothing" }
        if item.found.count == 1, item.found[0].text.unicodeScalars.count > Self.longestValue, !words.isEmpty {
            return "found"
        }
        var seen: Set<String> = []
        let values = item.found.map(\.text).filter { seen.insert($0).inserted }
        return "found " + values.map { page.isolated(SafeText.of(Self.cut($0))) }.joined(separator: ", ")
    }

    private func line(_ holds: Bool, _ text: String, _ margin: Int) -> String {
        let mark = holds ? page.painter(.good, "✓") : page.painter(.bad, "✗")
        return String(repeating: " ", count: margin) + "\(mark) \(text)\n"
    }

    private static func cut(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard line.unicodeScalars.count > longestValue else { return line }
        return String(String.UnicodeScalarView(line.unicodeScalars.prefix(longestValue))) + "…"
    }
}
