// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Identifiers within an article")
struct LocalIdentifierTests {
    @Test("count from one on, beyond those that are made beforehand as well", arguments: [0, 1, 255, 256, 70_000])
    func numbers(index: Int) {
        #expect(LocalIdentifier.entity(index) == "e\(index + 1)")
        #expect(LocalIdentifier.statement(index) == "s\(index + 1)")
        #expect(LocalIdentifier.event(index) == "v\(index + 1)")
    }
}
