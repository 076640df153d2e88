// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// 'rasid rules tune' and 'rasid rules why'.
    static let tuning: [Explanation] = [
        Explanation(
            "tune.breaks-test",
            "With the filter a test would fail that passes without it: something that must be told would be silenced.",
            do: "Make the filter narrower by --word or --by, or change the test if it is wrong.",
            example: .message(
                "rasid: error: nothing is written: with the filter a test breaks, first \"A hospital struck from the "
                    + "air\" at "
                    + "config/tests/health.yml:5:11 [tune.breaks-test]"
            )
        ),
        Explanation(
            "tune.no-effect",
            "With the filter the alert would come all the same.",
            do: "Look at the event by 'rasid rules why': the words or values asked for must be in it.",
            example: .message(
                "rasid: error: nothing is written: with the filter the alert would come all the same [tune.no-effect]"
            )
        ),
        Explanation(
            "tune.too-wide",
            "The filter would have silenced more alerts of the past than --at-most allows.",
            do: "Make it narrower by --word or --by.",
            example: .message(
                "rasid: error: nothing is written: 7 other alerts would have been silenced, more than 0 [tune.too-wide]"
            )
        ),
        Explanation(
            "tune.test-fails",
            "With --with-test the alert's articles become a test, and some of them would still lead to alerts of the "
                + "rules.",
            do: "If those are false alarms, too, make the filter wider; else leave out --with-test.",
            example: .message(
                "rasid: error: nothing is written: with the filter the alert's articles still lead to alerts of its "
                    + "rules "
                    + "[tune.test-fails]"
            )
        ),
        Explanation(
            "tune.exists",
            "The file that would be written is there already.",
            do: "Remove it, or name another one by --output.",
            example: .message("rasid: error: rules.d/not-inc-68200d2a.yml is there already [tune.exists]")
        ),
        Explanation(
            "tune.correlation",
            "A correlation raised the alert, and filters are for the rules that it looks at.",
            do: "Tune an alert of one of those rules, or change the correlation.",
            example: .message(
                "rasid: error: a correlation raised the alert, and filters are for the rules that it looks at "
                    + "[tune.correlation]"
            )
        ),
        Explanation(
            "tune.many-alerts",
            "The file holds alerts of several incidents, and it is not said which is meant.",
            do: "Name the incident, and give the file by --alerts.",
            example: .message("rasid: error: alerts.jsonl holds alerts of 3 incidents [tune.many-alerts]")
        ),
        Explanation(
            "tune.no-alert",
            "The alert was found neither as a file nor in the past.",
            do: "Give a file that 'rasid scan --format jsonl' wrote, or look the id up by --alerts topic:rasid.alerts.",
            example: .message("rasid: error: topic:rasid.alerts has no alert inc-68200d2a [tune.no-alert]")
        ),
        Explanation(
            "tune.no-folder",
            "Filters are written into the last folder of rules.paths whose name ends in .d, and there is none.",
            do: "Add rules.d to rules.paths of the configuration, or name a file by --output.",
            example: .message(
                "rasid: error: rules.paths has no folder of the site's own, one whose name ends in .d [tune.no-folder]"
            )
        ),
        Explanation(
            "tune.no-rule",
            "The alert is of a rule that is not among the rules of the configuration.",
            do: "Name by --config the configuration of the daemon that raised it.",
            example: .message(
                "rasid: error: the alert is of the rule \"Hospitals Struck\", which is not among the rules "
                    + "[tune.no-rule]"
            )
        ),
        Explanation(
            "tune.no-text",
            "A test is to be made of the alert's articles, and the past does not have their text.",
            do: "Name by --from where they are, or leave out --with-test.",
            example: .message(
                "rasid: error: the past does not have the text of the alert's articles, so there is nothing to test "
                    + "[tune.no-text]"
            )
        ),
        Explanation(
            "tune.no-value",
            "The filter is to go by fields of which the alert says nothing.",
            do: "Take fields that it has; the message lists them.",
            example: .message("rasid: error: the alert says nothing of ceasefire.stage [tune.no-value]")
        ),
        Explanation(
            "tune.unknown-field",
            "--by names a field that no event has.",
            do: "'rasid rules fields' lists the fields.",
            example: .message("rasid: error: there is no field place.town [tune.unknown-field]")
        ),
        Explanation(
            "why.no-event",
            "The article does not have the event that --event asks for.",
            do: "Leave --event out to see all events of the article.",
            example: .message("rasid: error: the article has no event v7 [why.no-event]")
        ),
        Explanation(
            "why.no-rule",
            "There is no rule of that title, name or id.",
            do: "'rasid rules check' lists the rules; a part of the title is enough.",
            example: .message("rasid: error: there is no rule \"Hospitel\" [why.no-rule]")
        ),
    ]
}
