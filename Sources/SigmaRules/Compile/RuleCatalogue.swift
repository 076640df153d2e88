// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// All documents of a ruleset by the names others call them by.
struct RuleCatalogue {
    private(set) var documents: [RuleDocument] = []
    private var numbers: [String: Int] = [:]
    private let sink: DiagnosticSink

    init(reportingTo sink: DiagnosticSink) {
        self.sink = sink
    }

    /// Adds a document, and reports it where another has its id or name.
    mutating func add(_ document: RuleDocument) {
        let metadata = document.metadata
        register(metadata, metadata.id, "id", at: metadata.idLocation ?? metadata.location)
        if let name = metadata.name { register(metadata, name, "name", at: metadata.location) }
        documents.append(document)
    }

    /// The number of the rule or correlation somebody refers to by id or name.
    func number(of reference: String) -> Int? {
        guard let number = numbers[reference] ?? numbers[reference.lowercased()] else { return nil }
        if case .filter = documents[number] { return nil }
        return number
    }

    /// What was probably meant by a reference that names nothing.
    func suggestion(for reference: String) -> String? {
        let rules = documents.filter { if case .filter = $0 { false } else { true } }
        return Suggestion.help(
            for: reference,
            among: rules.flatMap { [$0.metadata.name ?? $0.metadata.id, $0.metadata.id] }
        )
    }

    private mutating func register(
        _ rule: RuleMetadata,
        _ key: String,
        _ what: String,
        at location: SourceLocation
    ) {
        guard let number = numbers.updateValue(documents.count, forKey: key), number < documents.count
        else { return }
        let first = documents[number].metadata
        sink.report(
            Diagnostic(
                "rule.duplicate-\(what)",
                "two rules have the \(what) \"\(key)\"",
                at: location,
                help: what == "id"
                    ? "give one of them a new id; uuidgen makes one" : "give one of them another name",
                notes: [Diagnostic.Note("the other one is \"\(first.title)\"", at: first.location)]
            )
        )
    }
}
