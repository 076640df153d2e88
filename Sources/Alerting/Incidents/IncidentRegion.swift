// SPDX-License-Identifier: Apache-2.0

public import Extraction

/// Under which country the incidents of an article are looked for, so that reports of one incident can meet in one place.
public enum IncidentRegion {
    /// For each event of an article the ISO 3166 code of its incident's country; empty where none is known.
    ///
    /// Articles name a place once: an event without one goes with the others of its kind.
    public static func countries(of extraction: ArticleExtraction) -> [String] {
        // A finer place that an event takes over from others lies in the country of its own.
        if extraction.events.allSatisfy({ !$0.places.isEmpty }) {
            return extraction.events.map { $0.places[0].country ?? "" }
        }
        return IncidentClues.completed(extraction.events.map { IncidentClues($0) }).map { $0.place?.country ?? "" }
    }
}
