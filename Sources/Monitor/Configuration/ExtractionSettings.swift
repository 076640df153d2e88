// SPDX-License-Identifier: Apache-2.0

public import Extraction
public import SourceYAML

/// What the extractor reads with.
public struct ExtractionSettings: Sendable, Equatable {
    /// Directories of the lexicon: the one that is shipped, then a site's own words.
    public var lexicon = ["lexicon/ar", "lexicon.d"]
    /// Directories of the gazetteer: the one that is shipped, then a site's own tables.
    public var gazetteer = ["gazetteer", "gazetteer.d"]
    /// How many articles are read at the same time; `nil` for as many as there are processors.
    public var workers: Int?

    /// The defaults.
    public init() {}

    /// The directories of the lexicon that are there: those whose names end in `.d` may be missing.
    public var presentLexicon: [String] { ResourceFiles.present(lexicon) }

    /// The directories of the gazetteer that are there; the first always counts.
    public var presentGazetteer: [String] {
        gazetteer.prefix(1) + ResourceFiles.present(Array(gazetteer.dropFirst()))
    }

    /// Loads and compiles lexicon and gazetteer.
    /// - Throws: All that is wrong with any of the files.
    public func languageResources() throws(Diagnostics) -> LanguageResources {
        try LanguageResources.load(
            lexicon: presentLexicon,
            gazetteer: presentGazetteer.first ?? "gazetteer",
            overlays: Array(presentGazetteer.dropFirst())
        )
    }
}
