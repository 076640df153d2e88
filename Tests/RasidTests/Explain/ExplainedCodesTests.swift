// SPDX-License-Identifier: Apache-2.0

import Alerting
import Explanations
import Foundation
import SigmaRules
import Testing

/// Looks for the codes of messages in the sources themselves, so that none can be added without a page.
@Suite("Codes in the sources")
struct ExplainedCodesTests {
    private static let codes = Set(Explanation.all.map(\.code))
    private static let slugs = Set(codes.map { String($0.drop { $0 != "." }.dropFirst()) })
    private static let families = Set(Explanation.all.map { String($0.family) })
    private static let literals = SourceLiterals.all(below: "Sources", except: "Explanations/")

    /// Words with a dot that look like codes and are none: fields of events, names of files and properties.
    private static func isOther(_ code: String) -> Bool {
        EventFields.table.fields.contains { $0.name == code }
            || [".conf", ".d", ".h", ".id", ".servers", ".idempotence", ".level", ".policy", ".yaml", ".yml"]
                .contains { code.hasSuffix($0) }
    }

    @Test("Every code has a page")
    func whole() {
        let found = Self.literals.map(\.text).filter { text in
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[1].isEmpty && Self.families.contains(String(parts[0]))
                && !Self.isOther(text)
        }
        #expect(Set(found).count > 100)
        #expect(Set(found).subtracting(Self.codes).sorted() == [], "'rasid explain' does not know these")
    }

    @Test("Every code that a reader of files puts together has a page")
    func parts() {
        let calls = [
            "report(", "warn(", "error(", "conflict(", "fail(", "problem(", "refuse(", "slug:", "(slug,message)=(",
        ]
        let found = Self.literals.filter { literal in calls.contains { literal.before.hasSuffix($0) } }.map(\.text)
            .filter { !$0.contains(".") && $0.contains("-") }
        #expect(Set(found).count > 30)
        #expect(Set(found).subtracting(Self.slugs).sorted() == [], "'rasid explain' does not know these")
    }

    @Test("Every page is about a code that there is")
    func pages() {
        let said = Set(Self.literals.map(\.text))
        let stale = Self.codes.filter { code in
            !said.contains(code) && !said.contains(String(code.drop { $0 != "." }.dropFirst()))
        }
        #expect(stale.sorted() == [])
    }
}

/// A text literal of small letters, digits, dots and hyphens.
private struct SourceLiterals {
    let text: String
    /// Up to 20 characters before it, blanks left out.
    let before: String

    static func all(below folder: String, except left: String) -> [SourceLiterals] {
        let paths = FileManager.default.subpaths(atPath: folder) ?? []
        return paths.filter { $0.hasSuffix(".swift") && !$0.hasPrefix(left) }.flatMap { path in
            (FileManager.default.contents(atPath: "\(folder)/\(path)")).map { literals(of: Array($0)) } ?? []
        }
    }

    private static func literals(of bytes: [UInt8]) -> [SourceLiterals] {
        var found: [SourceLiterals] = []
        var start: Int?
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\""):
                if let first = start, index > first {
                    let before = bytes[max(0, first - 60)..<first - 1].filter { $0 > 0x20 }.suffix(20)
                    found.append(
                        SourceLiterals(
                            text: String(decoding: bytes[first..<index], as: UTF8.self),
                            before: String(decoding: before, as: UTF8.self)
                        )
                    )
                }
                start = index + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
                UInt8(ascii: "-"):
                break
            // What is put before a slug, as in "\(domain).unknown-key".
            case UInt8(ascii: ")"):
                start = bytes.indices.contains(index + 1) && bytes[index + 1] == UInt8(ascii: ".") ? index + 2 : nil
            default: start = nil
            }
        }
        return found
    }
}
