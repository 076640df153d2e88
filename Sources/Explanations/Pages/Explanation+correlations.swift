// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// Correlations: rules about the matches of other rules.
    static let correlations: [Explanation] = [
        Explanation(
            "rule.unknown-reference",
            "A correlation refers to a rule that is not among those read.",
            do: "Call the rule by its name or id, and have its file among rules.paths.",
            example: .rules(several(rules: "strucc")),
            mended: several()
        ),
        Explanation(
            "rule.unusable-reference",
            "A correlation refers to a rule that is left out, for its status or its log source.",
            do: "Mend that rule, or remove the reference.",
            example: .rules(head(adding: "name: struck\nstatus: unsupported") + "\n---\n" + correlation()),
            mended: several()
        ),
        Explanation(
            "rule.circular-correlation",
            "A correlation refers to itself, perhaps through others: it could never be asked.",
            do: "Remove one of the references.",
            example: .rules(head(adding: "name: struck") + "\n---\n" + correlation(rules: "often")),
            mended: several()
        ),
        Explanation(
            "rule.invalid-timespan",
            "timespan says how far apart the events may be, as a number and one letter for its unit.",
            do: "Write a number above 0 and s, m, h, d or w, such as 90m; at most ten years.",
            example: .rules(several(timespan: "1 day")),
            mended: several()
        ),
        Explanation(
            "rule.out-of-range",
            "A number is smaller or larger than it may be.",
            do: "Take one within the bounds that the message names.",
            example: .rules(
                several(
                    type: "value_percentile",
                    condition: "{gte: 10, field: casualties.killed.max, percentile: 150}"
                )
            ),
            mended: several(
                type: "value_percentile",
                condition: "{gte: 10, field: casualties.killed.max, percentile: 90}"
            )
        ),
        Explanation(
            "rule.unused-key",
            "A key of the condition has no meaning for this type of correlation.",
            do: "Remove it, or choose the type that it goes with.",
            example: .rules(several(condition: "{gte: 3, field: place.pcode}")),
            mended: several(type: "value_count", condition: "{gte: 3, field: place.pcode}")
        ),
        Explanation(
            "rule.too-many-fields",
            "Only value_count can be about several fields together.",
            do: "Leave one field, or write a correlation for each.",
            example: .rules(
                several(
                    type: "value_sum",
                    condition: "{gte: 9, field: [casualties.killed.max, "
                        + "casualties.injured.max]}"
                )
            ),
            mended: several(type: "value_sum", condition: "{gte: 9, field: casualties.killed.max}")
        ),
        Explanation(
            "rule.too-many-rules",
            "A correlation refers to more than 64 rules.",
            do: "Split it, and join the parts in a further correlation.",
            example: .message("rule.yml:5:9: error: the correlation refers to more than 64 rules [rule.too-many-rules]")
        ),
        Explanation(
            "rule.incomplete-alias",
            "An alias says for each rule which of its fields is meant. It says nothing for one of the rules.",
            do: "Add the rule with its field.",
            example: .rules(several(aliases: "other: place.pcode")),
            mended: several(aliases: "struck: place.pcode")
        ),
        Explanation(
            "rule.unused-alias",
            "Neither group-by nor field uses an alias.",
            do: "Use it, or remove it.",
            example: .rules(several(groupBy: "place.country", aliases: "struck: place.pcode")),
            mended: several(aliases: "struck: place.pcode")
        ),
        Explanation(
            "rule.silenced",
            "A correlation in another file refers to the rule, and without generate: true such rules raise no alerts "
                + "of their own. "
                + "That is easily missed.",
            do: "Add generate: true to the correlation to have both.",
            example: .message(
                "rules.d/often.yml:6:11: warning: \"Attack on Health Care Reported\" raises no alerts of its own any "
                    + "more: "
                    + "a correlation refers to it [rule.silenced]"
            )
        ),
    ]

    private static func several(
        rules: String = "struck",
        type: String = "event_count",
        groupBy: String? = nil,
        aliases: String? = nil,
        timespan: String = "1d",
        condition: String = "{gte: 3}"
    ) -> String {
        head(adding: "name: struck") + "\n---\n"
            + correlation(
                rules: rules,
                type: type,
                groupBy: groupBy ?? (aliases == nil ? "place.pcode" : "where"),
                aliases: aliases,
                timespan: timespan,
                condition: condition
            )
    }

    private static func correlation(
        rules: String = "struck",
        type: String = "event_count",
        groupBy: String = "place.pcode",
        aliases: String? = nil,
        timespan: String = "1d",
        condition: String = "{gte: 3}"
    ) -> String {
        let aliases = aliases.map { "\n    aliases:\n        where:\n            \($0)" } ?? ""
        return """
            title: Hospitals Struck Again and Again
            id: 5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b04
            name: often
            correlation:
                type: \(type)
                rules: [\(rules)]
                group-by: [\(groupBy)]\(aliases)
                timespan: \(timespan)
                condition: \(condition)
            level: critical
            """
    }
}
