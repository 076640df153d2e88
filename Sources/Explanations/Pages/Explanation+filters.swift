// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// Filters: documents that hold back what rules find.
    static let filters: [Explanation] = [
        Explanation(
            "rule.narrowing-filter",
            "A filter's condition tells what passes, not what is held back. This one lets nothing pass but what it "
                + "selects, "
                + "which is rarely meant.",
            do: "Write condition: not selection.",
            example: .rules(head() + "\n---\n" + filter(condition: "selection")),
            mended: head() + "\n---\n" + filter()
        ),
        Explanation(
            "rule.idle-filter",
            "A filter does nothing: the rule it names is not there, is no rule of its log source, or never finds "
                + "what the filter "
                + "selects. What should be held back is not.",
            do: "Call the rule by its id or name, as 'rasid rules check' lists them, and select what it does find.",
            example: .rules(
                head() + "\n---\n" + filter(rules: "5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b10")
            ),
            mended: head() + "\n---\n" + filter()
        ),
        Explanation(
            "rule.silencing-filter",
            "A filter holds back everything that a rule finds: the rule never raises an alert.",
            do: "Narrow the filter's selection. To turn a rule off, give it status: unsupported.",
            example: .rules(head() + "\n---\n" + filter(selection: "event.class: attack")),
            mended: head() + "\n---\n" + filter()
        ),
    ]

    private static func filter(
        rules: String = "5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b01",
        selection: String = "article.text|contains: مناورة",
        condition: String = "not selection"
    ) -> String {
        """
        title: No Drills
        id: 5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b03
        logsource: {product: rasid, category: event}
        filter:
            rules:
                - \(rules)
            selection:
                \(selection)
            condition: \(condition)
        """
    }
}
