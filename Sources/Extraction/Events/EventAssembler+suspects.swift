// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Whom the line of a report suspects of an attack.
extension EventAssembler {
    /// Units on each side of an attack within which its report names the suspect.
    private static let reachOfReports = 300
    /// Units that name him at most.
    private static let longestName = 8

    /// المسؤول المحتمل: القوات الجوية: what is named behind the colon of the nearest such line.
    func suspects(of draft: EventDraft) -> [String]? {
        guard draft.health != nil else { return nil }
        let reach = EventAssembler.reachOfReports
        let near = max(0, draft.trigger - reach)..<min(units.count, draft.trigger + reach)
        let label = near.filter(isLabel).min { abs($0 - draft.trigger) < abs($1 - draft.trigger) }
        guard let label else { return nil }
        var found: [String] = []
        for index in label + 2..<max(label + 2, min(units.count, label + 2 + EventAssembler.longestName)) {
            let unit = units[index]
            if unit.punctuation == .dash || unit.punctuation == .period || unit.punctuation == .colon { break }
            guard unit.mention >= 0 else { continue }
            let id = entities.entities[Int(unit.mention)].id
            if !found.contains(id) { found.append(id) }
        }
        return found.isEmpty ? nil : found
    }

    private func isLabel(_ index: Int) -> Bool {
        units[index].kind == .phrase && units[index].has(.responsibility) && index + 1 < units.count
            && units[index + 1].punctuation == .colon
    }
}
