// SPDX-License-Identifier: Apache-2.0

/// What the extractor reads with.
public struct ExtractionSettings: Sendable, Equatable {
    /// Directories of the lexicon: the one that is shipped, then a site's own words.
    public var lexicon = ["lexicon/ar", "lexicon.d"]
    /// Directory of the gazetteer.
    public var gazetteer = "gazetteer"
    /// How many articles are read at the same time; `nil` for as many as there are processors.
    public var workers: Int?

    /// The defaults.
    public init() {}

    /// The directories of the lexicon that are there: those whose names end in `.d` may be missing.
    public var presentLexicon: [String] { ResourceFiles.present(lexicon) }
}
