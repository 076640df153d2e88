// SPDX-License-Identifier: Apache-2.0

import ArabicText
import SourceYAML

/// Whether a sentence tells of an attack or only mentions violence, by its words: a linear model over light stems
/// (`LightStem`), each weighed by how rare it is, the sum divided by the length of the sentence's vector.
///
/// The table has a row a stem with `weight` and `rarity`, and the row `bias`; `deploy/occurrences/fit.py` makes it. A
/// reference: all workers ask the one model, and a copy would count each of its tables.
final class OccurrenceModel: Sendable {
    private struct Row: Sendable {
        var weight: Float
        var squaredRarity: Float
    }

    /// What a sentence comes to.
    struct Verdict: Sendable, Equatable {
        /// Above 0 it tells of an attack.
        var score: Float
        /// The stem that says so most.
        var strongest: String?

        /// Whether the sentence tells of an attack.
        var isTold: Bool { score > 0 }
    }

    private let index: LargeIndex
    private let rows: ContiguousArray<Row>
    /// The stem of each row, apart from what every word of a sentence asks for.
    private let stems: [String]
    private let bias: Float
    /// The row of all numbers.
    private let numberRow: Int32

    /// Reads a table.
    /// - Throws: `occurrences.no-number`, and the problems of tables.
    init(_ file: SourceFile) throws(Diagnostics) {
        let table = try TSVReader(file, required: ["stem", "weight", "rarity"])
        var problems = Diagnostics()
        var index = LargeIndex(capacity: file.lineCount)
        var rows: ContiguousArray<Row> = []
        var stems: [String] = []
        var bias: Float = 0
        table.forEachRow { field in
            let stem = field("stem")
            guard let weight = Float(field("weight")), let rarity = Float(field("rarity")) else {
                problems.append(
                    Diagnostic(
                        "occurrences.no-number",
                        "the weight or rarity of \"\(stem)\" is no number",
                        at: SourceLocation(file: file),
                        help: "make the table with deploy/occurrences/fit.py"
                    )
                )
                return
            }
            if stem == "bias" {
                bias = weight
            } else {
                index.insert(Int32(rows.count), at: WordHash.word(stem))
                rows.append(Row(weight: weight, squaredRarity: rarity * rarity))
                stems.append(stem)
            }
        }
        (self.index, self.rows, self.stems, self.bias) = (index, rows, stems, bias)
        numberRow = index[LightStem.number]
        try problems.throwIfErrors()
    }

    /// How rare a stem is; `nil` for one that the table does not have.
    func rarity(of stem: UInt64) -> Float? {
        let row = index[stem]
        return row < 0 ? nil : rows[Int(row)].squaredRarity.squareRoot()
    }

    /// What the words of a sentence come to.
    ///
    /// - Parameters:
    ///   - tokens: The sentence's.
    ///   - text: The article.
    ///   - words: The number of each token's spelling, or -1.
    ///   - stems: What was found out about spellings before.
    func verdict(
        on tokens: Range<Int>,
        of text: borrowing TokenizedText,
        words: borrowing ContiguousArray<Int32>,
        stems: inout OccurrenceStems
    ) -> Verdict {
        for number in tokens where words[number] >= 0 { stems.prefetch(words[number]) }
        var sum: Float = 0
        var squares: Float = 0
        var strongest: Int32 = -1
        for number in tokens {
            let row: Int32
            switch text.tokens[number].kind {
            case .word:
                row = stems.row(of: words[number]) {
                    index[text.withCodes(of: text.tokens[number], LightStem.hash)]
                }
            case .number: row = numberRow
            default: continue
            }
            guard row >= 0 else { continue }
            sum += rows[Int(row)].weight
            squares += rows[Int(row)].squaredRarity
            if strongest < 0 || rows[Int(row)].weight > rows[Int(strongest)].weight { strongest = row }
        }
        return Verdict(
            score: squares > 0 ? bias + sum / squares.squareRoot() : bias,
            strongest: strongest < 0 ? nil : self.stems[Int(strongest)]
        )
    }
}

/// The rows of the table of occurrences by the number of a spelling, found once for each. One for each worker.
struct OccurrenceStems {
    private var rows: ContiguousArray<Int32> = []
    private static let unknown: Int32 = -2

    /// The row of a spelling, -1 where its stem is in no row; `find` is asked where it was not met before.
    fileprivate mutating func row(of spelling: Int32, _ find: () -> Int32) -> Int32 {
        guard spelling >= 0 else { return find() }
        let number = Int(spelling)
        if number >= rows.count {
            rows.append(contentsOf: repeatElement(Self.unknown, count: max(1024, number + 1 - rows.count)))
        }
        if rows[number] == Self.unknown { rows[number] = find() }
        return rows[number]
    }

    /// Asks for the memory of a spelling's row; of one that was not met before, nothing happens.
    @inline(__always)
    fileprivate func prefetch(_ spelling: Int32) { rows.prefetch(Int(spelling)) }

    /// Forgets everything; due whenever spellings get new numbers.
    mutating func removeAll() { rows.removeAll(keepingCapacity: true) }
}
