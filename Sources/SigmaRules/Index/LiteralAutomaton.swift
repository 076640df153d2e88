// SPDX-License-Identifier: Apache-2.0

/// Finds which of many literals occur in a text, in one pass over its bytes however many literals there are
/// (Aho and Corasick, "Efficient String Matching: An Aid to Bibliographic Search", Commun. ACM 18, 1975).
///
/// States are numbered breadth first, so the children of a state follow each other and a state's failure has a smaller
/// number than the state. The first states, where nearly all of a text is spent, have a row of transitions for every
/// class of bytes with failures resolved; deeper ones list their children and fall back. A filter tells beforehand
/// where no literal can begin, which is nearly everywhere.
struct LiteralAutomaton: Sendable {
    /// How many bytes the rows of the first states may take: about what a core's cache holds beside other things.
    private static let mostRowBytes = 512 << 10

    /// Class of each byte; 0 for those in no literal.
    private let classes: [UInt8]
    private let classCount: Int
    /// The first child of each state, and at the end the number of states.
    private let firstChild: [Int32]
    /// The class that leads to a state.
    private let label: [UInt8]
    private let failure: [Int32]
    private let states: [State]
    /// For each literal the next shorter one that ends where it ends; -1 for none.
    private let shorter: [Int32]
    private let rows: [Int32]
    private let rowCount: Int
    private let filter: LiteralFilter

    private struct State {
        /// The longest literal that ends here, itself or by failure; -1 for none.
        var output: Int32
        /// How many bytes lead here.
        var depth: Int32
    }

    /// How many literals there are.
    var literalCount: Int { shorter.count }

    /// - Parameter literals: none empty, no two alike; their indices are what `scan` reports.
    init(_ literals: [[UInt8]]) {
        var classes = [UInt8](repeating: 0, count: 256)
        var classCount = 1
        for byte in literals.joined() where classes[Int(byte)] == 0 {
            // 256 classes and the one of unused bytes do not fit; then no byte is unused and class 0 is one of theirs.
            classes[Int(byte)] = UInt8(truncatingIfNeeded: classCount)
            classCount += 1
        }
        if classCount > 256 {
            classes = (0...255).map { UInt8($0) }
            classCount = 256
        }
        self.classes = classes
        self.classCount = classCount
        let trie = Trie(literals, classes: classes)
        (firstChild, label) = (trie.firstChild, trie.label)
        let count = trie.label.count
        rowCount = min(count, max(1, LiteralAutomaton.mostRowBytes / 4 / classCount))

        var failure = [Int32](repeating: 0, count: count)
        var output = trie.literal
        var shorter = [Int32](repeating: -1, count: literals.count)
        var rows = [Int32](repeating: 0, count: rowCount * classCount)
        func child(of state: Int, by byteClass: UInt8) -> Int? {
            (Int(trie.firstChild[state])..<Int(trie.firstChild[state + 1])).first { trie.label[$0] == byteClass }
        }
        for state in 0..<count {
            let own = trie.literal[state]
            let inherited = state == 0 ? -1 : output[Int(failure[state])]
            if own >= 0 { shorter[Int(own)] = inherited } else { output[state] = inherited }
            for next in Int(trie.firstChild[state])..<Int(trie.firstChild[state + 1]) where state > 0 {
                var fallback = Int(failure[state])
                var target = child(of: fallback, by: trie.label[next])
                while target == nil, fallback > 0 {
                    fallback = Int(failure[fallback])
                    target = child(of: fallback, by: trie.label[next])
                }
                failure[next] = Int32(target ?? 0)
            }
            guard state < rowCount else { continue }
            let row = state * classCount
            if state > 0 {
                let fallback = Int(failure[state]) * classCount
                for byteClass in 0..<classCount { rows[row + byteClass] = rows[fallback + byteClass] }
            }
            for next in Int(trie.firstChild[state])..<Int(trie.firstChild[state + 1]) {
                rows[row + Int(trie.label[next])] = Int32(next)
            }
        }
        (self.failure, self.shorter, self.rows) = (failure, shorter, rows)
        self.states = zip(output, trie.depth).map { State(output: $0, depth: $1) }
        filter = LiteralFilter(literals)
    }

    /// Reports each literal that occurs, once.
    ///
    /// The automaton runs only from where a literal may begin, until what it has in hand began later than there; then
    /// it is asked anew where the next may begin. As it never goes back by more than the filter looks ahead, the time
    /// is linear in the text whatever the literals are.
    /// - Parameters:
    ///   - seen: for each literal the last scan that reported it.
    ///   - scan: the number of this scan, different from all in `seen`.
    func scan(_ text: [UInt8], seen: inout [UInt32], scan: UInt32, report: (Int32) -> Void) {
        text.withUnsafeBytes { text in
            var place = filter.next(in: text, from: 0)
            while place < text.count {
                place = filter.next(in: text, from: run(text, from: place, &seen, scan, report))
            }
        }
    }

    /// - Returns: where to go on.
    @inline(__always)
    private func run(
        _ text: UnsafeRawBufferPointer,
        from begin: Int,
        _ seen: inout [UInt32],
        _ scan: UInt32,
        _ report: (Int32) -> Void
    ) -> Int {
        var begin = begin
        var state = 0
        var place = begin
        while place < text.count {
            let byteClass = Int(classes[Int(text[place])])
            state =
                state < rowCount
                ? Int(rows[state * classCount + byteClass])
                : step(from: state, by: UInt8(truncatingIfNeeded: byteClass))
            place += 1
            var literal = Int(states[state].output)
            // Where a literal was reported, so were the shorter ones that end with it.
            while literal >= 0, seen[literal] != scan {
                seen[literal] = scan
                report(Int32(literal))
                literal = Int(shorter[literal])
            }
            let depth = Int(states[state].depth)
            guard place - depth > begin else { continue }
            begin = place - depth
            if depth < LiteralFilter.reach { return begin }
        }
        return text.count
    }

    private func step(from state: Int, by byteClass: UInt8) -> Int {
        var state = state
        while state >= rowCount {
            var next = Int(firstChild[state])
            let end = Int(firstChild[state + 1])
            while next < end, label[next] != byteClass { next += 1 }
            if next < end { return next }
            state = Int(failure[state])
        }
        return Int(rows[state * classCount + Int(byteClass)])
    }
}

/// The literals as a tree, breadth first.
private struct Trie {
    private(set) var firstChild: [Int32] = []
    private(set) var label: [UInt8] = [0]
    /// The literal that ends at a state; -1 for none.
    private(set) var literal: [Int32] = [-1]
    /// How many bytes lead to a state.
    private(set) var depth: [Int32] = [0]

    init(_ literals: [[UInt8]], classes: [UInt8]) {
        let order = literals.indices.sorted { literals[$0].lexicographicallyPrecedes(literals[$1]) }
        // For each state not yet seen to, the literals in `order` that begin with it.
        var pending: [(range: Range<Int>, depth: Int)] = [(order.indices, 0)]
        var state = 0
        while state < pending.count {
            var (range, depth) = pending[state]
            firstChild.append(Int32(pending.count))
            if let first = range.first, literals[order[first]].count == depth {
                literal[state] = Int32(order[first])
                range = range.dropFirst()
            }
            var start = range.lowerBound
            while start < range.upperBound {
                let byte = literals[order[start]][depth]
                var end = start + 1
                while end < range.upperBound, literals[order[end]][depth] == byte { end += 1 }
                pending.append((start..<end, depth + 1))
                label.append(classes[Int(byte)])
                literal.append(-1)
                self.depth.append(Int32(depth + 1))
                start = end
            }
            state += 1
        }
        firstChild.append(Int32(pending.count))
    }
}
