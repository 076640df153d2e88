// SPDX-License-Identifier: Apache-2.0

import RuleWorkshop
import Testing

@Suite("A part of a name, as people type it")
struct NamePatternTests {
    @Test(
        "it is found anywhere, in any case; a star stands for anything",
        arguments: [
            ("idlib", true), ("A hospital", true), ("hospital*idlib", true), ("*", true), ("", true),
            ("idlib*hospital", false), ("clinic", false), ("إدلب", true),
        ]
    )
    func matching(pattern: String, matches: Bool) {
        #expect(NamePattern(pattern).matches("A Hospital in Idlib (إدلب)") == matches)
    }
}
