// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// Names of selections, and conditions.
    static let conditions: [Explanation] = [
        Explanation(
            "rule.no-selection",
            "The detection has a condition and nothing else: nothing says what to look for.",
            do: "Add a selection, a name of your own with fields and values below it.",
            example: .detection("condition: selection"),
            mended: "selection:\n    event.class: attack\ncondition: selection"
        ),
        Explanation(
            "rule.invalid-selection-name",
            "Conditions are made of words, and this name of a selection can't be one of them. Where patterns such as "
                + "1 of "
                + "selection_* can still mean the selection, it is a warning.",
            do: "Use letters, digits, _ and -. The words and, or, not, of, them, 1, any and all are taken.",
            example: .detection("all:\n    event.class: attack\ncondition: all"),
            mended: "selection:\n    event.class: attack\ncondition: selection"
        ),
        Explanation(
            "rule.unknown-selection",
            "The condition names a selection that the rule does not have.",
            do: "Write the name as it stands in the detection. Behind 1 of and all of a pattern with * may stand.",
            example: .detection("selection:\n    event.class: attack\ncondition: selektion"),
            mended: "selection:\n    event.class: attack\ncondition: selection"
        ),
        Explanation(
            "rule.unused-selection",
            "The condition does not use a selection: whatever it says has no effect.",
            do: "Add it to the condition by and, or, not; or remove it.",
            example: .detection(
                "selection:\n    event.class: attack\nfilter_crime:\n    event.context: crime\ncondition: selection"
            ),
            mended:
                "selection:\n    event.class: attack\nfilter_crime:\n    event.context: crime\ncondition: selection "
                + "and not filter_crime"
        ),
        Explanation(
            "rule.condition-syntax",
            "A condition is made of names of selections, joined by and, or and not, with parentheses where needed, "
                + "and of "
                + "1 of and all of with a pattern or with them. This one can't be read; the mark stands where it "
                + "ends to make sense.",
            do: "Write and, or and not in small letters, put one of them between any two selections, and close each "
                + "parenthesis.",
            example: .detection(
                "selection:\n    event.class: attack\nfilter_crime:\n    event.context: crime\ncondition: selection "
                    + "AND NOT filter_crime"
            ),
            mended:
                "selection:\n    event.class: attack\nfilter_crime:\n    event.context: crime\ncondition: selection "
                + "and not filter_crime"
        ),
        Explanation(
            "rule.condition-depth",
            "Parentheses and not stand within each other more than 64 times.",
            do: "Split the condition: a list of conditions holds when one of them does.",
            example: .message("rule.yml:9:16: error: the condition nests deeper than 64 levels [rule.condition-depth]")
        ),
        Explanation(
            "rule.timeframe",
            "timeframe belongs to old Sigma, where rules could count. Since Sigma 2.0 counting is the business of "
                + "correlations.",
            do: "Remove it. To count matches write a second rule with correlation and timespan.",
            example: .detection("selection:\n    event.class: attack\ncondition: selection\ntimeframe: 1d"),
            mended: "selection:\n    event.class: attack\ncondition: selection"
        ),
    ]
}
