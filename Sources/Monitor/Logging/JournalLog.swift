// SPDX-License-Identifier: Apache-2.0

internal import CSystemd
internal import Glibc
internal import KafkaClient

/// The journal's native protocol: every field can be searched, `journalctl RASID_TOPIC=news.articles`.
struct JournalLog: LogDestination {
    func write(_ line: LogLine) {
        let entries = Self.entries(line).map { Array($0.utf8) }
        Self.withVectors(entries[...], []) { vectors in
            _ = vectors.withUnsafeBufferPointer { sd_journal_sendv($0.baseAddress, Int32($0.count)) }
        }
    }

    /// `NAME=value`, a field each. The standard fields are those of systemd.journal-fields(7).
    static func entries(_ line: LogLine) -> [String] {
        let own = line.fields.sorted { $0.key < $1.key }.map { "RASID_\($0.key.uppercased())=\($0.value.text)" }
        return ["MESSAGE=\(line.message)", "PRIORITY=\(line.level.rawValue)", "SYSLOG_IDENTIFIER=rasid"] + own
    }

    /// Builds the array of buffers while all of them stay in place.
    private static func withVectors(_ rest: ArraySlice<[UInt8]>, _ vectors: [iovec], _ body: ([iovec]) -> Void) {
        guard let first = rest.first else { return body(vectors) }
        var bytes = first
        bytes.withUnsafeMutableBytes { buffer in
            let vector = iovec(iov_base: buffer.baseAddress, iov_len: buffer.count)
            withVectors(rest.dropFirst(), vectors + [vector], body)
        }
    }
}
