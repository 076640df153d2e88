// SPDX-License-Identifier: Apache-2.0

/// The one automaton over words for everything the resources know by more or less than one word: phrases of
/// the lexicon, places, actors, people.
///
/// Edges are word hashes (`Token.hash`), so a step costs one probe of an open-addressing table and no text is
/// compared. Where a phrase may start is looked up once for each distinct word and kept with its analysis.
struct PhraseTrie: Sendable {
    /// What stands at the end of a phrase.
    struct Payload: Sendable, Hashable {
        enum Kind: UInt8, Sendable, CaseIterable {
            /// `metonym` is a place's or building's name that may stand for those who govern there; it indexes actors.
            case lexiconPhrase, country, demonym, place, actor, metonym, person
            /// Names in no table, told by what stands beside them; their index is -1.
            case foundPerson, foundPlace, foundBody
        }

        var kind: Kind
        /// Index into the table of that kind.
        var index: Int32
    }

    private var edges: LargeIndex
    /// The words that stand behind the first in any phrase.
    private var laterWords: LargeIndex
    /// By node, the words that lead on from it, as far as a few bits can tell.
    private var nextWords: ContiguousArray<WordFilter>
    private var ends: ContiguousArray<Ends>
    private var payloads: ContiguousArray<Payload>

    /// What ends at a node. Mostly that is one thing, which then stands here, so that no further memory is asked for it.
    struct Ends: Sendable {
        fileprivate var kind = Payload.Kind.lexiconPhrase
        private(set) var count: UInt16 = 0
        /// The index of the one, or where the payloads of several begin.
        fileprivate var index: Int32 = 0

        fileprivate init(_ list: [Payload], from start: Int) {
            count = UInt16(clamping: list.count)
            if list.count == 1 { (kind, index) = (list[0].kind, list[0].index) } else { index = Int32(start) }
        }
    }

    /// The node where every phrase starts.
    static let root: Int32 = goesOnFlag

    // What has to be known of a node at every step stands in its two lowest bits, so that no memory is asked for it.
    private static let endFlag: Int32 = 1
    private static let goesOnFlag: Int32 = 2

    /// The node that `word` leads to from `node`, or -1.
    @inline(__always)
    func step(from node: Int32, by word: UInt64) -> Int32 {
        PhraseTrie.goesOn(node) ? edges[PhraseTrie.key(node >> 2, word)] : -1
    }

    /// Asks for the memory in which a step from the root is looked up.
    @inline(__always)
    func prefetchStart(_ word: UInt64) { edges.prefetch(PhraseTrie.key(PhraseTrie.root >> 2, word)) }

    /// Whether the word stands behind the first in any phrase.
    func isBehindFirst(_ word: UInt64) -> Bool { laterWords[word] >= 0 }

    /// Whether any word leads on from the node.
    @inline(__always)
    static func goesOn(_ node: Int32) -> Bool { node & goesOnFlag != 0 }

    /// Whether a phrase ends at the node.
    @inline(__always)
    static func isEnd(_ node: Int32) -> Bool { node & endFlag != 0 }

    /// The words that may lead on from the node, to be kept where the node is.
    func wordsBehind(_ node: Int32) -> WordFilter { nextWords[Int(node >> 2)] }

    /// What ends at the node; `end` gives one of them.
    @inline(__always)
    func ends(at node: Int32) -> Ends { ends[Int(node >> 2)] }

    /// One of what ends at a node, by its number in the order in which they were added.
    @inline(__always)
    func end(_ number: Int, of ends: Ends) -> Payload {
        ends.count == 1 ? Payload(kind: ends.kind, index: ends.index) : payloads[Int(ends.index) + number]
    }

    /// The first of what ends at the node of which `condition` is true.
    @inline(__always)
    func firstEnd(at node: Int32, where condition: (Payload) -> Bool) -> Payload? {
        let ends = ends(at: node)
        for number in 0..<Int(ends.count) where condition(end(number, of: ends)) { return end(number, of: ends) }
        return nil
    }

    /// All that ends at the node, in the order in which it was added, for tools and tests.
    func payloads(at node: Int32) -> [Payload] {
        let ends = ends(at: node)
        return (0..<Int(ends.count)).map { end($0, of: ends) }
    }

    /// Asks for the memory in which a step is looked up, and found.
    @inline(__always)
    func prefetchStep(from node: Int32, by word: UInt64) {
        edges.prefetchWhole(PhraseTrie.key(node >> 2, word))
    }

    /// Asks for the memory of what ends at the node.
    @inline(__always)
    func prefetchEnds(at node: Int32) { ends.prefetch(Int(node >> 2)) }

    @inline(__always)
    private static func key(_ node: Int32, _ word: UInt64) -> UInt64 {
        var mixed = word ^ (UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)
        mixed ^= mixed >> 32
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        mixed ^= mixed >> 32
        return mixed
    }

    /// Collects phrases, then lays them out.
    struct Builder {
        private var edges: [UInt64: Int32] = [:]
        private var ends: [[Payload]] = [[]]
        private var nextWords: ContiguousArray<WordFilter> = [WordFilter()]
        private var laterWords = LargeIndex()

        init() {}

        /// Adds a phrase; every word is given by the hashes of its alternatives.
        mutating func add(_ words: [[UInt64]], _ payload: Payload) {
            guard !words.isEmpty else { return }
            var frontier: [Int32] = [0]
            for alternatives in words {
                var next: [Int32] = []
                for node in frontier {
                    for word in alternatives {
                        if node > 0 { laterWords.insert(0, at: word) }
                        nextWords[Int(node)].insert(word)
                        let key = PhraseTrie.key(node, word)
                        if let child = edges[key] {
                            next.append(child)
                        } else {
                            let child = Int32(ends.count)
                            ends.append([])
                            nextWords.append(WordFilter())
                            edges[key] = child
                            next.append(child)
                        }
                    }
                }
                frontier = next
            }
            for node in frontier where !ends[Int(node)].contains(payload) { ends[Int(node)].append(payload) }
        }

        /// Adds a phrase without alternatives.
        mutating func add(_ words: [UInt64], _ payload: Payload) { add(words.map { [$0] }, payload) }

        /// Takes what was added out again at the end of one phrase.
        mutating func remove(_ words: [UInt64], _ payload: Payload) {
            var node: Int32 = 0
            for word in words {
                guard let child = edges[PhraseTrie.key(node, word)] else { return }
                node = child
            }
            ends[Int(node)].removeAll { $0 == payload }
        }

        /// Takes all names of a row out again.
        mutating func removeAll(of payload: Payload) {
            for node in ends.indices where ends[node].contains(payload) { ends[node].removeAll { $0 == payload } }
        }

        func build() -> PhraseTrie {
            PhraseTrie(edges: edges, laterWords: laterWords, ends: ends, nextWords: nextWords)
        }
    }

    private init(
        edges: [UInt64: Int32],
        laterWords: LargeIndex,
        ends: [[Payload]],
        nextWords: ContiguousArray<WordFilter>
    ) {
        self.laterWords = laterWords
        self.nextWords = nextWords
        self.edges = LargeIndex(capacity: edges.count)
        for (key, child) in edges {
            var node = child << 2
            if !ends[Int(child)].isEmpty { node |= PhraseTrie.endFlag }
            if !nextWords[Int(child)].isEmpty { node |= PhraseTrie.goesOnFlag }
            self.edges.insert(node, at: key)
        }
        self.ends = []
        self.ends.reserveCapacity(ends.count)
        payloads = []
        for list in ends {
            self.ends.append(Ends(list, from: payloads.count))
            if list.count > 1 { payloads.append(contentsOf: list) }
        }
    }
}
