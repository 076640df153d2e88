// SPDX-License-Identifier: Apache-2.0

import SigmaRules
public import SourceYAML

/// What came of a test.
public struct RuleTestResult: Sendable {
    /// Something that is not as expected.
    public enum Difference: Sendable {
        /// An alert did not come.
        case missing(ExpectedAlert)
        /// An alert came that nobody expects.
        case unexpected(TestedAlert)
        /// An alert of the rule came but says something else; the demands it does not meet.
        case other(ExpectedAlert, TestedAlert, [ExpectedAlert.Demand])

        /// Where the test is that it belies; `nil` for alerts nobody expects.
        public var location: SourceLocation? {
            switch self {
            case .missing(let alert): alert.rule.location
            case .unexpected: nil
            case .other(_, _, let demands): demands.first?.location
            }
        }
    }

    /// The test.
    public var test: RuleTest
    /// The alerts that came, in their order.
    public var alerts: [TestedAlert]
    /// What is not as expected; a test without any is passed.
    public var differences: [Difference]
    /// What the rules in question made of the event that came nearest to them.
    public var reasons: [EventRuling]
    /// How long it took.
    public var duration: Duration

    /// Whether all is as expected.
    public var isPassed: Bool { differences.isEmpty }
}

extension RuleTestResult.Difference {
    /// Compares alerts with those expected. Expectations that ask for more choose first.
    static func between(_ expected: [ExpectedAlert], _ alerts: [TestedAlert]) -> [RuleTestResult.Difference] {
        var free = alerts
        var open: [ExpectedAlert] = []
        let order = expected.indices.sorted {
            (-expected[$0].demands.count, $0) < (-expected[$1].demands.count, $1)
        }
        for index in order {
            let alert = expected[index]
            if let match = free.firstIndex(where: { alert.rule.names($0.rule) && alert.unmet(by: $0).isEmpty }) {
                free.remove(at: match)
            } else {
                open.append(alert)
            }
        }
        var differences: [RuleTestResult.Difference] = []
        for alert in open {
            let candidates = free.indices.filter { alert.rule.names(free[$0].rule) }
            let nearest = candidates.min { alert.unmet(by: free[$0]).count < alert.unmet(by: free[$1]).count }
            if let nearest {
                let other = free.remove(at: nearest)
                differences.append(.other(alert, other, alert.unmet(by: other)))
            } else {
                differences.append(.missing(alert))
            }
        }
        return differences + free.map { .unexpected($0) }
    }
}

extension ExpectedAlert {
    /// What an alert does not say.
    fileprivate func unmet(by alert: TestedAlert) -> [Demand] {
        demands.filter { demand in
            !demand.values.allSatisfy { alert.says($0, of: demand.aspect) }
        }
    }
}
