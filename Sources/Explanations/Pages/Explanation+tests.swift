// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// Tests of rules.
    static let tests: [Explanation] = [
        Explanation(
            "test.none",
            "There is no test: the file has none, or there is no file of tests, or none whose name is like what "
                + "--run asks for.",
            do: "A test file is a mapping with the key tests. Put it into a folder called tests beside the rules or "
                + "below them.",
            example: .tests("tests: []"),
            mended: test()
        ),
        Explanation(
            "test.missing-key",
            "A test lacks its name, what comes in, or what is expected; or an expected alert does not name its rule.",
            do: "Add the key. Where no alert is to come write expect: none.",
            example: .tests(test(expect: nil)),
            mended: test()
        ),
        Explanation(
            "test.unknown-key",
            "A test has a key that means nothing here. It would be passed over, and the test would say less than it "
                + "seems to.",
            do: "Write it as the message suggests; docs/rules/testing.md lists the keys.",
            example: .tests(test(expect: "\n      - rule: Attack on Health Care Reported\n        levle: critical")),
            mended: test(expect: "\n      - rule: Attack on Health Care Reported\n        level: critical")
        ),
        Explanation(
            "test.unknown-field",
            "An event of a test has a field that no event has.",
            do: "Write it as the message suggests; 'rasid rules fields' lists the fields.",
            example: .tests("tests:\n  - name: A hospital\n    events:\n      - event.clas: attack\n    expect: none"),
            mended: "tests:\n  - name: A hospital\n    events:\n      - event.class: attack\n    expect: none"
        ),
        Explanation(
            "test.unknown-value",
            "A test has a value that the field never has, or expects what no alert can say.",
            do: "Take one of the values that the message names.",
            example: .tests("tests:\n  - name: A hospital\n    events:\n      - event.class: attac\n    expect: none"),
            mended: "tests:\n  - name: A hospital\n    events:\n      - event.class: attack\n    expect: none"
        ),
        Explanation(
            "test.wrong-type",
            "Something else was expected here: a number, a time, a list of alerts, ….",
            do: "Write what the message expects. Times are written 2024-05-05T12:00:00Z or 2024-05-05.",
            example: .tests(test(at: "yesterday")),
            mended: test()
        ),
        Explanation(
            "test.no-input",
            "A test has neither articles nor events, or both.",
            do: "Give it articles, which are read as the daemon would, or events by their fields.",
            example: .tests("tests:\n  - name: A hospital\n    expect: none"),
            mended: test()
        ),
        Explanation(
            "test.unknown-rule",
            "A test names a rule that is not among the rules.",
            do: "Call it by its title, name or id.",
            example: .message(
                "tests/site.yml:7:15: error: there is no rule \"Attack on Health Care Reportd\" [test.unknown-rule]"
            )
        ),
        Explanation(
            "test.coverage",
            "The tests put less of the rules to the test than --threshold asks for.",
            do: "Run 'rasid rules test --coverage': it lists what no test has seen holding, or not holding.",
            example: .message("rasid: error: 93 % of the rules is covered, less than 100 % [test.coverage]")
        ),
    ]

    private static func test(at: String = "2024-05-05T12:00:00Z", expect: String? = " none") -> String {
        """
        tests:
          - name: The wounded carried to a hospital are no attack on it
            at: \(at)
            articles:
              - text: أدى قصف على سوق في مدينة حماة إلى إصابة عشرة مدنيين نقلوا إلى المستشفى.\(expect.map { "\n    expect:\($0)" } ?? "")
        """
    }
}
