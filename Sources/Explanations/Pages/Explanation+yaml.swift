// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// Files in YAML: rules, tests, configuration, lexicon.
    static let yaml: [Explanation] = [
        Explanation(
            "yaml.syntax",
            "The file is no YAML from here on. Most often a line is indented wrongly, a value with a colon, "
                + "a star or an ampersand lacks its quotes, or a quotation mark is not closed.",
            do: "The message says what it most probably is. Indent with spaces; entries of one mapping begin in "
                + "the same column; put quotes around a text that holds a colon and a space or begins with a sign.",
            example: .message(
                "rules.d/a.yml:1:29: error: there is a second colon in this line [yaml.syntax]"
            )
        ),
        Explanation(
            "yaml.duplicate-key",
            "A mapping has the same key twice. Only one of the two could count, so that the file is refused.",
            do: "Several values of one field are a list below one key: they are alternatives. Two demands on one "
                + "field go into two selections that the condition joins by and.",
            example: .message(
                "rules.d/a.yml:9:9: error: the key \"event.class\" is there twice [yaml.duplicate-key]"
            )
        ),
        Explanation(
            "yaml.invalid-utf8",
            "The file is not in UTF-8: the editor saved it in an older encoding, such as Windows-1256.",
            do: "Save it as UTF-8.",
            example: .message(
                "rules.d/a.yml:3:14: error: the byte 0xC7 is not UTF-8 [yaml.invalid-utf8]"
            )
        ),
        Explanation(
            "yaml.control-character",
            "The file holds a character that can't be seen and that YAML does not allow, often pasted from "
                + "elsewhere.",
            do: "Remove it; the mark stands under it.",
            example: .message(
                "rules.d/a.yml:3:14: error: the character U+0007 is not allowed in YAML [yaml.control-character]"
            )
        ),
        Explanation(
            "yaml.wrong-type",
            "Something else was expected here: a text, a number, a list or a mapping.",
            do: "Write what the message expects; check the indentation.",
            example: .message(
                "rasid.yaml:12:9: error: expected a text, found a list [yaml.wrong-type]"
            )
        ),
        Explanation(
            "yaml.complex-key",
            "A key is a list or a mapping. Keys are plain words.",
            do: "Check the indentation; put quotes around a key that begins with [ or {.",
            example: .message(
                "rules.d/a.yml:4:5: error: a key must be a plain word or text, not a list [yaml.complex-key]"
            )
        ),
        Explanation(
            "yaml.merge",
            "<< takes over the entries of another mapping, and what stands behind it is none.",
            do: "Name the anchor of a mapping: \"<<: *name\".",
            example: .message(
                "rules.d/a.yml:4:9: error: << takes a mapping or a list of mappings, not a text [yaml.merge]"
            )
        ),
        Explanation(
            "yaml.unknown-alias",
            "*name stands for what &name marks earlier in the file, and nothing is marked so.",
            do: "If a star was meant as a wildcard, put quotes around the value. Else mark the other place.",
            example: .message(
                "rules.d/a.yml:7:32: error: there is no anchor &attack before this alias [yaml.unknown-alias]"
            )
        ),
        Explanation(
            "yaml.recursive-alias",
            "An alias stands inside the very thing that it stands for.",
            do: "Write the value out.",
            example: .message(
                "rules.d/a.yml:4:9: error: *a stands inside &a itself [yaml.recursive-alias]"
            )
        ),
        Explanation(
            "yaml.alias-expansion",
            "The aliases of the file stand for so much that it would not fit into memory.",
            do: "Write the values out.",
            example: .message(
                "rules.d/a.yml:30:5: error: the aliases of this file stand for more than 100000 nodes "
                    + "[yaml.alias-expansion]"
            )
        ),
        Explanation(
            "yaml.unknown-tag",
            "A tag such as !name gives a value a type of its own, and this one means nothing here.",
            do: "Remove it; put quotes around a text that begins with an exclamation mark.",
            example: .message(
                "rules.d/a.yml:4:12: error: the tag !secret means nothing here [yaml.unknown-tag]"
            )
        ),
        Explanation(
            "yaml.too-deep",
            "Lists and mappings stand within each other too deeply.",
            do: "Check the brackets.",
            example: .message(
                "rules.d/a.yml:1:64: error: lists and mappings nest deeper than 64 levels [yaml.too-deep]"
            )
        ),
        Explanation(
            "yaml.too-large",
            "The file is larger than any that people write.",
            do: "Split it into several files.",
            example: .message(
                "rules.d/a.yml: error: the file has 99000000 bytes; at most 16777216 are read [yaml.too-large]"
            )
        ),
        Explanation(
            "yaml.too-many-nodes",
            "The file holds more values than are read.",
            do: "Split it into several files.",
            example: .message(
                "rules.d/a.yml:900000:5: error: the file holds more than 1000000 values [yaml.too-many-nodes]"
            )
        ),
        Explanation(
            "yaml.unreadable",
            "The file is not there, or may not be read.",
            do: "Check its name and its permissions.",
            example: .message(
                "rules.d/a.yml: error: the file can't be read: Permission denied [yaml.unreadable]"
            )
        ),
    ]
}
