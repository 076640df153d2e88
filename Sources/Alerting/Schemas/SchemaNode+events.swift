// SPDX-License-Identifier: Apache-2.0

import Extraction

/// Parts that extractions and alerts have in common.
extension SchemaNode {
    static let health = SchemaNode.object(
        "Set when the target of an attack is health care (WHO Surveillance System for Attacks on Health Care).",
        [
            .required(
                "resources",
                .array("What of health care.", of: .string("A resource.", values: HealthResource.rawValues))
            ),
            .required("attackType", .string("How it was attacked.", values: HealthAttackType.rawValues)),
            .optional("facility", .string("Facility as written, else staff or vehicle struck.")),
            .required("certainty", .string("How sure one can be.", values: HealthCertainty.rawValues)),
        ]
    )

    static let ceasefire = SchemaNode.object(
        "Set for events of class ceasefire.",
        [
            .required("stage", .string("How far it has come.", values: CeasefireStage.rawValues)),
            .optional("purpose", .string("humanitarian, holiday, …")),
            .optional("duration", .string("For how long, as written.")),
        ]
    )

    static let place = SchemaNode.object(
        "A place.",
        [
            .optional("entity", .string("Id of the entity within the extraction.")),
            .required("name", .string("English name.")),
            .required("nameAr", .string("Arabic name.")),
            .optional("country", .string("ISO 3166-1 alpha-2 code.")),
            .optional("pcode", .string("OCHA P-code (not FIPS).")),
            .optional("admin1", .string("English name of the first-level division.")),
            .optional("lat", .number("Latitude in degrees, WGS 84.", range: -90...90)),
            .optional("lon", .number("Longitude in degrees, WGS 84.", range: -180...180)),
            .required("precision", .string("How closely it is known.", values: EventPlace.Precision.rawValues)),
            .optional("qualifier", .string("Which part: southern countryside, surroundings, …")),
        ]
    )

    static let time = SchemaNode.object(
        "When, as written and as resolved against the publication date.",
        [
            .optional("text", .string("As written.")),
            .optional("start", .string("First day.", format: "date")),
            .optional("end", .string("Last day.", format: "date")),
            .optional("recurring", .string("daily, weekly, …")),
        ]
    )

    static let casualties = SchemaNode.object(
        "Numbers of people over all figures given.",
        [.optional("killed", count), .optional("injured", count)]
    )

    static let eventClass = SchemaNode.string("What kind of event it is.", values: EventClass.rawValues)
    static let status = SchemaNode.string("What the text says of it.", values: EventStatus.rawValues)
    static let mode = SchemaNode.string("PLOVER's mode: aerial, heavy-weapons, abduct, visit, …")
    static let context = SchemaNode.string("Violence without armed conflict or politics.", values: ["crime"])
    static let proximity = SchemaNode.flag("The target was only near the place struck.")
    static let confidence = SchemaNode.number("How sure the extractor is.", range: 0...1)

    static let spanProperties: [Property] = [
        .required("start", .integer("Offset of the first Unicode scalar in the article's text.", minimum: 0)),
        .required("end", .integer("Offset behind the last one.", minimum: 0)),
        .required("text", .string("The words.")),
    ]

    static let span = SchemaNode.object("A piece of the article's text.", spanProperties)

    private static let count = SchemaNode.object(
        "A range.",
        [
            .required("min", .integer("The least figure.", minimum: 0)),
            .required("max", .integer("The greatest figure.", minimum: 0)),
            .optional("who", .string("Who they are.")),
        ]
    )
}
