// SPDX-License-Identifier: Apache-2.0

/// Gives an attack the casualties told beside it: in its own sentence, else in the sentences that go on from it
/// without telling of another attack, else in the one before it.
struct CasualtyAttachment {
    /// By sentence.
    let figures: [[CasualtyFigure]]
    /// Sentences that tell of an attack on a target of their own.
    let attackSentences: Set<Int>

    private static let following = 2

    /// The figures that belong to an attack told in a sentence.
    func figures(ofSentence sentence: Int) -> [CasualtyFigure] {
        if !figures[sentence].isEmpty { return figures[sentence] }
        var next = sentence + 1
        while next < figures.count, next - sentence <= CasualtyAttachment.following, !attackSentences.contains(next) {
            if !figures[next].isEmpty { return figures[next] }
            next += 1
        }
        return sentence > 0 ? figures[sentence - 1] : []
    }
}
