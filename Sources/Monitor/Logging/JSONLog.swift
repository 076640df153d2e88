// SPDX-License-Identifier: Apache-2.0

internal import Articles
internal import JSONStream
internal import KafkaClient

/// JSON Lines: `time`, `level`, `message`, then the fields.
struct JSONLog: LogDestination {
    func write(_ line: LogLine) { StandardErrorLog.write(Self.bytes(line)) }

    /// The line with its line feed.
    static func bytes(_ line: LogLine) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("time", PublicationTime(milliseconds: line.milliseconds).rfc3339)
            json.field("level", String(describing: line.level))
            json.field("message", line.message)
            for (name, value) in line.fields.sorted(by: { $0.key < $1.key }) {
                json.field(name) { value.write(to: &$0) }
            }
        }
        json.endLine()
        return json.bytes
    }
}
