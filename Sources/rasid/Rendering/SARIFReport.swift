// SPDX-License-Identifier: Apache-2.0

import Explanations
import JSONStream
import SourceYAML

/// Problems as a log of the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
struct SARIFReport: JSONWritable {
    let problems: Diagnostics

    func write(to json: inout JSONWriter) {
        let codes = Array(Set(problems.all.map(\.code))).sorted()
        json.object { json in
            json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.field("version", "2.1.0")
            json.array("runs") { json in
                json.object { json in
                    json.object("tool") { json in
                        json.object("driver") { json in
                            json.field("name", "rasid")
                            json.field("version", Version.rasid)
                            json.array("rules") { json in
                                for code in codes { json.object { Self.write(rule: code, to: &$0) } }
                            }
                        }
                    }
                    json.field("columnKind", "unicodeCodePoints")
                    json.array("results") { json in
                        for problem in problems.all { json.object { Self.write(problem, among: codes, to: &$0) } }
                    }
                }
            }
        }
    }

    private static func write(rule code: String, to json: inout JSONObjectWriter) {
        json.field("id", code)
        guard let explanation = Explanation.of(code) else { return }
        json.object("fullDescription") { $0.field("text", explanation.meaning) }
        json.object("help") { $0.field("text", explanation.remedy) }
    }

    private static func write(_ problem: Diagnostic, among codes: [String], to json: inout JSONObjectWriter) {
        json.field("ruleId", problem.code)
        json.field("ruleIndex", codes.firstIndex(of: problem.code))
        json.field("level", problem.severity.rawValue)
        json.object("message") { json in
            json.field("text", problem.message + (problem.help.map { ". \($0)" } ?? ""))
        }
        if let location = problem.location {
            json.array("locations") { json in json.object { write(location, to: &$0) } }
        }
        let notes = problem.notes.filter { $0.location != nil }
        guard !notes.isEmpty else { return }
        json.array("relatedLocations") { json in
            for note in notes {
                json.object { json in
                    if let location = note.location { write(location, to: &json) }
                    json.object("message") { $0.field("text", note.message) }
                }
            }
        }
    }

    private static func write(_ location: SourceLocation, to json: inout JSONObjectWriter) {
        json.object("physicalLocation") { json in
            json.object("artifactLocation") { $0.field("uri", uri(of: location.file.name)) }
            guard let position = location.position else { return }
            json.object("region") { json in
                json.field("startLine", position.line)
                json.field("startColumn", position.column)
                json.field("endColumn", position.column + location.length)
            }
        }
    }

    /// A path as a URI reference (RFC 3986); one that is absolute gets the scheme `file`.
    static func uri(of path: String) -> String {
        let isPlain: (UInt8) -> Bool = { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                true
            default: false
            }
        }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = Array((path.hasPrefix("/") ? "file://" : "").utf8)
        for byte in path.utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
