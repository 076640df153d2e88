// SPDX-License-Identifier: Apache-2.0

import Digest
import Extraction
import SigmaRules

extension AlertDocument {
    /// The document of a correlation: what the events it is about say together.
    ///
    /// The gravest of them leads; its class, status and words are the alert's. An episode of a correlation is one
    /// incident, and every further event of it a revision.
    init?(_ match: CorrelationMatch<AlertDocument>, ruleset: String) {
        guard var document = AlertDocument.merged(match.members) else { return nil }
        document.incident = AlertDocument.identifier(of: match)
        document.revision = match.ordinal
        document.otherRules = []
        document.rule = Rule(match.rule)
        for member in match.members { document.note(member.rule) }
        document.ruleset = ruleset
        let group = match.group.map { Reason(selection: match.kind.rawValue, field: $0.name, value: $0.value) }
        document.why = group + document.why
        document.correlation = Correlation(
            kind: match.kind,
            number: match.number,
            timespan: match.timespan,
            group: group
        )
        var articles: Set<String> = []
        document.sources = document.sources.filter { articles.insert($0.article).inserted }
        document.independentSources = Set(document.sources.map { $0.source ?? $0.article }).count
        document.summarise()
        document.headline.arabic = "\(match.rule.title): \(document.headline.arabic)"
        document.headline.english = "\(match.rule.title): \(document.headline.english)"
        self = document
    }

    /// `inc-` and 24 hexadecimal digits: the same for an episode wherever and whenever it is computed.
    private static func identifier(of match: CorrelationMatch<AlertDocument>) -> String {
        var digest = SHA256()
        for part in ["correlation", match.rule.id, "\(match.episode)"] + match.group.map(\.value) {
            digest.update("\(part.utf8.count):")
            digest.update(part)
        }
        return "inc-" + digest.hex().prefix(24)
    }
}
