// SPDX-License-Identifier: Apache-2.0

public import SourceYAML

/// Which parts of the rules a number of records has put to the test.
///
/// Each rule, each filter, each selection and each branch of a condition is to be seen holding and not holding. A
/// branch is an operand of `and`, `or`, `1 of …` and `all of …`; it counts only where it decides: where the condition
/// would come out otherwise if this one operand did (masking MC/DC, "A Practical Tutorial on Modified
/// Condition/Decision Coverage", NASA/TM-2001-210876). A filter's parts count only where the rule itself holds.
public struct ConditionCoverage: Sendable {
    /// Something that is to be seen holding and not holding.
    public struct Point: Sendable {
        /// What it is a part of.
        public enum Kind: String, Sendable, CaseIterable {
            case rule, filter, selection, branch
        }

        /// What it is.
        public var kind: Kind
        /// As the rule calls it.
        public var name: String
        /// Where it stands, where it is one thing of its own.
        public var location: SourceLocation?
        /// Whether it was seen holding.
        public var wasTrue = false
        /// Whether it was seen not holding.
        public var wasFalse = false

        /// How much of the two was seen, 0 to 2.
        public var seen: Int { (wasTrue ? 1 : 0) + (wasFalse ? 1 : 0) }
    }

    /// The parts of one rule.
    public struct Rule: Sendable {
        /// The rule or correlation.
        public var metadata: RuleMetadata
        /// The rule itself first.
        public var points: [Point]

        /// From 0 to 1.
        public var share: Double { Double(points.reduce(0) { $0 + $1.seen }) / Double(2 * points.count) }
    }

    /// The rules and then the correlations, in the order of the ruleset.
    public private(set) var rules: [Rule]
    private let firstCorrelation: Int

    /// Nothing was seen yet.
    public init(_ ruleset: CompiledRuleset, fields: FieldTable) {
        let empty = SigmaRecord(fields: fields)
        rules = ruleset.explain(empty, fields: fields).map { explanation in
            Rule(metadata: explanation.rule, points: Observations(explanation).all.map(\.point))
        }
        firstCorrelation = rules.count
        rules += ruleset.correlations.map { correlation in
            let metadata = correlation.metadata
            let point = Point(kind: .rule, name: metadata.title, location: metadata.location)
            return Rule(metadata: metadata, points: [point])
        }
    }

    /// How much of everything was seen, from 0 to 1; 1 without any rule.
    public var share: Double {
        let points = rules.flatMap(\.points)
        return points.isEmpty ? 1 : Double(points.reduce(0) { $0 + $1.seen }) / Double(2 * points.count)
    }

    /// Takes in what the rules make of a record.
    public mutating func add(_ explanations: [RuleExplanation]) {
        for explanation in explanations {
            for (index, observation) in Observations(explanation).all.enumerated() where observation.counts {
                note(observation.holds, at: index, of: explanation.number)
            }
        }
    }

    /// Takes in that a correlation looked at an event.
    /// - Parameters:
    ///   - id: the correlation's.
    ///   - holds: whether it held with the event.
    public mutating func add(correlation id: String, holds: Bool) {
        guard let index = rules[firstCorrelation...].firstIndex(where: { $0.metadata.id == id }) else { return }
        note(holds, at: 0, of: index)
    }

    private mutating func note(_ holds: Bool, at point: Int, of rule: Int) {
        if holds { rules[rule].points[point].wasTrue = true } else { rules[rule].points[point].wasFalse = true }
    }
}

/// The points of a rule in an order that is the same for every record, with what one record shows of them.
private struct Observations {
    private(set) var all: [(point: ConditionCoverage.Point, holds: Bool, counts: Bool)] = []
    private var selections: Set<String> = []

    init(_ explanation: RuleExplanation) {
        let rule = explanation.rule
        add(.rule, rule.title, rule.location, explanation.matches, counts: true)
        addCondition(explanation.condition, prefix: "", counts: true)
        for filter in explanation.filters {
            let counts = explanation.condition.holds
            let (title, location) = (filter.metadata.title, filter.metadata.location)
            add(.filter, title, location, filter.condition.holds, counts: counts)
            selections = []
            addCondition(filter.condition, prefix: "\(title): ", counts: counts)
        }
    }

    private mutating func add(
        _ kind: ConditionCoverage.Point.Kind,
        _ name: String,
        _ location: SourceLocation?,
        _ holds: Bool,
        counts: Bool
    ) {
        all.append((ConditionCoverage.Point(kind: kind, name: name, location: location), holds, counts))
    }

    private mutating func addCondition(_ condition: ExplainedNode, prefix: String, counts: Bool) {
        addSelections(of: condition, prefix: prefix, counts: counts)
        addBranches(of: condition, prefix: prefix, decides: counts)
    }

    private mutating func addSelections(of node: ExplainedNode, prefix: String, counts: Bool) {
        if case .search(let name) = node.kind {
            guard selections.insert(name).inserted else { return }
            add(.selection, prefix + name, node.location, node.holds, counts: counts)
        } else {
            for part in node.parts { addSelections(of: part, prefix: prefix, counts: counts) }
        }
    }

    private mutating func addBranches(of node: ExplainedNode, prefix: String, decides: Bool) {
        let isNeutral: Bool
        switch node.kind {
        case .search, .item: return
        case .not: return addBranches(of: node.parts[0], prefix: prefix, decides: decides)
        case .all: isNeutral = true
        case .any: isNeutral = false
        }
        for (index, part) in node.parts.enumerated() {
            let others = node.parts.indices.filter { $0 != index }
            let isDecisive = decides && others.allSatisfy { node.parts[$0].holds == isNeutral }
            // What has one part only comes out as that part does.
            if node.parts.count > 1 {
                add(.branch, prefix + part.written, part.location, part.holds, counts: isDecisive)
            }
            addBranches(of: part, prefix: prefix, decides: isDecisive)
        }
    }
}

extension ExplainedNode {
    /// As a condition writes it.
    public var written: String {
        if let selector { return selector }
        switch kind {
        case .search(let name): return name
        case .item(let item): return item.key
        case .not: return "not " + (parts.first?.written ?? "")
        case .all: return "(" + parts.map(\.written).joined(separator: " and ") + ")"
        case .any: return "(" + parts.map(\.written).joined(separator: " or ") + ")"
        }
    }
}
