// SPDX-License-Identifier: Apache-2.0

import ArabicText

extension EventAssembler {
    /// Why an event is what it is, from its trigger to its status: the word with its entry of the lexicon, the frame,
    /// what filled it, what of health care it names, what governs it, and the reasons the readers gave.
    func explanation(of draft: EventDraft) -> [String] {
        let unit = workspace.units[draft.trigger]
        var lines = ["trigger \(quoted(draft.trigger..<draft.trigger + 1))" + entry(of: unit)]
        if unit.group >= 0, let frame = resources.lexicon.groups[Int(unit.group)].frame {
            lines.append("its frame: \(frame)")
        }
        let arguments = draft.arguments
        let parts = [
            ("actor", arguments.actors), ("target", arguments.targets), ("place", arguments.places),
            ("instrument", arguments.instruments), ("addressee", arguments.addressees), ("theme", arguments.themes),
        ]
        for (role, phrases) in parts where !phrases.isEmpty {
            lines.append("\(role) " + phrases.map { quoted($0.units) }.joined(separator: " "))
        }
        if arguments.targetIsPronoun { lines.append("target a pronoun") }
        if let health = draft.health {
            let kind = health.resources.map(\.rawValue).joined(separator: " and ")
            let scope = health.isNear ? ", struck near it" : health.isGeneric ? ", as a kind and not these" : ""
            lines.append("health care (\(kind)): \(quoted(health.units))\(scope)")
        }
        if draft.context == "crime" {
            lines.append("crime: no forces or weapons of war, but words of private violence")
        }
        let governing = draft.evidence.dropFirst().filter { !($0 == draft.health?.units) }
        if !governing.isEmpty { lines.append("read with " + governing.map(quoted).joined(separator: " ")) }
        return lines + draft.reasons
    }

    private func entry(of unit: Unit) -> String {
        guard unit.group >= 0 else { return "" }
        let group = resources.lexicon.groups[Int(unit.group)]
        let classes = unit.classes.names.joined(separator: ", ")
        return " (\(classes)" + (group.origin.map { "; \($0)" } ?? "") + ")"
    }

    private func quoted(_ units: Range<Int>) -> String {
        let tokens =
            Int(workspace.units[units.lowerBound].firstToken)..<Int(workspace.units[units.upperBound - 1].endToken)
        return "«\(spans.span(tokens).text)»"
    }
}
