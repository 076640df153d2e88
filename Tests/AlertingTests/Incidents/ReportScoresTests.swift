// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Alerting

@Suite("Scores that are remembered")
struct ReportScoresTests {
    @Test("are found whichever report is named first and in whatever order they came, and only those")
    func pairs() {
        var scores = ReportScores()
        var expected: [[Int]: Double] = [:]
        // In an order that is neither rising nor falling: 7 and 101 have no factor in common.
        for step in 0..<101 {
            let (a, b) = (200 + step % 3, step * 7 % 101)
            scores[step.isMultiple(of: 2) ? a : b, step.isMultiple(of: 2) ? b : a] = Double(step)
            expected[[a, b]] = Double(step)
        }
        for a in 200..<203 {
            for b in 0..<101 {
                #expect(scores[a, b] == expected[[a, b]])
                #expect(scores[b, a] == expected[[a, b]])
            }
        }
    }

    @Test("change when they are set again, and go with the later report")
    func changes() {
        var scores = ReportScores()
        scores[1, 5] = 0.5
        scores[2, 5] = 0.25
        scores[5, 9] = 0.75
        scores[5, 1] = 1
        #expect(scores[1, 5] == 1)
        scores[2, 5] = nil
        #expect(scores[5, 2] == nil)
        scores.remove(5)
        #expect(scores[1, 5] == nil)
        #expect(scores[9, 5] == 0.75)
    }
}
