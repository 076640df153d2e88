// SPDX-License-Identifier: Apache-2.0

/// What brat must know of the annotations: which types there are and how they look
/// (https://brat.nlplab.org/configuration.html).
public enum BratConfiguration {
    /// `annotation.conf`, made from the vocabulary.
    public static var annotation: String {
        let kinds = Entity.Kind.allCases.map(\.rawValue)
        let entities = kinds.joined(separator: "|")
        let arguments =
            ["Actor*", "Target*", "Addressee*", "Place*"].map { "\($0):\(entities)" }
            + ["Time?:time", "Statement?:statement", "Evidence*:evidence"]
        let events = EventClass.allCases.map { "\($0.rawValue)\t\(arguments.joined(separator: ", "))" }
        return """
            [entities]
            \((kinds + ["statement", "time", "evidence"]).joined(separator: "\n"))

            [relations]
            Speaker\tArg1:statement, Arg2:\(entities)
            Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
            <OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

            [events]
            \(events.joined(separator: "\n"))

            [attributes]
            Status\tArg:<EVENT>, Value:\(values(EventStatus.self))
            Stage\tArg:ceasefire, Value:\(values(CeasefireStage.self))
            Attack-type\tArg:attack, Value:\(values(HealthAttackType.self))
            Certainty\tArg:attack, Value:\(values(HealthCertainty.self))
            \(HealthResource.allCases.map { "Struck-\($0.rawValue)\tArg:attack" }.joined(separator: "\n"))
            Proximity\tArg:<EVENT>
            Crime\tArg:<EVENT>
            Quotation\tArg:statement, Value:\(values(Statement.Mode.self))
            Speaker-kind\tArg:statement, Value:\(values(Statement.SpeakerKind.self))

            """
    }

    /// `visual.conf`: short labels, and a colour for each kind of thing.
    public static var visual: String {
        let colours: [(String, String)] = [
            ("person", "#ffccaa"), ("organization", "#8fb2ff"), ("armed-group", "#c8a2c8"), ("government", "#b0c4de"),
            ("country", "#7fe2ff"), ("place", "#9fe6a0"), ("facility", "#aaaaee"), ("group", "#e3d5b8"),
            ("statement", "#f4f4f4"), ("time", "#ffe680"), ("evidence", "#fff3b0"), ("attack", "#ff9999"),
            ("ceasefire", "#b6f0c2"),
        ]
        let labels = [
            "organization | organization | org", "armed-group | armed group | armed", "government | government | gov",
            "facility | facility | fac", "statement | statement | says", "evidence | evidence | ev",
        ]
        return """
            [labels]
            \(labels.joined(separator: "\n"))

            [drawing]
            SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken
            ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5
            \(colours.map { "\($0)\tbgColor:\($1)" }.joined(separator: "\n"))

            """
    }

    private static func values<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> String {
        Choice.allCases.map(\.rawValue).joined(separator: "|")
    }
}
