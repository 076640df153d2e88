// SPDX-License-Identifier: Apache-2.0

/// What rows say by the rows that hold them. Asked of the rows, not of the gazetteer: whoever calls a function of that
/// copies it, with references to each of its tables.
extension [PlaceRow] {
    private static let longestLineage = 8

    /// The place or its nearest holder that has a P-code.
    func pcode(of place: Int) -> String? {
        firstHolder(of: place) { !self[$0].pcode.isEmpty }.map { self[$0].pcode }
    }

    /// The English name of the first-level division that holds the place, or of the place itself.
    func admin1(of place: Int) -> String? {
        firstHolder(of: place) { self[$0].level == .admin1 }.map { self[$0].english }
    }

    /// Where the place lies: its own coordinates, else those of the nearest holder that has some.
    func coordinates(of place: Int) -> (latitude: Double, longitude: Double)? {
        guard let holder = firstHolder(of: place, where: { self[$0].latitude != nil && self[$0].longitude != nil }),
            let latitude = self[holder].latitude, let longitude = self[holder].longitude
        else { return nil }
        return (latitude, longitude)
    }

    /// The place, its holder, its holder's holder …
    func lineage(of place: Int) -> [Int] {
        var all = [place]
        while let last = all.last, self[last].parent >= 0, all.count < Self.longestLineage {
            all.append(Int(self[last].parent))
        }
        return all
    }

    /// The place, or the nearest that holds it, of which `condition` is true.
    private func firstHolder(of place: Int, where condition: (Int) -> Bool) -> Int? {
        var holder = place
        for _ in 0..<Self.longestLineage {
            if condition(holder) { return holder }
            guard self[holder].parent >= 0 else { return nil }
            holder = Int(self[holder].parent)
        }
        return nil
    }
}
