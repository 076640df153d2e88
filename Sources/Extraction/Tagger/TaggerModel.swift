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
    private var hashed: LargeIndex
    /// By feature.
    private var rows: ContiguousArray<WordScores>

    /// Reads the weights.
    /// - Throws: `tagger.not-weights`.
    init(_ bytes: [UInt8], path: String) throws(Diagnostics) {
        transitions = []
        numbered = ContiguousArray(repeating: -1, count: TagFeature.numbered)
        rows = []
        hashed = LargeIndex()
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
        hashed = LargeIndex(capacity: Int(count))
        rows.reserveCapacity(Int(count))
        for number in 0..<Int32(count) {
            guard let feature = reader.integer(UInt64.self), let mask = reader.integer(UInt8.self) else {
                throw TaggerModel.damaged(path)
            }
            var scores = WordScores()
            for offset in 0..<TaggerModel.window where mask >> UInt8(offset) & 1 == 1 {
                for lane in 0..<NameTag.allCases.count {
                    guard let weight = reader.integer(Int16.self) else { throw TaggerModel.damaged(path) }
                    scores[offset][lane] = weight
                }
            }
            rows.append(scores)
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

    /// The number of a hashed feature's row, or -1; its memory is asked for.
    @inline(__always)
    func row(of feature: UInt64) -> Int32 {
        let row = hashed[feature]
        if row >= 0 { rows.prefetch(Int(row)) }
        return row
    }

    /// Asks for the memory in which a hashed feature is looked up.
    @inline(__always)
    func prefetch(_ feature: UInt64) { hashed.prefetchWhole(feature) }

    /// Adds a row, if there is one of that number.
    @inline(__always)
    func add(row: Int32, to sum: inout WordScores) {
        if row >= 0 { sum.add(rows[Int(row)]) }
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

    @inline(__always)
    mutating func add(_ other: WordScores) {
        asSecondBefore &+= other.asSecondBefore
        asPrevious &+= other.asPrevious
        asItself &+= other.asItself
        asNext &+= other.asNext
        asSecondBehind &+= other.asSecondBehind
    }

    /// The scores by place in the window, the first for the token two behind.
    fileprivate subscript(offset: Int) -> Scores {
        get {
            switch offset {
            case 0: asSecondBefore
            case 1: asPrevious
            case 2: asItself
            case 3: asNext
            default: asSecondBehind
            }
        }
        set {
            switch offset {
            case 0: asSecondBefore = newValue
            case 1: asPrevious = newValue
            case 2: asItself = newValue
            case 3: asNext = newValue
            default: asSecondBehind = newValue
            }
        }
    }
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
