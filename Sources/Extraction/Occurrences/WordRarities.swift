// SPDX-License-Identifier: Apache-2.0

/// How rare the words of reports are, by their light stems (`LightStem`): that two texts share a village's name tells
/// more than that both tell of a bombardment.
///
/// The figures are the `rarity` of `occurrences.tsv`: the natural logarithm of how many sentences there are to each
/// that has the word, and one.
public struct WordRarities: Sendable {
    /// The rarity of a word that no table has: as rare as a table of some ten thousand sentences can tell.
    public static let unknown: Float = 8.5
    /// What every word counts as where there is no table: neither common nor rare.
    public static let untold: Float = 5

    private let model: OccurrenceModel?

    /// Where there is no table, every word is as rare as any other.
    public init() { model = nil }

    init(_ model: OccurrenceModel?) { self.model = model }

    /// The hash of the stem of a word in normal form, and how rare the stem is.
    public func look(up word: UnsafeBufferPointer<UInt8>) -> (stem: UInt64, rarity: Float) {
        let stem = LightStem.hash(of: word)
        guard let model else { return (stem, WordRarities.untold) }
        return (stem, model.rarity(of: stem) ?? WordRarities.unknown)
    }
}

extension LanguageResources {
    /// How rare the words of reports are.
    public var wordRarities: WordRarities { WordRarities(occurrences) }
}
