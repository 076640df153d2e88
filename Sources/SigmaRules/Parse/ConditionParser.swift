// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Reads a condition: `or` binds least, then `and`, then `not`, then `1 of`/`all of`, then parentheses.
struct ConditionParser {
    /// How deeply parentheses and `not` may nest.
    static let deepest = 64
    private static let operators: Set<String> = ["and", "or", "not", "of"]

    private let node: YAMLNode
    private let tokens: [ConditionToken]
    private let names: [String]
    private var next = 0
    private var depth = 0

    /// - Parameters:
    ///   - node: a scalar.
    ///   - names: the search identifiers the rule defines.
    init(_ node: YAMLNode, names: [String]) {
        self.node = node
        self.names = names
        tokens = ConditionLexer.tokens(of: node.text ?? "")
    }

    /// Reads the whole condition.
    /// - Throws: the first thing that is wrong, at the very word.
    mutating func parse() throws(Diagnostic) -> ConditionExpression {
        let expression = try alternatives()
        if let token = peek() { throw unexpected(token) }
        return expression
    }

    private mutating func alternatives() throws(Diagnostic) -> ConditionExpression {
        var operands = [try conjunction()]
        while take("or") { operands.append(try conjunction()) }
        return operands.count == 1 ? operands[0] : .or(operands)
    }

    private mutating func conjunction() throws(Diagnostic) -> ConditionExpression {
        var operands = [try negation()]
        while take("and") { operands.append(try negation()) }
        return operands.count == 1 ? operands[0] : .and(operands)
    }

    private mutating func negation() throws(Diagnostic) -> ConditionExpression {
        guard take("not") else { return try operand() }
        depth += 1
        defer { depth -= 1 }
        try checkDepth()
        return .not(try negation())
    }

    private mutating func operand() throws(Diagnostic) -> ConditionExpression {
        guard let token = peek() else { throw missingOperand() }
        switch token.kind {
        case .openParenthesis:
            next += 1
            depth += 1
            defer { depth -= 1 }
            try checkDepth()
            let inner = try alternatives()
            guard let closing = peek() else {
                throw problem(
                    "condition-syntax",
                    "this parenthesis is never closed",
                    at: token.range,
                    help: "add a \")\""
                )
            }
            guard closing.kind == .closeParenthesis else { throw unexpected(closing) }
            next += 1
            return inner
        case .word(let word):
            if let quantifier = quantifier(word), peek(1)?.word == "of" { return try selector(quantifier, from: token) }
            guard !ConditionParser.operators.contains(word) else { throw unexpected(token) }
            next += 1
            return try search(word, at: token)
        case .closeParenthesis, .stray:
            throw unexpected(token)
        }
    }

    private func quantifier(_ word: String) -> ConditionExpression.Quantifier? {
        switch word {
        case "1", "any": .any
        case "all": .all
        default: nil
        }
    }

    private mutating func selector(
        _ quantifier: ConditionExpression.Quantifier,
        from start: ConditionToken
    ) throws(Diagnostic) -> ConditionExpression {
        next += 2
        guard let token = peek() else {
            let end = tokens.last?.range.upperBound ?? 0
            throw problem(
                "condition-syntax",
                "\"\(start.text) of\" needs \"them\" or a pattern such as selection_*",
                at: end..<end
            )
        }
        guard let word = token.word, !ConditionParser.operators.contains(word) else { throw unexpected(token) }
        next += 1
        let pattern = word == "them" ? "*" : word
        guard names.contains(where: { covers(pattern, $0) }) else {
            throw problem(
                "unknown-selection",
                "the rule has no selection that \"\(word)\" could mean",
                at: token.range,
                help: Suggestion.help(for: word.filter { $0 != "*" }, among: names) ?? defined
            )
        }
        return .selector(
            quantifier,
            pattern: pattern,
            location: node.location(of: start.range.lowerBound..<token.range.upperBound)
        )
    }

    private func search(_ word: String, at token: ConditionToken) throws(Diagnostic) -> ConditionExpression {
        if names.contains(word) { return .search(name: word, location: node.location(of: token.range)) }
        let help: String?
        if ConditionParser.operators.contains(word.lowercased()) {
            help = "write \"\(word.lowercased())\" in lower case"
        } else if word == "them" {
            help = "write \"1 of them\" or \"all of them\""
        } else if word.contains("*") {
            help = "write \"1 of \(word)\" or \"all of \(word)\""
        } else {
            help = Suggestion.help(for: word, among: names) ?? defined
        }
        throw problem("unknown-selection", "the rule has no selection \"\(word)\"", at: token.range, help: help)
    }

    private var defined: String? {
        names.isEmpty ? nil : "it has \(names.map { "\"\($0)\"" }.joined(separator: ", "))"
    }

    private func missingOperand() -> Diagnostic {
        guard let last = tokens.last else {
            return Diagnostic("rule.condition-syntax", "the condition is empty", at: node.location, help: defined)
        }
        return problem(
            "condition-syntax",
            "a selection is missing behind \"\(last.text)\"",
            at: last.range,
            help: defined
        )
    }

    private func unexpected(_ token: ConditionToken) -> Diagnostic {
        let help: String?
        switch token.kind {
        case .stray("|"):
            help =
                "counting behind a pipe is no longer part of Sigma: write a second rule with \"correlation\" that "
                + "counts"
        case .stray:
            help = "a condition is made of names of selections, and, or, not, 1 of, all of, them and parentheses"
        case .closeParenthesis:
            help = "remove it, or add the \"(\" it closes"
        case .openParenthesis:
            help = "put \"and\" or \"or\" before it"
        case .word(let word):
            if ConditionParser.operators.contains(word) {
                help = "the name of a selection must come before \"\(word)\""
            } else if ConditionParser.operators.contains(word.lowercased()) {
                help = "write \"\(word.lowercased())\" in lower case"
            } else {
                help = "put \"and\" or \"or\" before it"
            }
        }
        return problem("condition-syntax", "\"\(token.text)\" can't stand here", at: token.range, help: help)
    }

    private func checkDepth() throws(Diagnostic) {
        if depth > ConditionParser.deepest {
            throw Diagnostic(
                "rule.condition-depth",
                "the condition nests deeper than \(ConditionParser.deepest) levels",
                at: node.location
            )
        }
    }

    private func problem(_ slug: String, _ message: String, at range: Range<Int>, help: String? = nil) -> Diagnostic {
        Diagnostic("rule.\(slug)", message, at: node.location(of: range), help: help)
    }

    private func peek(_ ahead: Int = 0) -> ConditionToken? {
        next + ahead < tokens.count ? tokens[next + ahead] : nil
    }

    private mutating func take(_ word: String) -> Bool {
        guard peek()?.word == word else { return false }
        next += 1
        return true
    }
}
