// SPDX-License-Identifier: Apache-2.0

extension Fixture {
    /// Two rules, `attack` and `call`, and a correlation of them.
    static func correlation(_ correlation: String, more: String = "") -> String {
        let attack = Fixture.rule("  s: {class: attack}\n  condition: s", id: "11111111-0000-4000-8000-000000000001")
        let call = Fixture.rule("  s: {class: ceasefire}\n  condition: s", id: "11111111-0000-4000-8000-000000000002")
        return """
            name: attack
            \(attack)---
            name: call
            \(call)---
            title: Several together
            id: 11111111-0000-4000-8000-000000000003
            level: high
            correlation:
            \(correlation)
            \(more)
            """
    }
}
