// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import SourceYAML

/// The shipped lexicon and gazetteer, loaded once for all tests.
enum TestResources {
    private static let root = String(#filePath.dropLast("/Tests/ExtractionTests/TestResources.swift".count))

    private static let extractor = Result<Extractor, Diagnostics> { () throws(Diagnostics) in
        Extractor(
            try LanguageResources.load(
                lexicon: [root + "/config/lexicon/ar"],
                gazetteer: root + "/config/gazetteer"
            )
        )
    }

    /// What the extractor finds in a text.
    static func extraction(of body: String, title: String? = nil, publishedAt: CivilDate? = nil) throws
        -> ArticleExtraction
    {
        let time = publishedAt.map {
            PublicationTime(milliseconds: Int64($0.daysSinceEpoch) * 86_400_000, isDateOnly: true)
        }
        let extractor = try extractor.get()
        let article = Article(id: "test", title: title, body: body, publishedAt: time)
        return extractor.extract(article, using: extractor.makeWorkspace())
    }
}
