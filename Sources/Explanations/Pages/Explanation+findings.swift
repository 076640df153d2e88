// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// Rules that are right, and do not do what was meant. 'rasid rules check' looks for these.
    static let findings: [Explanation] = [
        Explanation(
            "rule.never-matches",
            "No event can be like what the condition asks for: its parts exclude each other. The rule never raises "
                + "an alert. The "
                + "notes below the message name the selections that are at odds.",
            do: "Join alternatives by or. Several values of one line are alternatives already.",
            example: .detection(
                "selection_attack:\n    event.class: attack\nselection_truce:\n    event.class: ceasefire\n"
                    + "condition: selection_attack and selection_truce"
            ),
            mended: "selection_attack:\n    event.class: attack\nselection_truce:\n    event.class: ceasefire\n"
                + "condition: selection_attack or selection_truce"
        ),
        Explanation(
            "rule.always-matches",
            "The condition holds for every event whatever it says: each would raise an alert.",
            do: "Ask for what the rule is to find.",
            example: .detection("selection:\n    event.class: attack\ncondition: selection or not selection"),
            mended: "selection:\n    event.class: attack\ncondition: selection"
        ),
        Explanation(
            "rule.idle-selection",
            "A selection makes no difference: the rest of the condition says as much, or rules it out already. Often "
                + "a filter "
                + "is meant that holds nothing back.",
            do: "Remove it, or ask for something else.",
            example: .detection(
                "selection:\n    event.class: attack\nfilter_truce:\n    event.class: ceasefire\n"
                    + "condition: selection and not filter_truce"
            ),
            mended: "selection:\n    event.class: attack\nfilter_crime:\n    event.context: crime\n"
                + "condition: selection and not filter_crime"
        ),
        Explanation(
            "rule.shadowed",
            "Of the rules that match an incident one stands for it: the one of the highest level, and of equals the "
                + "first. "
                + "Whenever this rule matches, another does too and goes before, so that this one is never more than "
                + "a name in "
                + "otherRules.",
            do: "Narrow the other rule, or give this one a higher level.",
            example: .rules(
                head() + "\n---\n"
                    + """
                    title: Hospitals Struck in Syria
                    id: 5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b05
                    logsource: {product: rasid, category: event}
                    detection:
                        selection:
                            event.class: attack
                            place.country: SY
                        condition: selection
                    falsepositives: [Unknown]
                    level: medium
                    """
            ),
            mended: head() + "\n---\n"
                + """
                title: Hospitals Struck in Syria
                id: 5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b05
                logsource: {product: rasid, category: event}
                detection:
                    selection:
                        event.class: attack
                        place.country: SY
                    condition: selection
                falsepositives: [Unknown]
                level: critical
                """
        ),
    ]
}
