// SPDX-License-Identifier: Apache-2.0

/// How often an article speaks of each country: by its name, its people, its bodies, or a place that only it has.
///
/// Articles speak of a handful, so they stand in a row.
struct CountryVotes {
    private var counts: ContiguousArray<(country: Int32, votes: Int)> = []

    /// How often a country is spoken of, by its index.
    subscript(country: Int32) -> Int { counts.first { $0.country == country }?.votes ?? 0 }

    /// The country spoken of most; of several the first of the table.
    var leader: Int32? { counts.max { ($0.votes, $1.country) < ($1.votes, $0.country) }?.country }

    /// Counts one more word that speaks of a country.
    mutating func add(_ country: Int32) {
        if let known = counts.firstIndex(where: { $0.country == country }) {
            counts[known].votes += 1
        } else {
            counts.append((country, 1))
        }
    }
}
