// SPDX-License-Identifier: Apache-2.0

extension AlertDocument {
    /// What an incident's own reports say together; `nil` without any. Revision and headlines come later.
    init?(_ identifier: String, _ reports: [IncidentReport]) {
        let news = reports.filter { !$0.isRecollection }
        let told = news.isEmpty ? reports : news
        guard let merged = AlertDocument.merged(told.map(\.document)) else { return nil }
        self = merged
        incident = identifier
        independentSources = told.independentCount
    }

    /// The document of an incident's latest revision; `nil` without reports.
    /// - Parameter core: what its own reports say together.
    init?(_ incident: Incident, core: AlertDocument?) {
        guard let core else { return nil }
        self = core
        if let folded = incident.folded, let merged = AlertDocument.merged([core, folded]) {
            self = merged
            let known = Set(core.sources.compactMap(\.source))
            independentSources =
                core.independentSources + Set(folded.sources.compactMap(\.source).filter { !known.contains($0) }).count
        }
        revision = incident.revision
        summarise()
    }
}
