// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("How often an article speaks of each country")
struct CountryVotesTests {
    private func votes(_ countries: [Int32]) -> CountryVotes {
        var votes = CountryVotes()
        for country in countries { votes.add(country) }
        return votes
    }

    @Test(
        "The one spoken of most leads, of several the first of the table",
        arguments: [
            ([], nil), ([7], 7), ([7, 3, 3], 3), ([3, 3, 7], 3), ([9, 2, 9, 2], 2), ([5, 4, 4, 5, 5, 4, 1], 4),
        ] as [([Int32], Int32?)]
    )
    func leader(spokenOf countries: [Int32], leader: Int32?) {
        #expect(votes(countries).leader == leader)
    }

    @Test("Each word counts for its own country, and nobody speaks of the others")
    func counts() {
        let votes = votes([4, 9, 4, 4])
        #expect(votes[4] == 3)
        #expect(votes[9] == 1)
        #expect(votes[1] == 0)
    }
}
