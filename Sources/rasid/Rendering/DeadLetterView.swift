// SPDX-License-Identifier: Apache-2.0

import Articles
import FoundationEssentials
import JSONStream
import Terminal

/// A dead letter for people and for programs.
struct DeadLetterView {
    let page: Page

    /// One line, and the reason under it.
    func line(_ entry: DeadLetterBox.Entry, isRequeued: Bool) -> String {
        let letter = entry.letter
        let columns = [
            Paragraph.padded(Self.place(entry.place), to: 10),
            Paragraph.padded(Self.time(entry.time) ?? "no time", to: 21),
            Paragraph.padded(letter.code, to: 26), Self.origin(letter.origin),
        ]
        var more = Self.key(letter).map { [page.isolated($0)] } ?? []
        if letter.attempts > 1 { more.append("tried \(letter.attempts) times") }
        if isRequeued { more.append(page.painter(.good, "sent back")) }
        let reason = page.painter(.faint, page.withIsolatedQuotes(SafeText.of(letter.message)))
        return (columns + more).joined(separator: "  ") + "\n" + String(repeating: " ", count: 12) + reason + "\n"
    }

    /// All there is, several lines.
    func full(_ entry: DeadLetterBox.Entry, isRequeued: Bool) -> String {
        let letter = entry.letter
        var table = FieldTable(painter: page.painter, width: page.width)
        table.add("reason", letter.message)
        table.add("laid aside", Self.time(entry.time) ?? "")
        let arrived = Self.time(letter.origin.timestamp).map { ", arrived \($0)" } ?? ""
        table.add("origin", Self.origin(letter.origin) + arrived)
        table.add("key", Self.key(letter) ?? "")
        table.add("tried", letter.attempts == 1 ? "once" : "\(letter.attempts) times")
        if isRequeued { table.add("sent back", "yes") }
        for header in letter.record.headers {
            table.add("header", "\(header.name): \(header.text ?? header.value.map { "\($0.count) bytes" } ?? "null")")
        }
        let value: String
        if letter.isValueLeftOut {
            value = page.painter(
                .faint,
                "the bytes were too many for this topic; they lie at \(Self.origin(letter.origin))"
            )
        } else if let bytes = letter.record.value, !bytes.isEmpty {
            value = Self.text(bytes) ?? "Base64: \(Data(bytes).base64EncodedString())"
        } else {
            value = page.painter(.faint, letter.record.value == nil ? "no value (null)" : "no bytes")
        }
        return "\(page.painter(.heading, Self.place(entry.place)))  \(page.painter(.bad, letter.code))\n" + table.text
            + page.rightToLeft(page.broken(SafeText.of(value))) + "\n"
    }

    /// One document.
    func write(_ entry: DeadLetterBox.Entry, _ isRequeued: Bool, withValue: Bool, to json: inout JSONWriter) {
        let letter = entry.letter
        json.object { json in
            json.field("partition", Int(entry.place.partition))
            json.field("offset", entry.place.offset)
            json.field("time", Self.time(entry.time))
            json.field("code", letter.code)
            json.field("message", letter.message)
            json.object("origin") { json in
                json.field("topic", letter.origin.topic)
                json.field("partition", Int(letter.origin.partition))
                json.field("offset", letter.origin.offset)
                json.field("time", Self.time(letter.origin.timestamp))
            }
            json.field("key", Self.key(letter))
            json.field("attempts", letter.attempts)
            json.field("requeued", isRequeued)
            json.field("bytes", entry.size)
            json.array("headers") { json in
                for header in letter.record.headers {
                    json.object { json in
                        json.field("name", header.name)
                        Self.write(header.value, as: "value", to: &json)
                    }
                }
            }
            if withValue { Self.write(letter.record.value, as: "value", to: &json) }
        }
    }

    /// As text, or under the name with `Base64` behind it.
    private static func write(_ bytes: [UInt8]?, as name: String, to json: inout JSONObjectWriter) {
        guard let bytes else { return json.null(name) }
        if let text = text(bytes) {
            json.field(name, text)
        } else {
            json.field("\(name)Base64", Data(bytes).base64EncodedString())
        }
    }

    private static func text(_ bytes: [UInt8]) -> String? {
        UTF8Check.isWellFormed(bytes[...]) ? String(decoding: bytes, as: UTF8.self) : nil
    }

    static func place(_ place: RequeueReceipt) -> String { "\(place.partition)@\(place.offset)" }

    private static func origin(_ origin: DeadLetter.Origin) -> String {
        "\(origin.topic)[\(origin.partition)]@\(origin.offset)"
    }

    private static func time(_ milliseconds: Int64?) -> String? {
        milliseconds.map { PublicationTime(milliseconds: $0).rfc3339 }
    }

    private static func key(_ letter: FiledLetter) -> String? {
        letter.record.key.map { SafeText.of(String(decoding: $0, as: UTF8.self)) }
    }
}
