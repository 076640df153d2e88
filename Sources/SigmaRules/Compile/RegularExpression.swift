// SPDX-License-Identifier: Apache-2.0

import CRE2

/// A regular expression in RE2's syntax: time linear in the text whatever the pattern.
final class RegularExpression: Sendable {
    /// What is wrong with a pattern.
    struct Problem: Error {
        /// RE2's own words, such as `missing )`.
        var reason: String
        /// The part of the pattern that is wrong; empty where none can be named.
        var argument: String
    }

    /// What one expression and its caches may take.
    private static let mostMemory: Int64 = 16 << 20

    private nonisolated(unsafe) let handle: OpaquePointer
    /// As compiled, flags included.
    let text: String

    /// - Parameters:
    ///   - pattern: as written.
    ///   - flags: letters of `(?ims)`.
    init(_ pattern: String, flags: String = "") throws(Problem) {
        var whole = flags.isEmpty ? pattern : "(?\(flags))\(pattern)"
        let handle = whole.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                rasid_re2_compile($0.baseAddress, $0.count, RegularExpression.mostMemory)
            }
        }
        guard let handle else { throw Problem(reason: "out of memory", argument: "") }
        if let reason = rasid_re2_error(handle) {
            var length = 0
            let start = rasid_re2_error_argument(handle, &length)
            let argument = start.map { start in
                start.withMemoryRebound(to: UInt8.self, capacity: length) {
                    String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
                }
            }
            let problem = Problem(reason: String(cString: reason), argument: argument ?? "")
            rasid_re2_free(handle)
            throw problem
        }
        self.handle = handle
        text = whole
    }

    deinit { rasid_re2_free(handle) }

    /// Whether it matches anywhere in a text of UTF-8.
    func finds(in text: [UInt8]) -> Bool {
        text.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return rasid_re2_finds(handle, start, bytes.count)
        }
    }
}
