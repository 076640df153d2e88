// SPDX-License-Identifier: Apache-2.0

/// Finds whole texts among many: one probe into one array where there is nothing, two more reads where there is.
struct ByteTable: Sendable {
    private struct Entry {
        /// 0 for an entry that is free.
        var hash: UInt32 = 0
        var start: Int32 = 0
        var count: Int32 = 0
    }

    /// A power of two, at most half of them taken.
    private var entries: [Entry]
    /// For each entry what its text stands for.
    private var values: [Int32]
    /// The texts, one after the other.
    private var bytes: [UInt8] = []
    private var longest = 0

    /// Whether nothing can be found.
    var isEmpty: Bool { bytes.isEmpty && longest == 0 && values.allSatisfy { $0 < 0 } }

    /// - Parameter texts: no two alike; their indices are what is found.
    init(_ texts: [[UInt8]]) {
        var size = 2
        while size < texts.count * 2 { size *= 2 }
        entries = Array(repeating: Entry(), count: size)
        values = Array(repeating: -1, count: size)
        for (index, text) in texts.enumerated() {
            let hash = ByteTable.hash(text)
            var place = Int(hash) & (size - 1)
            while values[place] >= 0 { place = (place + 1) & (size - 1) }
            entries[place] = Entry(hash: hash, start: Int32(bytes.count), count: Int32(text.count))
            values[place] = Int32(index)
            bytes.append(contentsOf: text)
            longest = max(longest, text.count)
        }
    }

    /// The index of a text; `nil` where it is none of those given.
    func index(of text: [UInt8]) -> Int? {
        guard text.count <= longest else { return nil }
        let hash = ByteTable.hash(text)
        let mask = entries.count - 1
        var place = Int(hash) & mask
        while entries[place].hash != 0 {
            let entry = entries[place]
            if entry.hash == hash, Int(entry.count) == text.count, isText(text, at: Int(entry.start)) {
                return Int(values[place])
            }
            place = (place + 1) & mask
        }
        return nil
    }

    private func isText(_ text: [UInt8], at start: Int) -> Bool {
        for index in text.indices where bytes[start + index] != text[index] { return false }
        return true
    }

    /// Never 0.
    private static func hash(_ text: [UInt8]) -> UInt32 {
        var hash = UInt64(truncatingIfNeeded: text.count) ^ 0x9E37_79B9_7F4A_7C15
        text.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 8 <= bytes.count {
                hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset += 8
            }
            var rest: UInt64 = 0
            while offset < bytes.count {
                rest = rest << 8 | UInt64(bytes[offset])
                offset += 1
            }
            hash = mixed(hash, rest)
        }
        return UInt32(truncatingIfNeeded: hash >> 32) | 1
    }

    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let (high, low) = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return high ^ low
    }
}
