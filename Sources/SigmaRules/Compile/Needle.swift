// SPDX-License-Identifier: Apache-2.0

/// Bytes to search for in time linear in the text, by Knuth, Morris and Pratt ("Fast Pattern Matching in Strings",
/// SIAM J. Comput. 6, 1977).
struct Needle: Sendable, Hashable {
    let bytes: [UInt8]
    /// For each length of a matched part, how much of it is matched still when the next byte differs.
    private let fallback: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var fallback = [Int](repeating: 0, count: bytes.count + 1)
        var matched = 0
        for index in bytes.indices.dropFirst() {
            while matched > 0, bytes[index] != bytes[matched] { matched = fallback[matched] }
            if bytes[index] == bytes[matched] { matched += 1 }
            fallback[index + 1] = matched
        }
        self.fallback = fallback
    }

    /// Whether the bytes occur in a text; no bytes occur in any.
    func isContained(in text: [UInt8]) -> Bool {
        guard !bytes.isEmpty else { return true }
        return text.withUnsafeBufferPointer { text in
            var matched = 0
            for byte in text {
                while matched > 0, byte != bytes[matched] { matched = fallback[matched] }
                if byte == bytes[matched] { matched += 1 }
                if matched == bytes.count { return true }
            }
            return false
        }
    }
}
