// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import SourceYAML

/// For training the tagger: texts in, a line each on standard input; for each text a line of JSON out, its sentences
/// as lists of tokens `[start, end, feature, …]`. Run by `deploy/tagger/train.py`.
let directory = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "config"
let extractor: Extractor
do {
    extractor = Extractor(
        try LanguageResources.load(lexicon: [directory + "/lexicon/ar"], gazetteer: directory + "/gazetteer")
    )
} catch {
    fatalError("\(error)")
}
let workspace = extractor.makeWorkspace()
while let text = readLine() {
    let sentences = extractor.taggerSentences(of: Article(id: "text", body: text, language: "ar"), using: workspace)
    let lists = sentences.map { sentence in
        "["
            + sentence.tokens.map { "[\($0.start),\($0.end)" + $0.features.map { ",\($0)" }.joined() + "]" }
            .joined(separator: ",") + "]"
    }
    print("[" + lists.joined(separator: ",") + "]")
}
