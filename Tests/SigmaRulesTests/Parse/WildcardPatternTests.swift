// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import Testing

@Suite("Wildcards and escaping")
struct WildcardPatternTests {
    @Test(
        "as the specification's section on the escape character has it",
        arguments: [
            ("plain", [.literal("plain")]),
            ("", []),
            ("a*b?c", [.literal("a"), .many, .literal("b"), .one, .literal("c")]),
            ("**", [.many]),
            (#"\*"#, [.literal("*")]),
            (#"\\*"#, [.literal(#"\"#), .many]),
            (#"\\\*"#, [.literal(#"\*"#)]),
            (#"\\\\"#, [.literal(#"\\"#)]),
            (#"\\\"#, [.literal(#"\\"#)]),
            (#"C:\Windows"#, [.literal(#"C:\Windows"#)]),
            (#"end\"#, [.literal(#"end\"#)]),
            ("هدن?*", [.literal("هدن"), .one, .many]),
        ] as [(String, [WildcardPattern.Part])]
    )
    func parts(text: String, parts: [WildcardPattern.Part]) {
        #expect(WildcardPattern(text).parts == parts)
    }
}
