// SPDX-License-Identifier: Apache-2.0

public import Extraction
public import SigmaRules

/// What one rule makes of one event.
public struct EventRuling: Sendable {
    /// The event; `nil` where a test gave nothing but its fields.
    public var event: Event?
    /// The article it is told in.
    public var extraction: ArticleExtraction?
    /// What the rule makes of it.
    public var rule: RuleExplanation

    /// The words of the article that a line of the rule was decided by.
    public func words(behind item: ExplainedItem) -> [Span] {
        guard let event, let extraction else { return [] }
        return FieldWords(event, in: extraction).spans(behind: item)
    }
}
