// SPDX-License-Identifier: Apache-2.0

import Articles
import SourceYAML
import Testing

@testable import Monitor

@Suite("Trying new rules aside")
struct RehearsalTests {
    private let articles = ["قصف", "هدوء", "قصف"].enumerated().map { number, text in
        Article(id: "\(number)", title: nil, body: text)
    }

    @Test("shows by rule what alerts would be others")
    func changes() throws {
        let same = try Rehearsal(
            articles,
            before: PipelineHarness.analysis("first"),
            now: PipelineHarness.analysis("first", padding: 10)
        )
        #expect(same.text == "the 3 articles read last lead to the same alerts")
        let other = try Rehearsal(
            articles,
            before: PipelineHarness.analysis("first"),
            now: PipelineHarness.analysis("second")
        )
        #expect(other.changes == [.init(rule: "first", before: 2, now: 0), .init(rule: "second", before: 0, now: 2)])
        #expect(
            other.text == "the 3 articles read last lead to other alerts: first 0 instead of 2, second 2 instead of 0"
        )
    }

    @Test("without articles says so")
    func none() throws {
        let analysis = PipelineHarness.analysis("first")
        #expect(try Rehearsal([], before: analysis, now: analysis).text == "no article was read yet to try them on")
    }

    @Test("refuses rules that take too long")
    func slow() {
        let analysis = PipelineHarness.analysis("first")
        #expect {
            try Rehearsal(articles, before: analysis, now: analysis, patience: .zero)
        } throws: {
            ($0 as? Diagnostics)?.all.map(\.code) == ["reload.too-slow"]
        }
    }

    @Test("keeps the articles read last, in order, and no long ones")
    func recent() {
        let recent = RecentArticles(capacity: 3)
        for number in 0..<5 { recent.note(Article(id: "\(number)", title: nil, body: "خبر")) }
        recent.note(Article(id: "long", title: nil, body: String(repeating: "خبر ", count: 10_000)))
        #expect(recent.all.map(\.id) == ["2", "3", "4"])
    }
}
