// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// The tagger's weights: a linear-chain model whose features each speak of one word alone.
///
/// A feature has a row of weights for each place from which it is seen: by the token itself, by its two
/// neighbours on either side. A lane of a row is a `NameTag`. The scores of a word as seen from each place are
/// therefore sums that can be kept with the word.
///
/// The file, all little-endian: `RASIDTAG`, version (`UInt32`, 1), number of features (`UInt32`), 49 transitions
/// (`Int16`, from tag by to tag), then for each feature its identifier (`UInt64`), a byte whose bits 0–4 say from
/// which offsets −2…2 it has weights, and for each of those seven `Int16`. A unit of the model is 128.
struct TaggerModel: Sendable {
    typealias Scores = SIMD8<Int16>

    /// How many places a word is seen from.
    static let window = 5
    private static let magic = Array("RASIDTAG".utf8)
    private static let version = 1
    /// A transition that no text can take.
    static let impossible: Int16 = -16_000

    /// By the tag before; lanes are the tag behind.
    private(set) var transitions: ContiguousArray<Scores>
    private var numbered: ContiguousArray<Int32>
    private var hashed: HashIndex
    /// `window` rows for each feature.
    private var rows: ContiguousArray<Scores>

    /// Reads the weights.
    /// - Throws: `tagger.not-weights`.
    init(_ bytes: [UInt8], path: String) throws(Diagnostics) {
        transitions = []
        numbered = ContiguousArray(repeating: -1, count: TagFeature.numbered)
        rows = []
        hashed = HashIndex()
        var reader = ByteReader(bytes: bytes)
        guard reader.take(TaggerModel.magic.count) == TaggerModel.magic[...],
            reader.integer(UInt32.self) == UInt32(TaggerModel.version),
            let count = reader.integer(UInt32.self), bytes.count >= Int(count) * 9
        else { throw TaggerModel.damaged(path) }
        for _ in NameTag.allCases {
            var row = Scores(repeating: TaggerModel.impossible)
            for lane in 0..<NameTag.allCases.count {
                guard let weight = reader.integer(Int16.self) else { throw TaggerModel.damaged(path) }
                row[lane] = max(weight, TaggerModel.impossible)
            }
            transitions.append(row)
        }
        hashed = HashIndex(capacity: Int(count))
        rows.reserveCapacity(Int(count) * TaggerModel.window)
        for number in 0..<Int32(count) {
            guard let feature = reader.integer(UInt64.self), let mask = reader.integer(UInt8.self) else {
                throw TaggerModel.damaged(path)
            }
            for offset in 0..<TaggerModel.window {
                var row = Scores()
                if mask >> UInt8(offset) & 1 == 1 {
                    for lane in 0..<NameTag.allCases.count {
                        guard let weight = reader.integer(Int16.self) else { throw TaggerModel.damaged(path) }
                        row[lane] = weight
                    }
                }
                rows.append(row)
            }
            hashed.insert(number, at: feature)
        }
        for (feature, identifier) in TagFeature.identifiers.enumerated()
        where identifier != 0 || feature == TagFeature.edge {
            numbered[feature] = hashed[identifier]
        }
    }

    /// Adds the rows of a numbered feature.
    @inline(__always)
    func add(_ feature: Int, to sum: inout WordScores) { add(row: numbered[feature], to: &sum) }

    /// Adds the rows of a hashed feature.
    @inline(__always)
    func add(_ feature: UInt64, to sum: inout WordScores) { add(row: hashed[feature], to: &sum) }

    @inline(__always)
    private func add(row: Int32, to sum: inout WordScores) {
        guard row >= 0 else { return }
        let start = Int(row) * TaggerModel.window
        sum.asSecondBefore &+= rows[start]
        sum.asPrevious &+= rows[start + 1]
        sum.asItself &+= rows[start + 2]
        sum.asNext &+= rows[start + 3]
        sum.asSecondBehind &+= rows[start + 4]
    }

    private static func damaged(_ path: String) -> Diagnostics {
        Diagnostics(
            Diagnostic(
                "tagger.not-weights",
                "\(path) does not hold weights of this version of Rasid's tagger",
                at: nil,
                help: "make it with deploy/tagger/train.py, or remove it to do without"
            )
        )
    }
}

/// What a word says of the tags around it, by how those see it.
struct WordScores: Sendable {
    typealias Scores = TaggerModel.Scores

    /// For the token two behind, which sees the word two before itself.
    var asSecondBefore = Scores()
    var asPrevious = Scores()
    var asItself = Scores()
    var asNext = Scores()
    var asSecondBehind = Scores()
}

/// Takes integers off the front of bytes.
private struct ByteReader {
    let bytes: [UInt8]
    var position = 0

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard position + count <= bytes.count else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func integer<Integer: FixedWidthInteger>(_: Integer.Type) -> Integer? {
        let size = MemoryLayout<Integer>.size
        guard position + size <= bytes.count else { return nil }
        var value: Integer = 0
        for index in 0..<size { value |= Integer(truncatingIfNeeded: bytes[position + index]) << Integer(index * 8) }
        position += size
        return value
    }
}
