// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Classes of words")
struct SemanticClassTests {
    @Test("have a place of their own in a set, each of them")
    func places() {
        for one in SemanticClass.allCases {
            for other in SemanticClass.allCases {
                #expect(ClassSet(one).contains(other) == (one == other), "\(one) and \(other)")
            }
        }
    }
}
