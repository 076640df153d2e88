// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// The configuration.
    static let configuration: [Explanation] = [
        Explanation(
            "config.not-found",
            "No configuration was found at any of the usual places.",
            do: "Name one by --config or RASID_CONFIG; config/rasid.yaml is one with every key explained.",
            example: .message(
                "rasid: error: no configuration was found [config.not-found]"
            )
        ),
        Explanation(
            "config.several-documents",
            "The configuration has several documents, kept apart by lines of ---. Only one can count.",
            do: "Remove the line, and the document that is not meant.",
            example: .message(
                "rasid.yaml:30:1: error: a configuration is one document [config.several-documents]"
            )
        ),
        Explanation(
            "config.unknown-key",
            "A key means nothing here. Its value would be passed over.",
            do: "Write it as the message suggests, or remove it.",
            example: .message(
                "rasid.yaml:12:3: error: unknown key \"topcis\" [config.unknown-key]"
            )
        ),
        Explanation(
            "config.missing-key",
            "A key without which the section makes no sense is missing.",
            do: "Add it.",
            example: .message(
                "rasid.yaml:12:3: error: the key \"input\" is missing [config.missing-key]"
            )
        ),
        Explanation(
            "config.wrong-type",
            "A value is of the wrong kind: a list where a number belongs, a number without its unit where a "
                + "time belongs, ….",
            do: "Write what the message expects.",
            example: .message(
                "rasid.yaml:80:18: error: expected a time such as 30s, found the number 30 [config.wrong-type]"
            )
        ),
        Explanation(
            "config.unknown-value",
            "A key takes certain words only, and this is none of them.",
            do: "Take one that the message names.",
            example: .message(
                "rasid.yaml:70:9: error: \"xml\" is no value of \"format\"; it takes json, text, auto "
                    + "[config.unknown-value]"
            )
        ),
        Explanation(
            "config.bad-value",
            "A value is none that the key takes.",
            do: "Take one that the message names.",
            example: .message(
                "rasid.yaml:75:12: error: \"alerts\" is no stage [config.bad-value]"
            )
        ),
        Explanation(
            "config.out-of-range",
            "A number is smaller or larger than it may be.",
            do: "Take one within the bounds that the message names.",
            example: .message(
                "rasid.yaml:77:18: error: \"batch_records\" must be between 1 and 100000 [config.out-of-range]"
            )
        ),
        Explanation(
            "config.bad-topic",
            "Kafka allows no topic of that name.",
            do: "Use 1 to 249 of a-z A-Z 0-9 . _ -.",
            example: .message(
                "rasid.yaml:40:10: error: \"news articles\" can't be the name of a topic [config.bad-topic]"
            )
        ),
        Explanation(
            "config.bad-path",
            "A field of the mapping is no JSON path.",
            do: "Write a field's name, a pointer such as /data/title, or a path such as $.data.title.",
            example: .message(
                "rasid.yaml:58:12: error: \"$.data[\" is no JSON path: a bracket is not closed [config.bad-path]"
            )
        ),
        Explanation(
            "config.broken-override",
            "A value given by --set or by an environment variable can't be read.",
            do: "Write --set path=value, such as --set topics.input=articles.",
            example: .message(
                "error: \"--set topics.input\" has no value [config.broken-override]"
            )
        ),
        Explanation(
            "config.no-credentials",
            "A secret is to come from systemd, which has handed over none.",
            do: "Add LoadCredential=NAME:/path to the unit, or name a file by …_file.",
            example: .message(
                "rasid.yaml:25:3: error: the credential \"kafka-password\" isn't there: CREDENTIALS_DIRECTORY "
                    + "isn't set [config.no-credentials]"
            )
        ),
        Explanation(
            "config.unreadable-secret",
            "The file that holds a secret is not there, or may not be read.",
            do: "Check its name and its permissions.",
            example: .message(
                "rasid.yaml:25:3: error: /etc/rasid/password can't be read: Permission denied "
                    + "[config.unreadable-secret]"
            )
        ),
    ]
}
