// SPDX-License-Identifier: Apache-2.0

import Extraction
import SigmaRules

/// The documents.
extension SchemaNode {
    static let article = SchemaNode.object(
        "The default mapping; others are set by input.mapping. At least one of title and body is there.",
        [
            .optional("id", .string("Stable id; made from URL or text where it is missing.")),
            .optional("url", .string("Address of the original.")),
            .optional("title", .string("Headline.")),
            .optional("body", .string("Text below the headline; also as text or content.")),
            .optional("source", .string("Outlet or channel.")),
            .optional("language", .string("BCP 47 tag.")),
            .optional(
                "published_at",
                .string("RFC 3339 or YYYY-MM-DD; an epoch in seconds or milliseconds is read too.")
            ),
        ]
    )

    static let extraction = SchemaNode.object(
        "What is absent is left out.",
        [
            .required("id", .string("The article's id.")),
            .required(
                "article",
                .object(
                    "The article it was read from.",
                    [
                        .required("id", .string("Its id.")), .optional("title", .string("Headline.")),
                        .optional("url", .string("Address of the original.")),
                        .optional("source", .string("Outlet or channel.")),
                        .required("language", .string("BCP 47 tag, given or recognised.")),
                        .optional("publishedAt", .string("RFC 3339, or YYYY-MM-DD.")),
                        .optional("text", .string("What offsets refer to; in the topic of events.")),
                    ]
                )
            ),
            .optional("entities", .array("Who and what is named.", of: entity)),
            .optional("statements", .array("Who says what.", of: statement)),
            .optional("events", .array("What happened, is demanded, denied, …", of: event)),
            .optional("times", .array("Times as written and resolved.", of: time)),
        ]
    )

    static let alert = SchemaNode.object(
        "What is absent is left out.",
        [
            .required("incident", .string("Id of the incident: the same in all its alerts.")),
            .required("revision", .integer("Counts the alerts about the incident.", minimum: 1)),
            .required("rule", rule("The rule that raised it.")),
            .optional("otherRules", .array("Other rules that matched reports of it.", of: rule("A rule."))),
            .required("ruleset", .string("sha256: and the digest of the rule files.")),
            .required(
                "headline",
                .object("One sentence.", [.required("ar", .string("Arabic.")), .required("en", .string("English."))])
            ),
            .optional("correlation", correlation),
            .required("class", eventClass), .required("status", status), .optional("mode", mode),
            .optional("health", health), .optional("ceasefire", ceasefire), .optional("context", context),
            .optional("proximity", proximity),
            .optional("places", .array("Where; the first is the incident's.", of: place)),
            .optional("actors", .array("Who did or said it.", of: party)),
            .optional("targets", .array("Whom or what it was done to.", of: party)),
            .optional("addressees", .array("Those a demand is addressed to.", of: party)),
            .optional("time", time), .optional("casualties", casualties),
            .optional("firstReported", .string("Earliest publication of a report: RFC 3339, or YYYY-MM-DD.")),
            .optional("lastReported", .string("Latest publication of a report.")),
            .required("sources", .array("The reports, earliest publication first.", of: source, isEmptyAllowed: false)),
            .required("sourceCount", .integer("How many reports there are.", minimum: 1)),
            .required(
                "independentSources",
                .integer("How many speak for themselves: one outlet, and copies of one text, count once.", minimum: 1)
            ),
            .required(
                "evidence",
                .array(
                    "The words that tell it, those of the latest report first.",
                    of: .object("Words.", [.required("article", .string("The article's id."))] + spanProperties),
                    isEmptyAllowed: false
                )
            ),
            .required(
                "why",
                .array(
                    "What made the rule match.",
                    of: .object(
                        "A field's value.",
                        [
                            .required("selection", .string("Name of the search identifier.")),
                            .required("field", .string("The field.")),
                            .required("value", .string("The value found, or what the rule wrote.")),
                        ]
                    )
                )
            ),
            .required("confidence", confidence),
            .optional(
                "closing",
                .object(
                    "Set in the incident's last alert.",
                    [
                        .required("reason", .string("Why it ends.", values: AlertDocument.Closing.Reason.rawValues)),
                        .optional("incident", .string("The incident that has its sources now.")),
                    ]
                )
            ),
        ]
    )

    /// An object with every field of the table as a list of values.
    static let ruleFields = SchemaNode.object(
        "Each field holds no value, one or several; a rule's value matches when it matches one of them.",
        EventFields.table.fields.map { field in
            let element: SchemaNode =
                switch field.kind {
                case .text: .string("A value.", values: field.values)
                case .number: .number("A value.")
                case .flag: .flag("A value.")
                }
            return .optional(field.name, .array(field.summary, of: element))
        }
    )

    private static let event = SchemaNode.object(
        "Something that happened, is demanded, denied, …",
        [
            .required("id", .string("v1, v2, …")), .required("class", eventClass), .required("status", status),
            .optional("mode", mode), .optional("health", health), .optional("ceasefire", ceasefire),
            .optional("context", context), .optional("proximity", proximity),
            .optional("actors", .array("Ids of entities.", of: .string("An id."))),
            .optional("targets", .array("Ids of entities.", of: .string("An id."))),
            .optional("addressees", .array("Ids of entities.", of: .string("An id."))),
            .optional("places", .array("Where.", of: place)), .optional("time", time),
            .optional("casualties", casualties),
            .optional("statement", .string("Id of the statement it is told in.")),
            .required("evidence", .array("The words that tell it.", of: span, isEmptyAllowed: false)),
            .required("confidence", confidence),
        ]
    )

    private static let entity = SchemaNode.object(
        "Someone or something named.",
        [
            .required("id", .string("e1, e2, …")),
            .required("type", .string("What kind.", values: Entity.Kind.rawValues)),
            .required("name", .string("English name, or the Arabic one.")),
            .optional("nameAr", .string("Arabic name in its fullest form.")),
            .optional("aliases", .array("Other names.", of: .string("A name."))),
            .optional(
                "roles",
                .array(
                    "Functions and descriptions.",
                    of: .object(
                        "A role.",
                        [.required("text", .string("As written.")), .optional("en", .string("English."))]
                    )
                )
            ),
            .optional(
                "ids",
                .object(
                    "Codes.",
                    [
                        .optional("iso3166", .string("ISO 3166-1 alpha-2.")),
                        .optional("pcode", .string("OCHA P-code.")), .optional("wikidata", .string("Wikidata id.")),
                    ]
                )
            ),
            .required("mentions", .array("Where it is named.", of: span)),
        ]
    )

    private static let statement = SchemaNode.object(
        "What somebody is reported to have said.",
        [
            .required("id", .string("s1, s2, …")),
            .optional("speaker", .string("Id of the speaker's entity.")),
            .required("speakerText", .string("The speaker as written.")),
            .required("speakerKind", .string("How identified.", values: Statement.SpeakerKind.rawValues)),
            .required("cue", .string("The word that introduces it.")),
            .required("mode", .string("Word for word, or rendered.", values: Statement.Mode.rawValues)),
            .required("content", span),
        ]
    )

    private static let party = SchemaNode.object(
        "Someone who has a part in it.",
        [
            .required("name", .string("English name, or the Arabic one.")),
            .optional("nameAr", .string("Arabic name.")),
            .required("type", .string("What kind of entity.", values: Entity.Kind.rawValues)),
            .optional("country", .string("ISO 3166-1 alpha-2 code.")),
            .optional("allegedBy", .string("Who says so.")),
        ]
    )

    private static let source = SchemaNode.object(
        "A report.",
        [
            .required("article", .string("The article's id.")), .optional("url", .string("Address of the original.")),
            .optional("source", .string("Outlet or channel.")),
            .optional("publishedAt", .string("RFC 3339, or YYYY-MM-DD.")),
            .optional("casualties", casualties),
        ]
    )

    private static let correlation = SchemaNode.object(
        "Set where a correlation raised it: the rest is what the events it is about say together.",
        [
            .required("type", .string("What was looked for.", values: CorrelationRule.Kind.rawValues)),
            .required("value", .number("The number the condition is about.")),
            .required("seconds", .integer("How far apart the first and the last event may be.", minimum: 1)),
            .optional("group", .object("The fields that keep events apart, with the values of these.", [])),
        ]
    )

    private static func rule(_ description: String) -> SchemaNode {
        .object(
            description,
            [
                .required("id", .string("UUID.")), .required("title", .string("Its title.")),
                .required("level", .string("How much it matters.", values: SigmaLevel.rawValues)),
                .required("tags", .array("namespace.tag.", of: .string("A tag."))),
            ]
        )
    }
}
