// SPDX-License-Identifier: Apache-2.0

import ArabicText
package import Articles

/// What the tagger sees of a text, for those who train it.
package struct TaggerSentence: Sendable {
    /// A token by its Unicode scalar offsets, with the identifiers of its features.
    package struct Token: Sendable {
        package var start: Int
        package var end: Int
        package var features: [UInt64]
    }

    package var tokens: [Token]
}

extension Extractor {
    /// The sentences of an article with the features that the tagger reads, by the code that reads them.
    package func taggerSentences(of article: Article, using workspace: ExtractionWorkspace) -> [TaggerSentence] {
        guard readUnits(of: article, in: workspace) == "ar" else { return [] }
        let reader = WordFeatureReader(resources: resources, cache: workspace.cache)
        return zip(workspace.text.sentences, workspace.sentences).map { sentence, units in
            let named = namedFeatures(workspace.units[units.units])
            let tokens = sentence.tokens.map { index in
                let token = workspace.text.tokens[index]
                var sink = FeatureList()
                if workspace.words[index] >= 0 {
                    let info = workspace.cache[workspace.words[index]]
                    workspace.text.withCodes(of: token) { reader.read($0, token: token, info: info, into: &sink) }
                } else {
                    WordFeatureReader.read(token, into: &sink)
                }
                if let feature = named[index] { sink.take(feature) }
                return TaggerSentence.Token(start: Int(token.start), end: Int(token.end), features: sink.features)
            }
            return TaggerSentence(tokens: tokens)
        }
    }

    private func namedFeatures(_ units: ArraySlice<Unit>) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for unit in units {
            guard let name = unit.name else { continue }
            for token in unit.firstToken..<unit.endToken {
                found[Int(token)] = TagFeature.named(
                    name.kind,
                    isFirst: token == unit.firstToken,
                    isLong: unit.endToken > unit.firstToken + 1
                )
            }
        }
        return found
    }
}

/// Writes features down.
private struct FeatureList: TagFeatureSink {
    var features: [UInt64] = []

    mutating func take(_ feature: Int) { features.append(TagFeature.identifiers[feature]) }
    mutating func take(spelling feature: UInt64) { features.append(feature) }
}
