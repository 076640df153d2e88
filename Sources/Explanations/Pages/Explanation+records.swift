// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// Articles and records. What can't be read goes to the topic of dead letters with its code, and nothing is lost.
    static let records: [Explanation] = [
        Explanation(
            "article.empty",
            "The record has no value.",
            do: "Check who writes to the topic; in compacted topics such records delete others.",
            example: .message(
                "article.empty: the record is empty"
            )
        ),
        Explanation(
            "article.record-too-large",
            "The record is larger than input.max_record_bytes.",
            do: "Raise the limit if such articles are meant.",
            example: .message(
                "article.record-too-large: 5000000 bytes, at most 4194304"
            )
        ),
        Explanation(
            "article.too-long",
            "The article has more characters than input.max_article_characters.",
            do: "Raise the limit if such articles are meant; often it is a whole site in one record.",
            example: .message(
                "article.too-long: 250000 characters, at most 200000"
            )
        ),
        Explanation(
            "article.unsupported-type",
            "The header content-type names a format that is not read.",
            do: "Send application/json or text/plain.",
            example: .message(
                "article.unsupported-type: application/pdf"
            )
        ),
        Explanation(
            "article.invalid-utf8",
            "The record is not in UTF-8.",
            do: "Have the publisher convert it.",
            example: .message(
                "article.invalid-utf8: byte 17 is not UTF-8"
            )
        ),
        Explanation(
            "article.broken-json",
            "The record should be JSON, and is not.",
            do: "The message names the place; check the publisher.",
            example: .message(
                "article.broken-json: byte 203: a comma is missing"
            )
        ),
        Explanation(
            "article.wrong-shape",
            "The record is JSON, but no object, or a CloudEvent without data.",
            do: "Send an object with the fields of the article.",
            example: .message(
                "article.wrong-shape: an array, not an object"
            )
        ),
        Explanation(
            "article.missing-text",
            "Neither a title nor a body was found.",
            do: "Check input.mapping: it says where they stand.",
            example: .message(
                "article.missing-text: neither title nor body"
            )
        ),
        Explanation(
            "article.wrong-field-type",
            "A field is of a kind that can't be used, such as a list for the title. It is passed over.",
            do: "Check input.mapping.",
            example: .message(
                "warning: \"title\" is a list [article.wrong-field-type]"
            )
        ),
        Explanation(
            "article.unreadable-date",
            "The time of publication can't be understood. The article counts as one without.",
            do: "Send RFC 3339, YYYY-MM-DD, or an epoch in seconds or milliseconds.",
            example: .message(
                "warning: \"yesterday\" is no date [article.unreadable-date]"
            )
        ),
        Explanation(
            "event.unreadable",
            "A record of the topic of events is not what the extracting stage writes.",
            do: "Check that nobody else writes to it, and that all daemons are of versions that go together.",
            example: .message(
                "event.unreadable: the record is not of the extraction schema"
            )
        ),
        Explanation(
            "alert.broken-json",
            "A record of the topic of alerts is no alert. It is passed over.",
            do: "Check that nobody else writes to it.",
            example: .message(
                "rasid: error: 0@17: a comma is missing [alert.broken-json]"
            )
        ),
        Explanation(
            "dead-letter.not-found",
            "The topic of dead letters has no such record: the id is wrong, or it was kept for too short a time.",
            do: "'rasid dead-letters list' shows those there are.",
            example: .message(
                "rasid: error: there is no dead letter 0@17 [dead-letter.not-found]"
            )
        ),
        Explanation(
            "dead-letter.no-value",
            "The dead letter has no value: there is nothing to send back.",
            do: "Leave it.",
            example: .message(
                "rasid: error: the dead letter 0@17 has no value [dead-letter.no-value]"
            )
        ),
        Explanation(
            "incident.not-found",
            "No incident of that id is kept.",
            do: "'rasid incidents list' shows those there are; they are kept for a time after their last report.",
            example: .message(
                "rasid: error: there is no incident inc-68200d2a [incident.not-found]"
            )
        ),
        Explanation(
            "incident.ambiguous",
            "Several incidents have an id that begins so.",
            do: "Give more of the id.",
            example: .message(
                "rasid: error: 2 incidents have an id that begins with inc-68 [incident.ambiguous]"
            )
        ),
        Explanation(
            "incident.unreadable",
            "A record of the topic of incidents is not what Rasid writes. It is passed over.",
            do: "Check that nobody else writes to the topic, and that all daemons are of versions that go together.",
            example: .message(
                "warning: rasid.incidents [0]@17 is no incident [incident.unreadable]"
            )
        ),
        Explanation(
            "input.unreadable",
            "A file can't be read.",
            do: "Check its name and its permissions.",
            example: .message(
                "rasid: error: article.txt can't be read: No such file or directory [input.unreadable]"
            )
        ),
        Explanation(
            "input.no-articles",
            "A folder holds no file that could be an article.",
            do: "Articles are files that end in .txt, .json or .jsonl.",
            example: .message(
                "rasid: error: there is no file in news whose name ends in .txt, .json, .jsonl [input.no-articles]"
            )
        ),
        Explanation(
            "json.syntax",
            "A text is no JSON from here on.",
            do: "The message names the byte.",
            example: .message(
                "json.syntax: byte 203: a comma is missing"
            )
        ),
        Explanation(
            "json.invalid-utf8",
            "A text of JSON is not in UTF-8.",
            do: "Have it converted.",
            example: .message(
                "json.invalid-utf8: byte 17"
            )
        ),
        Explanation(
            "json.too-deep",
            "Lists and objects stand within each other too deeply.",
            do: "Check who made it.",
            example: .message(
                "json.too-deep: byte 1024"
            )
        ),
        Explanation(
            "json.too-large",
            "The text is longer than 4 GiB.",
            do: "Split it; JSON Lines may have any number of lines.",
            example: .message(
                "json.too-large"
            )
        ),
        Explanation(
            "json.number-out-of-range",
            "A number fits neither 64 bits nor a floating-point number.",
            do: "Write it as a text.",
            example: .message(
                "json.number-out-of-range: byte 40"
            )
        ),
        Explanation(
            "output.record-too-large",
            "An alert or event is larger than the brokers take. The article goes to the dead letters.",
            do: "Raise message.max.bytes here and at the brokers.",
            example: .message(
                "output.record-too-large: 1200000 bytes"
            )
        ),
    ]
}
