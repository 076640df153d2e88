// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// All documents of a ruleset by the names others call them by.
struct RuleCatalogue {
    private(set) var documents: [RuleDocument] = []
    private var numbers: [String: Int] = [:]
    /// Ids and names of documents with errors.
    private var broken: Set<String> = []
    private let sink: DiagnosticSink

    init(reportingTo sink: DiagnosticSink) {
        self.sink = sink
    }

    /// Adds a document, and reports it where another has its id or name.
    mutating func add(_ read: ReadDocument) {
        let metadata = read.metadata
        if !read.isSound {
            broken.insert(metadata.id)
            if let name = metadata.name { broken.insert(name) }
        }
        guard let document = read.document else { return }
        register(metadata, metadata.id, "id", at: metadata.idLocation ?? metadata.location)
        if let name = metadata.name { register(metadata, name, "name", at: metadata.location) }
        documents.append(document)
    }

    /// Whether somebody refers to a document that has errors of its own.
    func isBroken(_ reference: String) -> Bool {
        broken.contains(reference) || broken.contains(reference.lowercased())
    }

    /// The number of the rule or correlation somebody refers to by id or name.
    func number(of reference: String) -> Int? {
        guard let number = numbers[reference] ?? numbers[reference.lowercased()] else { return nil }
        if case .filter = documents[number] { return nil }
        return number
    }

    /// How rules are referred to.
    static let naming = "rules are called by their id or name; the file that holds the rule must be among those read"

    /// What was probably meant by a reference that names nothing.
    func suggestion(for reference: String) -> String? {
        let rules = documents.filter { if case .filter = $0 { false } else { true } }.map(\.metadata)
        if let rule = rules.first(where: { $0.title.lowercased() == reference.lowercased() })
            ?? Suggestion.nearest(to: reference, among: rules.map(\.title)).flatMap({ title in
                rules.first { $0.title == title }
            })
        {
            return "rules are called by their id or name, not by their title: write \(rule.name ?? rule.id)"
        }
        return Suggestion.help(for: reference, among: rules.flatMap { [$0.name ?? $0.id, $0.id] })
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
                what == "id" ? "rule.duplicate-id" : "rule.duplicate-name",
                "two rules have the \(what) \"\(key)\"",
                at: location,
                help: what == "id"
                    ? "give one of them a new id; uuidgen makes one" : "give one of them another name",
                notes: [Diagnostic.Note("the other one is \"\(first.title)\"", at: first.location)]
            )
        )
    }
}
