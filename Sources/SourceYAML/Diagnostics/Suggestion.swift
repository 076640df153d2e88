// SPDX-License-Identifier: Apache-2.0

/// Did-you-mean: which of the words that would have been right was meant.
public enum Suggestion {
    /// The candidate nearest to what was written, if near enough to be a slip: about one edit for three
    /// characters. Case, and `-` against `_`, do not count; of equally near ones the first is taken.
    ///
    /// Distance is the optimal string alignment variant of Damerau–Levenshtein.
    public static func nearest(to written: String, among candidates: some Sequence<String>) -> String? {
        let word = folded(written)
        let limit = max(1, (word.count + 1) / 3)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates where candidate != written {
            let other = folded(candidate)
            guard abs(other.count - word.count) <= limit, !other.isEmpty else { continue }
            let distance = distance(word, other)
            if distance <= limit, distance < max(word.count, other.count), distance < (best?.distance ?? .max) {
                best = (candidate, distance)
            }
        }
        return best?.candidate
    }

    /// `did you mean "…"?`, or `nil` when nothing is near enough.
    public static func help(for written: String, among candidates: some Sequence<String>) -> String? {
        nearest(to: written, among: candidates).map { "did you mean \"\($0)\"?" }
    }

    /// The number of insertions, deletions, substitutions and swaps of neighbours between two words.
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var current = last
        for i in 0..<a.count {
            current[0] = i + 1
            for j in 0..<b.count {
                let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
                var least = min(substitution, last[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
                current[j + 1] = least
            }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[b.count]
    }

    private static func folded(_ word: String) -> [Unicode.Scalar] {
        word.lowercased().unicodeScalars.map { $0 == "_" ? "-" : $0 }
    }
}
