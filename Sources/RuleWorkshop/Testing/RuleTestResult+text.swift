// SPDX-License-Identifier: Apache-2.0

import SigmaRules

extension RuleTestResult.Difference {
    /// In one sentence without a full stop.
    public var summary: String {
        switch self {
        case .missing(let alert): return "no alert of the rule \"\(alert.rule.text)\" came"
        case .unexpected(let alert): return "nobody expects this alert of the rule \"\(alert.rule.title)\""
        case .other(let expected, let alert, let demands):
            let parts = demands.map { demand in
                let said = alert.texts(of: demand.aspect)
                return "\(demand.aspect.rawValue) is \(said.isEmpty ? "not told" : said.joined(separator: ", ")), "
                    + "not \(demand.values.joined(separator: ", "))"
            }
            return "the alert of the rule \"\(expected.rule.text)\" is another: \(parts.joined(separator: "; "))"
        }
    }
}

extension ExpectedAlert {
    /// As a test file writes it, a line a key.
    public var lines: [String] {
        ["rule: \(rule.text)"] + demands.map { "\($0.aspect.rawValue): \($0.values.joined(separator: ", "))" }
    }
}

extension TestedAlert {
    /// As a test file would write it, a line a key, with everything there is to say.
    public var lines: [String] {
        ["rule: \(rule.title)"]
            + AlertAspect.allCases.compactMap { aspect in
                let texts = texts(of: aspect)
                return texts.isEmpty ? nil : "\(aspect.rawValue): \(texts.joined(separator: ", "))"
            }
    }
}
