// SPDX-License-Identifier: Apache-2.0

extension Explanation {
    /// The lexicon and the gazetteer: words and names.
    static let words: [Explanation] = [
        Explanation(
            "lexicon.no-directory",
            "A folder of the lexicon is not there.",
            do: "Check extraction.lexicon of the configuration.",
            example: .message(
                "lexicon/arr: error: there is no such directory [lexicon.no-directory]"
            )
        ),
        Explanation(
            "lexicon.no-files",
            "A folder of the lexicon holds no file that ends in .yaml.",
            do: "Check extraction.lexicon of the configuration.",
            example: .message(
                "rasid: error: there is no lexicon file [lexicon.no-files]"
            )
        ),
        Explanation(
            "lexicon.wrong-type",
            "Something else was expected here.",
            do: "docs/lexicon.md tells how files of words look.",
            example: .message(
                "lexicon.d/site.yaml:1:1: error: expected a list of groups of words, found a text "
                    + "[lexicon.wrong-type]"
            )
        ),
        Explanation(
            "lexicon.unknown-key",
            "A group of words has a key that means nothing here.",
            do: "Write it as the message suggests.",
            example: .message(
                "lexicon.d/site.yaml:2:3: error: unknown key \"clas\" [lexicon.unknown-key]"
            )
        ),
        Explanation(
            "lexicon.missing-key",
            "A group of words lacks a key.",
            do: "Add it; docs/lexicon.md lists the keys.",
            example: .message(
                "lexicon.d/site.yaml:2:3: error: the key \"class\" is missing [lexicon.missing-key]"
            )
        ),
        Explanation(
            "lexicon.unknown-value",
            "A key takes certain words only, and this is none of them.",
            do: "Take one that the message names.",
            example: .message(
                "lexicon.d/site.yaml:3:9: error: \"noum\" is no value of \"pos\" [lexicon.unknown-value]"
            )
        ),
        Explanation(
            "lexicon.out-of-range",
            "A number is smaller or larger than it may be.",
            do: "Take one within the bounds that the message names.",
            example: .message(
                "lexicon.d/site.yaml:5:11: error: \"weight\" must be between 0 and 1 [lexicon.out-of-range]"
            )
        ),
        Explanation(
            "lexicon.unknown-class",
            "There is no semantic class of that name.",
            do: "'rasid lexicon list' shows the classes there are.",
            example: .message(
                "lexicon.d/site.yaml:2:10: error: \"stryke\" is no semantic class [lexicon.unknown-class]"
            )
        ),
        Explanation(
            "lexicon.unknown-role",
            "A frame gives a part of the sentence a role that there is not.",
            do: "Take one that the message names.",
            example: .message(
                "lexicon.d/site.yaml:6:18: error: \"victim\" is no role of a frame [lexicon.unknown-role]"
            )
        ),
        Explanation(
            "lexicon.unknown-need",
            "A group asks for something beside its words that there is not.",
            do: "Take one that the message names.",
            example: .message(
                "lexicon.d/site.yaml:4:11: error: \"someone\" is nothing a word can need [lexicon.unknown-need]"
            )
        ),
        Explanation(
            "lexicon.unknown-preposition",
            "A frame names a part of the sentence that there is not.",
            do: "Write subject, object, of, or a preposition.",
            example: .message(
                "lexicon.d/site.yaml:6:9: error: \"indirect\" is neither subject, object, of nor a preposition "
                    + "[lexicon.unknown-preposition]"
            )
        ),
        Explanation(
            "lexicon.empty-word",
            "There is no word here, or one without letters.",
            do: "Write one, or remove the entry.",
            example: .message(
                "lexicon.d/site.yaml:8:7: error: there is no word here [lexicon.empty-word]"
            )
        ),
        Explanation(
            "lexicon.verb-without-imperfect",
            "Arabic verbs are given in two forms, from which all others are made.",
            do: "Write perfect/imperfect, third person masculine singular: قصف/يقصف.",
            example: .message(
                "lexicon.d/site.yaml:8:7: error: a verb is given as perfect/imperfect, third person masculine "
                    + "singular [lexicon.verb-without-imperfect]"
            )
        ),
        Explanation(
            "lexicon.not-a-verb",
            "The two forms are not the perfect and the imperfect of one verb.",
            do: "Check their spelling; vowel marks may be left out.",
            example: .message(
                "lexicon.d/site.yaml:8:7: error: these can't be the perfect and the imperfect of a verb "
                    + "[lexicon.not-a-verb]"
            )
        ),
        Explanation(
            "lexicon.not-a-noun",
            "The word can't be inflected as a noun.",
            do: "Check its spelling; give the singular without article.",
            example: .message(
                "lexicon.d/site.yaml:8:7: error: this can't be inflected as a noun [lexicon.not-a-noun]"
            )
        ),
        Explanation(
            "lexicon.nothing-to-remove",
            "A word is to be taken away that no file before this one has.",
            do: "Check its spelling, and the order in extraction.lexicon.",
            example: .message(
                "lexicon.d/site.yaml:9:9: error: no file before this one has قصفف [lexicon.nothing-to-remove]"
            )
        ),
        Explanation(
            "gazetteer.no-file",
            "A table that is needed is not there.",
            do: "Check extraction.gazetteer of the configuration.",
            example: .message(
                "gazetteer/places.tsv: error: there is no such file [gazetteer.no-file]"
            )
        ),
        Explanation(
            "gazetteer.no-columns",
            "The first line of a table names its columns, and this one does not.",
            do: "Copy the first line of the table that is shipped.",
            example: .message(
                "gazetteer.d/places.tsv:1:1: error: the table does not say what its columns are "
                    + "[gazetteer.no-columns]"
            )
        ),
        Explanation(
            "gazetteer.missing-column",
            "A table lacks a column that is needed.",
            do: "Add it to the first line, and its values to the rows.",
            example: .message(
                "gazetteer.d/places.tsv:1:1: error: the table has no column \"names_ar\" [gazetteer.missing-column]"
            )
        ),
        Explanation(
            "gazetteer.too-few-fields",
            "A row has one field only: probably it has spaces where tabs belong.",
            do: "Separate fields by tabs; some editors turn tabs into spaces.",
            example: .message(
                "gazetteer.d/places.tsv:7:1: error: the row has one field only [gazetteer.too-few-fields]"
            )
        ),
        Explanation(
            "gazetteer.too-many-fields",
            "A row has more fields than the table has columns.",
            do: "Remove the tab that is too much.",
            example: .message(
                "gazetteer.d/places.tsv:7:1: error: the row has more fields than the table has columns "
                    + "[gazetteer.too-many-fields]"
            )
        ),
        Explanation(
            "gazetteer.repeated-id",
            "Two rows have the same id. The later one counts.",
            do: "Give one of them another id, if both are meant.",
            example: .message(
                "gazetteer.d/places.tsv:9:1: warning: line 7 has \"XX01\" too [gazetteer.repeated-id]"
            )
        ),
        Explanation(
            "gazetteer.unknown-parent",
            "A place lies in one that is not there, or stands after it.",
            do: "Check the id; what is larger stands before what is smaller.",
            example: .message(
                "gazetteer.d/places.tsv:7:9: error: no place before this row has the id \"XX0\" "
                    + "[gazetteer.unknown-parent]"
            )
        ),
        Explanation(
            "gazetteer.empty-field",
            "A field that is needed is empty.",
            do: "Fill it.",
            example: .message(
                "gazetteer.d/places.tsv:7:20: error: names_ar is empty [gazetteer.empty-field]"
            )
        ),
        Explanation(
            "gazetteer.not-arabic",
            "A name in the column of Arabic names has no Arabic letter.",
            do: "Put it into the column of English names.",
            example: .message(
                "gazetteer.d/places.tsv:7:20: error: \"Idlib\" has no Arabic letter [gazetteer.not-arabic]"
            )
        ),
        Explanation(
            "gazetteer.unknown-value",
            "A field takes certain words only, and this is none of them.",
            do: "Take one that the message names.",
            example: .message(
                "gazetteer.d/places.tsv:7:30: error: \"town\" is no kind [gazetteer.unknown-value]"
            )
        ),
        Explanation(
            "gazetteer.unknown-country",
            "The code is no country of countries.tsv.",
            do: "Write the two letters of ISO 3166-1.",
            example: .message(
                "gazetteer.d/places.tsv:7:12: error: \"SYR\" is no country of countries.tsv "
                    + "[gazetteer.unknown-country]"
            )
        ),
        Explanation(
            "gazetteer.not-a-coordinate",
            "A latitude or longitude is no number of degrees.",
            do: "Write degrees with a point: 35.93.",
            example: .message(
                "gazetteer.d/places.tsv:7:40: error: \"35,93\" is no number of degrees up to 90 "
                    + "[gazetteer.not-a-coordinate]"
            )
        ),
        Explanation(
            "occurrences.no-number",
            "The model that tells attacks from mentions of them holds something that is no number.",
            do: "Take the file that is shipped.",
            example: .message(
                "attacks.tsv:12:9: error: the weight or rarity of \"قصف\" is no number [occurrences.no-number]"
            )
        ),
        Explanation(
            "tagger.not-weights",
            "The file of the tagger's weights is damaged, or of another version of Rasid.",
            do: "Install the data that belong to this version.",
            example: .message(
                "rasid: error: names.weights does not hold weights of this version of Rasid's tagger "
                    + "[tagger.not-weights]"
            )
        ),
    ]
}
