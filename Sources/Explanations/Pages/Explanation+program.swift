// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// The program: command lines, files, the daemon as a process.
    static let program: [Explanation] = [
        Explanation(
            "usage.no-command",
            "An option stands where a command should.",
            do: "Options come behind the command; 'rasid help' lists the commands.",
            example: .message(
                "rasid: error: option --format stands where a command should [usage.no-command]"
            )
        ),
        Explanation(
            "usage.incomplete-command",
            "The command needs a second word.",
            do: "Take one that the message names.",
            example: .message(
                "rasid: error: 'rules' needs a second word [usage.incomplete-command]"
            )
        ),
        Explanation(
            "usage.unknown-command",
            "There is no such command.",
            do: "'rasid help' lists the commands.",
            example: .message(
                "rasid: error: there is no command 'rulez' [usage.unknown-command]"
            )
        ),
        Explanation(
            "usage.unknown-option",
            "The command has no such option.",
            do: "'rasid help COMMAND' lists its options.",
            example: .message(
                "rasid: error: 'rasid scan' has no option --rule [usage.unknown-option]"
            )
        ),
        Explanation(
            "usage.ambiguous-option",
            "The option is shortened so much that it may be several.",
            do: "Write it out.",
            example: .message(
                "rasid: error: --c may be --config or --color [usage.ambiguous-option]"
            )
        ),
        Explanation(
            "usage.missing-option",
            "An option without which the command makes no sense is missing.",
            do: "Add it.",
            example: .message(
                "rasid: error: --false-positive is missing [usage.missing-option]"
            )
        ),
        Explanation(
            "usage.missing-value",
            "An option needs a value.",
            do: "Write --option VALUE.",
            example: .message(
                "rasid: error: --config needs a value: --config FILE [usage.missing-value]"
            )
        ),
        Explanation(
            "usage.unexpected-value",
            "An option takes no value.",
            do: "Leave it out.",
            example: .message(
                "rasid: error: --quiet takes no value [usage.unexpected-value]"
            )
        ),
        Explanation(
            "usage.bad-value",
            "The value of an option is none that it takes.",
            do: "The message says what it takes.",
            example: .message(
                "rasid: error: --format must be one of text, json, jsonl, not 'xml' [usage.bad-value]"
            )
        ),
        Explanation(
            "usage.missing-operand",
            "The command needs something to work on.",
            do: "Name it.",
            example: .message(
                "rasid: error: rasid publish needs FILE [usage.missing-operand]"
            )
        ),
        Explanation(
            "usage.unexpected-operand",
            "The command takes no such word, or not so many.",
            do: "'rasid help COMMAND' tells what it takes.",
            example: .message(
                "rasid: error: rasid version takes no 'x' [usage.unexpected-operand]"
            )
        ),
        Explanation(
            "usage.bad-operand",
            "What the command is to work on is none of those it takes.",
            do: "The message says what it takes.",
            example: .message(
                "rasid: error: NAME must be one of article, alert, not 'alerts' [usage.bad-operand]"
            )
        ),
        Explanation(
            "usage.output",
            "--output goes with --format brat.",
            do: "Leave it out: other formats are written to standard output.",
            example: .message(
                "rasid: error: --output is for --format brat [usage.output]"
            )
        ),
        Explanation(
            "file.unreadable",
            "A file can't be read.",
            do: "Check its name and its permissions.",
            example: .message(
                "rasid: error: alert.json can't be read [file.unreadable]"
            )
        ),
        Explanation(
            "file.unwritable",
            "A file can't be written.",
            do: "Check the folder, its permissions, and the room on the disk.",
            example: .message(
                "rasid: error: /etc/report.html can't be written [file.unwritable]"
            )
        ),
        Explanation(
            "output.failed",
            "Standard output can't be written.",
            do: "Check the room on the disk.",
            example: .message(
                "rasid: error: standard output: No space left on device [output.failed]"
            )
        ),
        Explanation(
            "extract.folder",
            "The folder for annotations can't be written.",
            do: "Name one that you may write to by --output.",
            example: .message(
                "rasid: error: /brat can't be written [extract.folder]"
            )
        ),
        Explanation(
            "extract.several-articles",
            "Annotations of several articles need a folder; only those of the first were printed.",
            do: "Name one by --output.",
            example: .message(
                "rasid: warning: annotations of several articles need a folder; only those of the first were "
                    + "printed [extract.several-articles]"
            )
        ),
        Explanation(
            "bench.ended",
            "What was measured ended by itself.",
            do: "Its own messages stand above; mend what they tell, and measure again.",
            example: .message(
                "rasid: error: what was measured ended by itself [bench.ended]"
            )
        ),
        Explanation(
            "bench.lost",
            "Not all articles came out at the other end within the time.",
            do: "Measure again with fewer articles, on a machine that is less busy.",
            example: .message(
                "rasid: error: not all articles came out at the other end [bench.lost]"
            )
        ),
        Explanation(
            "bench.stuck",
            "Not all articles were worked off within the time.",
            do: "Measure again with fewer articles, on a machine that is less busy.",
            example: .message(
                "rasid: error: only 900 of 1000 articles were worked off [bench.stuck]"
            )
        ),
        Explanation(
            "bench.no-articles",
            "There is nothing to measure with.",
            do: "Name articles by --input.",
            example: .message(
                "rasid: error: there are no articles to read [bench.no-articles]"
            )
        ),
        Explanation(
            "bench.no-events",
            "No event was found in the articles, so that no rule has anything to match.",
            do: "Take articles of news.",
            example: .message(
                "rasid: error: there are no events to match [bench.no-events]"
            )
        ),
        Explanation(
            "demo.silent",
            "The daemon of the demonstration did not answer.",
            do: "The machine may be very busy: try again. Else please report it.",
            example: .message(
                "rasid: error: the daemon did not answer within 60 seconds [demo.silent]"
            )
        ),
        Explanation(
            "explain.unknown-code",
            "No message has that code.",
            do: "'rasid explain' lists the codes.",
            example: .message(
                "rasid: error: no message has the code rule.unknown-feild [explain.unknown-code]"
            )
        ),
        Explanation(
            "monitor.forced",
            "A second signal stopped the daemon before all that it had read was finished. Nothing is lost: "
                + "it is read again.",
            do: "Nothing.",
            example: .message(
                "rasid: error: stopped by a second signal before all was finished [monitor.forced]"
            )
        ),
        Explanation(
            "monitor.no-signals",
            "The daemon can't listen to signals.",
            do: "Check the limits of the process.",
            example: .message(
                "rasid: error: signals can't be listened to: Too many open files [monitor.no-signals]"
            )
        ),
        Explanation(
            "monitor.no-watch",
            "The daemon can't watch its files for changes.",
            do: "Reload by hand (rasid reload, or SIGHUP), or raise fs.inotify.max_user_watches.",
            example: .message(
                "warning: files can't be watched: No space left on device [monitor.no-watch]"
            )
        ),
        Explanation(
            "reload.too-slow",
            "With the new files the articles read last take much longer than they may. Those from before "
                + "stay in use.",
            do: "Measure the rules by rasid bench rules; look for those with many regular expressions.",
            example: .message(
                "error: the 200 articles read last take longer than 30s with these files [reload.too-slow]"
            )
        ),
        Explanation(
            "control.no-daemon",
            "No daemon answers at the control socket.",
            do: "Is it running, with the same configuration, and as this user? --socket names another socket.",
            example: .message(
                "rasid: error: no daemon answers at /run/rasid/control.sock [control.no-daemon]"
            )
        ),
        Explanation(
            "control.timeout",
            "The daemon has not answered in time. It may still do what was asked.",
            do: "Give it more time by --timeout.",
            example: .message(
                "rasid: error: the daemon has not answered in time [control.timeout]"
            )
        ),
        Explanation(
            "control.broken-off",
            "The daemon broke the conversation off; probably it was stopped.",
            do: "Look at its log.",
            example: .message(
                "rasid: error: the daemon broke off [control.broken-off]"
            )
        ),
        Explanation(
            "control.unknown-command",
            "The daemon does not know the command: it is of another version than the program.",
            do: "Restart the daemon.",
            example: .message(
                "rasid: error: the daemon does not know the command [control.unknown-command]"
            )
        ),
        Explanation(
            "control.in-use",
            "Another daemon listens at the control socket.",
            do: "Give each its own instance or control.socket.",
            example: .message(
                "rasid: error: another daemon listens at /run/rasid/control.sock [control.in-use]"
            )
        ),
        Explanation(
            "control.no-socket",
            "The control socket can't be made. The daemon runs without it.",
            do: "Check control.socket of the configuration, and the rights of its folder.",
            example: .message(
                "warning: the control socket can't be made: Permission denied [control.no-socket]"
            )
        ),
        Explanation(
            "control.not-allowed",
            "Only the user of the daemon, and root, may speak to it.",
            do: "Run the command as that user.",
            example: .message(
                "rasid: error: only the user of the daemon and root may do this [control.not-allowed]"
            )
        ),
        Explanation(
            "control.unsafe-folder",
            "Others may write into the folder of the control socket, and could put their own in its place.",
            do: "Name another folder by control.socket, or take the right to write from others.",
            example: .message(
                "rasid: error: /tmp is open to others [control.unsafe-folder]"
            )
        ),
        Explanation(
            "internal.unexpected",
            "Something happened that nobody thought of.",
            do: "Please report it, with the command line and the message.",
            example: .message(
                "rasid: error: … [internal.unexpected]"
            )
        ),
    ]
}
