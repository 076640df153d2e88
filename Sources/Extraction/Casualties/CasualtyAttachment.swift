// SPDX-License-Identifier: Apache-2.0

/// Gives each attack the casualties that are told of it: those in the sentences that tell it, nearest attack first;
/// else those of the sentences that go on from it; else those told right before it.
struct CasualtyAttachment {
    /// By sentence, in the order of the text.
    private let figures: [[CasualtyFigure]]
    private let hasFigures: Bool
    /// By sentence, the triggers of attacks that have a target of their own.
    private let triggers: [[Int]]

    private static let following = 3

    /// - Parameters:
    ///   - figures: By sentence, in the order of the text.
    ///   - tellings: Where the attacks with targets are told, whose figures are not each other's.
    init(figures: [[CasualtyFigure]], tellings: [EventDraft.Telling]) {
        self.figures = figures
        hasFigures = figures.contains { !$0.isEmpty }
        guard hasFigures else {
            triggers = []
            return
        }
        var triggers = [[Int]](repeating: [], count: figures.count)
        for telling in tellings { triggers[telling.sentence].append(telling.trigger) }
        self.triggers = triggers.map { $0.sorted() }
    }

    /// The figures that belong to an attack.
    func figures(of attack: EventDraft) -> [CasualtyFigure] {
        guard hasFigures else { return [] }
        let own = Set(attack.tellings.map(\.trigger))
        var found: [CasualtyFigure] = []
        var seen = Set<Int>()
        for telling in attack.tellings where seen.insert(telling.sentence).inserted {
            found += figures[telling.sentence].filter { figure in
                let owner = owner(of: figure, in: telling.sentence)
                return owner.map(own.contains) ?? true
            }
        }
        let told = Set(found.map(\.kind))
        guard told.count < 2, let last = attack.tellings.map(\.sentence).max() else { return found }
        for sentence in last + 1..<max(last + 1, min(figures.count, last + 1 + CasualtyAttachment.following)) {
            guard triggers[sentence].isEmpty else { break }
            let more = figures[sentence].filter { !told.contains($0.kind) }
            guard more.isEmpty else { return found + more }
        }
        guard found.isEmpty, let first = attack.tellings.map(\.sentence).min(), first > 0 else { return found }
        return triggers[first - 1].isEmpty ? figures[first - 1] : []
    }

    /// The trigger a figure belongs to: the last attack told before it, else the first behind it.
    private func owner(of figure: CasualtyFigure, in sentence: Int) -> Int? {
        triggers[sentence].last { $0 <= figure.unit } ?? triggers[sentence].first
    }
}
