// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML

/// Finds what is wrong with rows of the gazetteer's tables, each with its place.
struct GazetteerCheck {
    let sink: DiagnosticSink
    /// Codes of the countries known so far.
    let countries: Set<String>
    /// Ids of the places known so far.
    let places: Set<String>

    private static let caution = ["", "context"]

    /// Checks a table by its name.
    func check(_ table: TSVReader, name: String) {
        var seen: [String: Int] = [:]
        var local = places
        table.forEachCheckedRow { row in
            guard !row.hasTooFewFields else {
                return report("too-few-fields", "the row has one field only", row, "id", "separate fields by tabs")
            }
            if row.hasTooManyFields {
                report("too-many-fields", "the row has more fields than the table has columns", row, "id", nil)
            }
            switch name {
            case "places.tsv":
                place(row, known: local)
                local.insert(row["id"])
            case "actors.tsv": actor(row)
            case "people.tsv": person(row)
            default: return
            }
            let key = row["id"].isEmpty ? row["name_en"] : row["id"]
            if let first = seen.updateValue(row.line, forKey: key), !key.isEmpty {
                report("repeated-id", "line \(first) has \"\(key)\" too", row, "id", "the later row counts alone")
            }
        }
    }

    // MARK: Tables

    private func place(_ row: TSVRow, known: Set<String>) {
        require(row, "id")
        names(row)
        choice(row, "level", among: PlaceRow.Level.allCases.map(\.rawValue))
        country(row)
        choice(row, "caution", among: GazetteerCheck.caution)
        if !row["parent"].isEmpty, !known.contains(row["parent"]) {
            report(
                "unknown-parent",
                "no place before this row has the id \"\(row["parent"])\"",
                row,
                "parent",
                Suggestion.help(for: row["parent"], among: known.sorted())
            )
        }
        coordinate(row, "lat", limit: 90)
        coordinate(row, "lon", limit: 180)
    }

    private func actor(_ row: TSVRow) {
        require(row, "id")
        names(row)
        choice(row, "type", among: Entity.Kind.allCases.map(\.rawValue))
        country(row)
        choice(row, "caution", among: GazetteerCheck.caution)
    }

    private func person(_ row: TSVRow) {
        require(row, "name_en")
        names(row)
        country(row)
    }

    // MARK: Fields

    private func require(_ row: TSVRow, _ field: String) {
        if row[field].isEmpty { report("empty-field", "\(field) is empty", row, field, nil) }
    }

    private func names(_ row: TSVRow) {
        if row["names_ar"].isEmpty {
            report(
                "empty-field",
                "names_ar is empty",
                row,
                "names_ar",
                "- takes all names from a row of an earlier file"
            )
        }
        for name in row["names_ar"].listMembers where !Normalizer.codes(of: name).contains(where: LetterCode.isArabic) {
            report("not-arabic", "\"\(name)\" has no Arabic letter", row, "names_ar", nil)
        }
    }

    private func choice(_ row: TSVRow, _ field: String, among choices: [String]) {
        guard !choices.contains(row[field]) else { return }
        report(
            "unknown-value",
            "\"\(row[field])\" is no \(field)",
            row,
            field,
            Suggestion.help(for: row[field], among: choices)
                ?? "it takes " + choices.filter { !$0.isEmpty }.joined(separator: ", ")
        )
    }

    private func country(_ row: TSVRow) {
        let code = row["country"]
        guard !code.isEmpty, !countries.contains(code) else { return }
        let help = countries.contains(code.uppercased()) ? "codes of ISO 3166-1 are capitals" : nil
        report("unknown-country", "\"\(code)\" is no country of countries.tsv", row, "country", help)
    }

    private func coordinate(_ row: TSVRow, _ field: String, limit: Double) {
        let text = row[field]
        guard !text.isEmpty else { return }
        guard let value = Double(text), abs(value) <= limit else {
            return report(
                "not-a-coordinate",
                "\"\(text)\" is no number of degrees up to \(Int(limit))",
                row,
                field,
                "write it like 35.93"
            )
        }
    }

    private func report(_ slug: String, _ message: String, _ row: TSVRow, _ field: String, _ help: String?) {
        let severity: Diagnostic.Severity = slug == "repeated-id" ? .warning : .error
        sink.report(
            Diagnostic("gazetteer.\(slug)", message, at: row.location(of: field), severity: severity, help: help)
        )
    }
}
