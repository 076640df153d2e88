// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The buffers and the word cache of one worker, used again for every article.
///
/// Not safe to share: each worker makes its own with `Extractor.makeWorkspace()`.
public final class ExtractionWorkspace {
    var text = TokenizedText()
    var words: ContiguousArray<Int32> = []
    var cache = WordCache()
    /// What the unit builder knows of the tokens of a sentence.
    var infos: ContiguousArray<WordInfo> = []
    var units: ContiguousArray<Unit> = []
    var sentences: ContiguousArray<UnitSentence> = []
    var analyzer: WordAnalyzer?
    var tagger: NameTagger?
    var stems = OccurrenceStems()
    var names: ContiguousArray<NameSpan> = []
    /// Names of several units, which the grammar needs one by one.
    var looseNames: [NameSpan] = []

    /// Tell for every event its trigger, its frame and what filled it.
    var isExplained = false

    init(_ resources: LanguageResources, learnt: LearntWords?) {
        analyzer = WordAnalyzer(lexicon: resources.lexicon)
        if let learnt {
            cache = learnt.cache.copy()
            tagger = learnt.tagger?.copy()
        } else {
            tagger = resources.tagger.map(NameTagger.init)
        }
    }
}

/// A sentence as a range of units.
struct UnitSentence: Sendable {
    var units: Range<Int>
    var flags: Sentence.Flags
    /// What its units may be, so that whoever looks for something need not walk where it can't be.
    var contents: SentenceContents
}
