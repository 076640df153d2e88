// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// What a rule says about itself, and the files rules stand in.
    static let ruleFiles: [Explanation] = [
        Explanation(
            "rule.missing-key",
            "A rule lacks something without which it can't be used: its title, logsource, detection or condition; or "
                + "a filter "
                + "or correlation lacks a part of its own.",
            do: "Add the key. When the mark stands under a key that is there, that one is probably misspelt.",
            example: .rules(head(adding: "titel: Hospitals Struck", without: "title: Hospitals Struck")),
            mended: head()
        ),
        Explanation(
            "rule.unknown-key",
            "A rule has a key that Sigma does not know. At the top of a rule that is a warning, as Sigma allows keys "
                + "of your own; "
                + "elsewhere it is an error.",
            do: "If it is misspelt, write it as the message suggests; if it is yours, leave it.",
            example: .rules(head(adding: "falsepositive: [Unknown]", without: "falsepositives: [Unknown]")),
            mended: head()
        ),
        Explanation(
            "rule.wrong-type",
            "Something else was expected here: a text where a list stands, a mapping of keys where a text stands, "
                + "and so on.",
            do: "Write what the message expects. Often it is the indentation: what belongs below a key is indented "
                + "deeper than it.",
            example: .rules(head(adding: "logsource: rasid", without: "logsource: {product: rasid, category: event}")),
            mended: head()
        ),
        Explanation(
            "rule.missing-id",
            "The rule has no id. One is made of its title; when the title changes the rule becomes another one to "
                + "all who get "
                + "its alerts.",
            do: "Add the id that the message gives, or one that uuidgen makes.",
            example: .rules(head(without: "id: 5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b01")),
            mended: head()
        ),
        Explanation(
            "rule.invalid-id",
            "Ids of rules are UUIDs, so that no two people ever choose the same.",
            do: "Run uuidgen, and write what it prints.",
            example: .rules(head(adding: "id: hospitals-1", without: "id: 5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b01")),
            mended: head()
        ),
        Explanation(
            "rule.missing-level",
            "The rule does not say how much a match matters. It counts as medium.",
            do: "Add level: informational, low, medium, high or critical.",
            example: .rules(head(without: "level: high")),
            mended: head()
        ),
        Explanation(
            "rule.no-falsepositives",
            "The rule does not say what else may look like what it finds. Whoever gets its alerts has to find out.",
            do: "Add falsepositives and a list: drills, films, old events retold. Write Unknown when nothing is "
                + "known yet.",
            example: .rules(head(without: "falsepositives: [Unknown]")),
            mended: head()
        ),
        Explanation(
            "rule.untested",
            "No test names the rule among the alerts it expects. A change of the rule, the lexicon or the extractor "
                + "could silence "
                + "it, and nobody would know.",
            do: "Write a test into a folder called tests beside the rules: an article that must raise the alert, and "
                + "one that "
                + "must not. docs/rules/testing.md tells how.",
            example: .message(
                "rules.d/idlib.yml:1:8: warning: no test expects an alert of \"Hospital Struck in Idlib\" "
                    + "[rule.untested]"
            )
        ),
        Explanation(
            "rule.invalid-date",
            "A date is no day that exists. Written with slashes, as old rules do, it is read as it is meant, with a "
                + "warning.",
            do: "Write YYYY-MM-DD.",
            example: .rules(head(adding: "date: 2024/05/31")),
            mended: head(adding: "date: 2024-05-31")
        ),
        Explanation(
            "rule.invalid-tag",
            "A tag is a namespace, a dot and a name.",
            do: "Write it so, in small letters, digits, - and _: tlp.clear, site.idlib.",
            example: .rules(head(adding: "tags: [Health Care]")),
            mended: head(adding: "tags: [site.health-care]")
        ),
        Explanation(
            "rule.duplicate-value",
            "A list names the same thing twice.",
            do: "Remove one of the two.",
            example: .rules(head(adding: "tags: [tlp.clear, tlp.clear]")),
            mended: head(adding: "tags: [tlp.clear]")
        ),
        Explanation(
            "rule.too-long",
            "A text is longer than Sigma allows: titles have at most 256 characters.",
            do: "Shorten it; what is long belongs into the description.",
            example: .message("rule.yml:1:8: error: \"title\" has more than 256 characters [rule.too-long]")
        ),
        Explanation(
            "rule.too-short",
            "A text is shorter than Sigma allows: what falsepositives and scope list has at least two characters.",
            do: "Write it out.",
            example: .rules(head(adding: "falsepositives: ['?']", without: "falsepositives: [Unknown]")),
            mended: head()
        ),
        Explanation(
            "rule.duplicate-id",
            "Two rules have the same id, so that nobody could tell whose alert it is.",
            do: "A copy of a rule gets an id of its own: run uuidgen. To change a shipped rule write a filter.",
            example: .rules(head() + "\n---\n" + head()),
            mended: head()
        ),
        Explanation(
            "rule.duplicate-name",
            "Two rules have the same name, so that others could not refer to them by it.",
            do: "Give one of them another name.",
            example: .rules(
                head(adding: "name: struck") + "\n---\n"
                    + head(
                        adding: "name: struck\nid: 5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b02",
                        without: "id: 5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b01"
                    )
            ),
            mended: head(adding: "name: struck")
        ),
        Explanation(
            "rule.empty-logsource",
            "The logsource names no category, product or service, so that nobody knows which records the rule is for.",
            do: "Rules for Rasid's events have logsource: {product: rasid, category: event}.",
            example: .rules(
                head(adding: "logsource: {}", without: "logsource: {product: rasid, category: event}")
            ),
            mended: head()
        ),
        Explanation(
            "rule.other-logsource",
            "The rule is for records of another kind, such as those of an operating system. It is left out.",
            do: "If it is for news, write logsource: {product: rasid, category: event}. Else remove it from the "
                + "folder.",
            example: .rules(
                head(
                    adding: "logsource: {product: windows, category: process_creation}",
                    without: "logsource: {product: rasid, category: event}"
                )
            ),
            mended: head()
        ),
        Explanation(
            "rule.unsupported-status",
            "The rule says by status: unsupported that it can't be used. It is left out.",
            do: "Nothing, if that is meant: it is the way to turn a rule off. Else give it another status.",
            example: .rules(head(adding: "status: unsupported")),
            mended: head(adding: "status: test")
        ),
        Explanation(
            "rule.unsupported-document",
            "The document is a collection (action: global, reset or repeat), which is not part of Sigma since 2.0.",
            do: "Write each rule as a document of its own. Several of them may stand in one file, with --- between.",
            example: .rules("action: global\n" + head()),
            mended: head()
        ),
        Explanation(
            "rule.empty-file",
            "The file holds no rule: it is empty, or all of it is commented out.",
            do: "Remove it, or write the rule.",
            example: .rules("# title: Hospitals Struck"),
            mended: head()
        ),
        Explanation(
            "rule.unreadable",
            "A file or folder of rules is not there, or can't be read.",
            do: "Check the name, and rules.paths of the configuration; the daemon's user must be allowed to read it.",
            example: .message(
                "rules.e: error: rules can't be read from here: No such file or directory "
                    + "[rule.unreadable]"
            )
        ),
        Explanation(
            "rules.none",
            "There is no rule to use: the folders hold no file that ends in .yml or .yaml, or all rules are left out.",
            do: "Check rules.paths of the configuration, and the warnings above.",
            example: .message("error: there is no rule to use [rules.none]")
        ),
    ]

    /// A rule that is right, with lines changed.
    static func head(adding added: String? = nil, without left: String? = nil) -> String {
        let rule = """
            title: Hospitals Struck
            id: 5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b01
            logsource: {product: rasid, category: event}
            detection:
                selection:
                    event.class: attack
                condition: selection
            falsepositives: [Unknown]
            level: high
            """
        var lines = rule.split(separator: "\n").map(String.init)
        let place = left.flatMap { lines.firstIndex(of: $0) }
        if let place { lines.remove(at: place) }
        if let added { lines.insert(added, at: place ?? 2) }
        return lines.joined(separator: "\n")
    }
}
