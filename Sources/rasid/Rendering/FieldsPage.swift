// SPDX-License-Identifier: Apache-2.0

import SigmaRules

/// The fields of rules as a document.
struct FieldsPage {
    let fields: [SigmaRules.FieldTable.Field]

    var markdown: String {
        var text = """
            # Fields of rules

            What rules may ask for. A field holds no value, one or several: several people, places, resources. A rule's value matches when it is like one
            of them; letter case and Arabic spelling do not count. How values are compared is told in [what rules mean](semantics.md). This
            page is made by `rasid rules fields --format markdown`.

            """
        var families: [String] = []
        for field in fields where families.last != family(of: field) { families.append(family(of: field)) }
        for family in families {
            text += "\n## \(family)\n\n| field | what it says | values |\n|---|---|---|\n"
            for field in fields where self.family(of: field) == family {
                text +=
                    "| `\(field.name)` | \(escaped(field.summary)) | \(escaped(Self.values(of: field, mark: "`"))) |\n"
            }
        }
        return text
    }

    /// What can come, in words.
    static func values(of field: SigmaRules.FieldTable.Field, mark: String = "") -> String {
        switch field.kind {
        case .number: "a number"
        case .flag: "\(mark)true\(mark) or \(mark)false\(mark)"
        case .text where !field.values.isEmpty: field.values.map { mark + $0 + mark }.joined(separator: ", ")
        case .text: field.form.map(\.description) ?? ""
        }
    }

    private func family(of field: SigmaRules.FieldTable.Field) -> String { String(field.name.prefix { $0 != "." }) }

    private func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
