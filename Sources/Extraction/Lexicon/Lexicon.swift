// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML

/// The words of one language, compiled: every form of every word by its hash, every phrase and name in one trie.
final class Lexicon: Sendable {
    /// A form of a word without clitics.
    struct Form: Sendable, Hashable {
        /// Index into `groups`.
        var group: Int32
        var features: FormFeatures
        /// A genitive must follow, so that no article stands before it: اجتماعي الأمس, two meetings.
        var isConstruct = false
        /// A verb that is spelled so behind لم and its like alone: لم يصب.
        var isJussive = false
    }

    /// A spelling of a particle.
    struct ParticleForm: Sendable {
        var particle: Particle
        var hasPronoun: Bool
    }

    let groups: [LexiconGroup]
    /// The classes of each group, side by side for those who ask for nothing else.
    let classes: ContiguousArray<ClassSet>
    /// How much the words of each group say of a clause: 2 for triggers of events, 1 for words with a frame, else 0.
    let weight: ContiguousArray<UInt8>
    /// Whether words of each group may be triggers of events without any class that says so.
    let triggers: ContiguousArray<Bool>
    /// Whether words of each group are spoken where games are.
    let sports: ContiguousArray<Bool>
    let phrases: PhraseTrie
    private let formIndex: LargeIndex
    private let formRanges: ContiguousArray<Range<Int32>>
    private let forms: ContiguousArray<Form>
    private let particleIndex: HashIndex
    private let particles: ContiguousArray<ParticleForm>

    /// How many forms are known.
    var formCount: Int { forms.count }

    init(groups: [LexiconGroup], forms table: [UInt64: [Form]], phrases: PhraseTrie) {
        self.groups = groups
        classes = ContiguousArray(groups.map(\.classes))
        weight = ContiguousArray(groups.map { $0.event != nil ? 2 : $0.frame != nil ? 1 : 0 })
        triggers = ContiguousArray(groups.map { $0.event != nil || $0.mode == "release" })
        sports = ContiguousArray(groups.map { $0.mode == "sport" })
        self.phrases = phrases
        var index = LargeIndex(capacity: table.count)
        var ranges: ContiguousArray<Range<Int32>> = []
        var all: ContiguousArray<Form> = []
        // Sorted, so that the same files make the same tables in every run.
        for (hash, list) in table.sorted(by: { $0.key < $1.key }) {
            index.insert(Int32(ranges.count), at: hash)
            ranges.append(Int32(all.count)..<Int32(all.count + list.count))
            all.append(contentsOf: list)
        }
        formIndex = index
        formRanges = ranges
        forms = all
        (particleIndex, particles) = Lexicon.particleTable()
    }

    /// The readings of a form without clitics.
    func forms(_ hash: UInt64) -> ContiguousArray<Form>.SubSequence {
        let number = formIndex[hash]
        guard number >= 0 else { return [] }
        let range = formRanges[Int(number)]
        return forms[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// The numbers of the readings of a form without clitics, for those who must not even count a reference.
    func formNumbers(_ hash: UInt64) -> Range<Int> {
        let number = formIndex[hash]
        guard number >= 0 else { return 0..<0 }
        let range = formRanges[Int(number)]
        return Int(range.lowerBound)..<Int(range.upperBound)
    }

    /// Asks for the memory in which a stem is looked up, as a form and as the begin of a phrase.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        formIndex.prefetch(hash)
        phrases.prefetchStart(hash)
    }

    /// The reading under that number.
    func form(_ number: Int) -> Form { forms[number] }

    /// The particle a word without conjunction is.
    func particle(_ hash: UInt64) -> ParticleForm? {
        let number = particleIndex[hash]
        return number < 0 ? nil : particles[Int(number)]
    }

    private static func particleTable() -> (HashIndex, ContiguousArray<ParticleForm>) {
        var index = HashIndex(capacity: 512)
        var all: ContiguousArray<ParticleForm> = []
        for (particle, spellings) in Particle.spellings {
            for spelling in spellings.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let hasPronoun = spelling.hasPrefix("+")
                let hash = WordHash.word(String(spelling.drop { $0 == "+" }))
                guard index[hash] < 0 else { continue }
                index.insert(Int32(all.count), at: hash)
                all.append(ParticleForm(particle: particle, hasPronoun: hasPronoun))
            }
        }
        return (index, all)
    }
}
