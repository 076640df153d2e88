// SPDX-License-Identifier: Apache-2.0

import Articles
import FoundationEssentials
import SourceYAML

@testable import Extraction

/// The lexicon and gazetteer that ship with Rasid, and what is read with them.
enum TestResources {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let lexiconPath = root.appending(path: "config/lexicon/ar").path
    static let gazetteerPath = root.appending(path: "config/gazetteer").path

    /// Loaded once for all tests; the problems are kept, so that every test that needs them reports them.
    private static let extractor = Result<Extractor, Diagnostics> { () throws(Diagnostics) in
        Extractor(try LanguageResources.load(lexicon: [lexiconPath], gazetteer: gazetteerPath))
    }

    /// What is loaded.
    static func shipped() throws -> LanguageResources { try extractor.get().resources }

    /// What the extractor finds in a text.
    static func extraction(of body: String, title: String? = nil, publishedAt: CivilDate? = nil) throws
        -> ArticleExtraction
    {
        let time = publishedAt.map {
            PublicationTime(milliseconds: Int64($0.daysSinceEpoch) * 86_400_000, isDateOnly: true)
        }
        return try extraction(of: Article(id: "test", title: title, body: body, publishedAt: time))
    }

    /// What the extractor finds in an article.
    static func extraction(of article: Article) throws -> ArticleExtraction {
        let extractor = try extractor.get()
        return extractor.extract(article, using: extractor.makeWorkspace())
    }
}

/// Reads a text as the body of an article without title.
func extract(_ text: String, language: String? = nil) throws -> ArticleExtraction {
    try TestResources.extraction(of: Article(id: "test", body: text, language: language))
}
