// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

/// A small table of fields, records made from literals, and rules made from their detection alone.
enum Fixture {
    static let fields = FieldTable([
        .init("class", values: ["attack", "ceasefire"], summary: "What kind of event it is."),
        .init("status", summary: "What the text says of it."),
        .init("place", summary: "Where it was."),
        .init("actor", summary: "Who did it."),
        .init("killed", .number, summary: "How many were killed."),
        .init("near", .flag, summary: "Only near it."),
        .init("text", isSearchedByKeywords: true, summary: "The whole text."),
    ])
    static let logSource = LogSource(category: "event", product: "rasid")

    static var compiler: RulesetCompiler {
        RulesetCompiler(fields: fields, logSource: logSource)
    }

    static func record(_ values: [String: [TestValue]], folding: TextFolding = .unicode) throws -> SigmaRecord {
        var record = SigmaRecord(fields: fields)
        for (name, values) in values {
            let field = try #require(fields.id(of: name))
            for value in values { record.append(value.value(foldedBy: folding), to: field) }
        }
        return record
    }

    /// A rule with the detection section given, its lines indented by one step already.
    static func rule(_ detection: String, id: String = "3f0e2a34-6a0f-4f64-8a3e-6f1d2c9b7a10") -> String {
        """
        title: Something is found
        id: \(id)
        level: low
        logsource: {product: rasid, category: event}
        detection:
        \(detection)

        """
    }

    static func compile(_ text: String, name: String = "rule.yml") throws -> CompiledRuleset {
        try compiler.compile([try YAMLFile(text: text, name: name)])
    }

    /// The problems of a rule text, errors and warnings.
    static func problems(_ text: String) throws -> [Diagnostic] {
        do {
            return try compile(text).warnings.all
        } catch let error as Diagnostics {
            return error.all
        }
    }
}

/// A value of a record, written as a literal.
enum TestValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    case text(String)
    case number(Int)
    case flag(Bool)

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(number) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }

    func value(foldedBy folding: TextFolding) -> FieldValue {
        switch self {
        case .text(let text): .text(FoldedText(text, by: folding))
        case .number(let number): .number(Double(number))
        case .flag(let flag): .flag(flag)
        }
    }
}
