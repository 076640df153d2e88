// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// Selections: fields, modifiers and values.
    static let detections: [Explanation] = [
        Explanation(
            "rule.unknown-field",
            "A rule asks for a field that no event has. It could never do what it says, so that it is refused.",
            do: "Write the field as the message suggests. 'rasid rules fields' lists all fields, with the values "
                + "they can have.",
            example: .detection("selection:\n    event.clas: attack\ncondition: selection"),
            mended: "selection:\n    event.class: attack\ncondition: selection"
        ),
        Explanation(
            "rule.unknown-value",
            "A value stands where only certain ones can come: the field, or the key of the rule, never has this one. "
                + "In a "
                + "selection this is a warning, as the rest of the rule works; a line whose values all are like this "
                + "never holds.",
            do: "Take one of the values that the message names. 'rasid rules fields FIELD' tells what each field can "
                + "have.",
            example: .detection(
                "selection:\n    event.class: attack\n    event.status: reportet\ncondition: "
                    + "selection"
            ),
            mended: "selection:\n    event.class: attack\n    event.status: reported\ncondition: selection"
        ),
        Explanation(
            "rule.type-mismatch",
            "A number, a text or a truth value is compared with something of another kind. Such a line never holds.",
            do: "Compare numbers with numbers, and use lt, lte, gt and gte with fields that are numbers only.",
            example: .detection("selection:\n    casualties.killed.min: many\ncondition: selection"),
            mended: "selection:\n    casualties.killed.min|gte: 10\ncondition: selection"
        ),
        Explanation(
            "rule.wrong-value",
            "A modifier takes values of one kind only: numbers for lt and its like, true or false for exists, texts "
                + "for "
                + "contains and its like.",
            do: "Write the value as the message says. Numbers have no quotes; texts that look like numbers have.",
            example: .detection("selection:\n    casualties.killed.min|gte: '10'\ncondition: selection"),
            mended: "selection:\n    casualties.killed.min|gte: 10\ncondition: selection"
        ),
        Explanation(
            "rule.typographic-quotes",
            "A value is in quotation marks that a word processor made. To YAML they are letters like any other, so "
                + "that the rule "
                + "looks for them in the articles.",
            do: "Remove them, or write \" or ' instead.",
            example: .detection("selection:\n    article.text|contains: “مستشفى”\ncondition: selection"),
            mended: "selection:\n    article.text|contains: مستشفى\ncondition: selection"
        ),
        Explanation(
            "rule.unknown-modifier",
            "Behind a field and | stand modifiers, which tell how values are compared: contains, startswith, re, gt, … "
                + "This word is none of them.",
            do: "Write the modifier as the message suggests. Modifiers are told in docs/rules/semantics.md.",
            example: .detection("selection:\n    article.title|contians: مستشفى\ncondition: selection"),
            mended: "selection:\n    article.title|contains: مستشفى\ncondition: selection"
        ),
        Explanation(
            "rule.modifier-conflict",
            "Two modifiers make no sense together, or one is there twice.",
            do: "Leave one of them out. For two comparisons with a field write two lines.",
            example: .detection("selection:\n    article.text|re|contains: قصف.*مستشفى\ncondition: selection"),
            mended: "selection:\n    article.text|re: قصف.*مستشفى\ncondition: selection"
        ),
        Explanation(
            "rule.keyword-modifier",
            "Keywords have no field: they are looked for in the whole article. This modifier needs one.",
            do: "Put a field before |, or leave the modifier out.",
            example: .detection("selection:\n    '|startswith':\n        - قصف\n        - غارة\ncondition: selection"),
            mended: "selection:\n    article.title|startswith:\n        - قصف\n        - غارة\ncondition: selection"
        ),
        Explanation(
            "rule.all-without-list",
            "The modifier all demands that each of several values is there. With one value it changes nothing.",
            do: "Remove all, or give the other values.",
            example: .detection("selection:\n    article.text|contains|all: مستشفى\ncondition: selection"),
            mended: "selection:\n    article.text|contains|all:\n        - مستشفى\n        - قصف\ncondition: selection"
        ),
        Explanation(
            "rule.null-in-list",
            "null means that a field has no value. Among other values it is easily overlooked, and Sigma advises "
                + "against it.",
            do: "Give the missing value a selection of its own, and join the two by or.",
            example: .detection("selection:\n    place.country:\n        - SY\n        - null\ncondition: selection"),
            mended:
                "selection:\n    place.country: SY\nselection_nowhere:\n    place.country: null\ncondition: "
                + "selection or selection_nowhere"
        ),
        Explanation(
            "rule.null-keyword",
            "One of the keywords is empty. Everything would contain it.",
            do: "Remove the empty entry. To ask for a field without a value write the field and null.",
            example: .detection("keywords:\n    - قصف\n    -\ncondition: keywords"),
            mended: "keywords:\n    - قصف\ncondition: keywords"
        ),
        Explanation(
            "rule.empty-list",
            "A list has no entries, so that nothing could ever match it, or a correlation refers to no rule.",
            do: "Fill it, or remove the line. For a field without a value write null.",
            example: .detection("selection:\n    event.class: attack\n    place.country: []\ncondition: selection"),
            mended: "selection:\n    event.class: attack\n    place.country: SY\ncondition: selection"
        ),
        Explanation(
            "rule.empty-selection",
            "A selection has no field and no keyword: it does not say what to look for.",
            do: "Write fields with their values below it, or remove it from the detection and from the condition.",
            example: .detection("selection: {}\ncondition: selection"),
            mended: "selection:\n    event.class: attack\ncondition: selection"
        ),
        Explanation(
            "rule.invalid-expression",
            "A regular expression can't be used. Rasid takes those of RE2, which never take long whatever the text: "
                + "they know no "
                + "look-ahead, no look-behind and no references back.",
            do: "The mark stands under the part that is wrong. Put \\ before a character that is meant as itself. "
                + "Instead of a "
                + "look-ahead write a second selection, and join the two in the condition.",
            example: .detection("selection:\n    article.text|re: 'قصف (مستشفى'\ncondition: selection"),
            mended: "selection:\n    article.text|re: 'قصف (ال)?مستشفى'\ncondition: selection"
        ),
        Explanation(
            "rule.invalid-network",
            "The modifier cidr takes a range of network addresses, and this is none.",
            do: "Write an address, a slash and the number of its bits that count, such as 192.0.2.0/24.",
            example: .detection("selection:\n    article.source|cidr: 192.0.2.7/24\ncondition: selection"),
            mended: "selection:\n    article.source|cidr: 192.0.2.0/24\ncondition: selection"
        ),
        Explanation(
            "rule.unknown-placeholder",
            "With the modifier expand, %name% stands for values that the configuration gives. It gives none of this "
                + "name.",
            do: "Add them to rasid.yaml below rules.placeholders, or write the name as it is there.",
            example: .detection("selection:\n    place.nameAr|expand: '%watched_towns%'\ncondition: selection"),
            mended: "selection:\n    place.nameAr:\n        - إدلب\n        - حماة\ncondition: selection"
        ),
        Explanation(
            "rule.too-many-variants",
            "The dashes or placeholders of one value can be written in so many ways that matching would become slow.",
            do: "Split the value, and join the parts by contains and all.",
            example: .detection(
                "selection:\n    article.text|windash|contains: ' -a -b -c -d -e'\ncondition: "
                    + "selection"
            ),
            mended:
                "selection:\n    article.text|windash|contains|all:\n        - ' -a'\n        - ' -b'\ncondition: "
                + "selection"
        ),
        Explanation(
            "rule.encoded-wildcard",
            "A value with * or ? is to be written in Base64. What the wildcard stands for is not known, so that it "
                + "can't be.",
            do: "Put contains and its like behind base64, and a backslash before a plain * or ?.",
            example: .detection("selection:\n    article.text|base64: 'قصف*'\ncondition: selection"),
            mended: "selection:\n    article.text|base64|startswith: 'قصف'\ncondition: selection"
        ),
        Explanation(
            "rule.value-too-short",
            "A value of one or two letters leaves no trace by which Base64 of a longer text could be told.",
            do: "Give at least three letters.",
            example: .detection("selection:\n    article.text|base64offset|contains: a\ncondition: selection"),
            mended: "selection:\n    article.text|base64offset|contains: attack\ncondition: selection"
        ),
        Explanation(
            "rule.not-text",
            "Written in UTF-16 a value is no text any more, so that no field can hold it.",
            do: "Put base64 or base64offset behind the modifier, for which it is meant.",
            example: .detection("selection:\n    article.text|utf16: قصف\ncondition: selection"),
            mended: "selection:\n    article.text|utf16|base64: قصف\ncondition: selection"
        ),
    ]
}
