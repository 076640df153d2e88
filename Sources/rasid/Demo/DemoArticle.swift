// SPDX-License-Identifier: Apache-2.0

/// One article of the demonstration, and what must come of it.
struct DemoArticle: Sendable {
    /// What a subscriber must see.
    enum Expectation: Sendable, Equatable {
        /// An alert on an attack with this status; with `isRepeat`, as an update of the incident that is known.
        case attack(status: String, isRepeat: Bool = false)
        /// An alert on a ceasefire at this stage, at this level at least.
        case ceasefire(stage: String)
        /// Nothing.
        case silence
    }

    var id: String
    /// What it shows, for the closing table.
    var shows: String
    var title: String
    var body: String
    var source: String
    var publishedAt: String
    var expectation: Expectation
}
