// SPDX-License-Identifier: Apache-2.0

/// All kinds of records that some conditions can tell apart, as cases of truth tables.
///
/// Of fields with at most one value out of a fixed set, of numbers and of truth values every value that makes a
/// difference is tried. Any other test may hold or not whatever the others do: tests that exclude each other for a
/// reason not seen here make a condition look possible that is not, never the other way round.
struct ConditionSpace {
    /// How many cases are looked at.
    static let mostCases = 1 << 14

    /// The cases that can come up.
    let possible: TruthTable
    private let programs: [ConditionProgram]
    private let tables: [LeafKey: TruthTable]
    private let count: Int

    /// `nil` where there are too many cases.
    init?(_ programs: [ConditionProgram], fields: FieldTable, folding: TextFolding) {
        self.programs = programs
        var axes: [Axis] = []
        let leaves = programs.flatMap(\.leaves)
        for (field, leaves) in Dictionary(grouping: leaves, by: { $0.field?.index ?? -1 }).sorted(by: {
            $0.key < $1.key
        }) {
            if field >= 0, let axis = Axis(values: leaves, of: fields.fields[field], field, folding) {
                axes.append(axis)
            } else {
                axes += Axis.free(leaves, in: programs)
            }
        }
        var count = 1
        for axis in axes {
            guard count * axis.cases.count <= ConditionSpace.mostCases else { return nil }
            count *= axis.cases.count
        }
        self.count = count
        var tables: [LeafKey: TruthTable] = [:]
        var step = 1
        for axis in axes {
            for key in axis.keys {
                tables[key] = TruthTable(count: count) { axis.cases[$0 / step % axis.cases.count].contains(key) }
            }
            step *= axis.cases.count
        }
        self.tables = tables
        possible = ConditionSpace.possible(tables, count: count)
    }

    /// Where a field has no value, nothing else holds for it.
    private static func possible(_ tables: [LeafKey: TruthTable], count: Int) -> TruthTable {
        var possible = TruthTable(true, count: count)
        for (key, table) in tables where key.wanted == "exists" {
            for (other, wanted) in tables where other.field == key.field && other != key {
                possible = possible && (table || !wanted)
            }
        }
        return possible
    }

    /// In which cases a node of a program holds.
    /// - Parameter replaced: nodes that are taken to hold always, or never.
    func table(_ node: Int32, of program: Int = 0, replacing replaced: [Int32: Bool] = [:]) -> TruthTable {
        if let value = replaced[node] { return TruthTable(value, count: count) }
        switch programs[program].nodes[Int(node)] {
        case .all(let nodes):
            return nodes.reduce(TruthTable(true, count: count)) { $0 && table($1, of: program, replacing: replaced) }
        case .any(let nodes):
            return nodes.reduce(TruthTable(false, count: count)) { $0 || table($1, of: program, replacing: replaced) }
        case .not(let inner): return !table(inner, of: program, replacing: replaced)
        case .search(_, let inner): return table(inner, of: program, replacing: replaced)
        case .leaf(let number):
            let leaf = programs[program].leaves[Int(number)]
            let table = tables[LeafKey(leaf)] ?? TruthTable(false, count: count)
            if case .exists(false) = leaf.predicate { return !table }
            return table
        }
    }
}

extension ConditionSpace {
    /// What is tried of one field, or of one test: for each case the tests that hold.
    fileprivate struct Axis {
        var keys: [LeafKey]
        var cases: [Set<LeafKey>]

        /// Every value of a field that makes a difference; `nil` where they can't be listed.
        init?(values leaves: [LeafTest], of field: FieldTable.Field, _ number: Int, _ folding: TextFolding) {
            guard field.isSingle else { return nil }
            let values: [FieldValue]
            switch field.kind {
            case .text:
                guard !field.values.isEmpty else { return nil }
                values = field.values.map { .text(FoldedText($0, by: folding)) }
            case .number: values = Axis.numbers(telling: leaves).map(FieldValue.number)
            case .flag: values = [.flag(false), .flag(true)]
            }
            let isListable = leaves.allSatisfy { leaf in
                switch leaf.predicate {
                case .field: false
                case .text, .expression, .network, .timePart: field.kind != .number
                case .number, .comparison, .flag, .exists: true
                }
            }
            guard isListable else { return nil }
            let distinct = Dictionary(leaves.map { (LeafKey($0), $0) }) { first, _ in first }
            keys = Array(distinct.keys)
            let held = values.map { value in
                Set(distinct.filter { key, leaf in key.wanted == "exists" || leaf.holds(for: value) }.keys)
            }
            // A field without a value is a case as well, in which nothing holds.
            cases = Array(Set(held + [[]]))
        }

        private init(keys: [LeafKey], cases: [Set<LeafKey>]) {
            (self.keys, self.cases) = (keys, cases)
        }

        /// Tests each of which may hold or not. Those that are always asked together, any of them being enough, count
        /// as one.
        static func free(_ leaves: [LeafTest], in programs: [ConditionProgram]) -> [Axis] {
            let wanted = Set(leaves.map(LeafKey.init))
            var askers: [LeafKey: Set<Asker>] = [:]
            for (number, program) in programs.enumerated() {
                for (node, parent) in program.parents {
                    guard case .leaf(let leaf) = program.nodes[Int(node)] else { continue }
                    let key = LeafKey(program.leaves[Int(leaf)])
                    guard wanted.contains(key) else { continue }
                    var isAlternative = key.wanted != "exists"
                    if case .any = program.nodes[Int(parent)] {} else { isAlternative = false }
                    askers[key, default: []].insert(Asker(program: number, node: isAlternative ? parent : -1 - node))
                }
            }
            return Dictionary(grouping: askers.keys, by: { askers[$0] ?? [] }).values
                .map { $0.sorted { $0.wanted < $1.wanted } }
                .sorted { $0[0].wanted < $1[0].wanted }
                .map { Axis(keys: $0, cases: [[], Set($0)]) }
        }

        private struct Asker: Hashable {
            var program: Int
            /// The node that has the test among its alternatives; negative where it stands alone.
            var node: Int32
        }

        /// A number below, between, at and above all that tests compare with.
        private static func numbers(telling leaves: [LeafTest]) -> [Double] {
            let bounds = leaves.compactMap { leaf -> Double? in
                switch leaf.predicate {
                case .number(let bound, _), .comparison(_, let bound): bound
                default: nil
                }
            }
            let sorted = Set(bounds).sorted()
            guard let first = sorted.first, let last = sorted.last else { return [0] }
            let between = zip(sorted, sorted.dropFirst()).map { ($0 + $1) / 2 }
            return [first - 1] + sorted + between + [last + 1]
        }
    }
}

extension ConditionProgram {
    /// Nodes with those that hold them; one may be held by several.
    fileprivate var parents: [(node: Int32, parent: Int32)] {
        nodes.enumerated().flatMap { number, node -> [(Int32, Int32)] in
            switch node {
            case .all(let members), .any(let members): members.map { ($0, Int32(number)) }
            case .not(let inner), .search(_, let inner): [(inner, Int32(number))]
            case .leaf: []
            }
        }
    }
}
