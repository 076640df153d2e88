// SPDX-License-Identifier: Apache-2.0

import SourceYAML
import Testing

@Suite("Did-you-mean")
struct SuggestionTests {
    @Test(arguments: [
        ("topcis", "topics"),
        ("Topics", "topics"),
        ("dead-letters", "dead_letters"),
        ("bootstrap.server", "bootstrap.servers"),
        ("calld-for", "called-for"),
        ("هجو", "هجوم"),
    ])
    func near(written: String, meant: String) {
        let candidates = ["topics", "dead_letters", "bootstrap.servers", "called-for", "هجوم"]
        #expect(Suggestion.nearest(to: written, among: candidates) == meant)
    }

    @Test("nothing near enough", arguments: ["x", "kafka", "", "completely-different"])
    func far(written: String) {
        #expect(Suggestion.nearest(to: written, among: ["topics", "log", "id"]) == nil)
    }

    @Test("of several the nearest, of equals the first")
    func nearest() {
        #expect(Suggestion.nearest(to: "lavel", among: ["label", "level", "laval"]) == "label")
        #expect(Suggestion.nearest(to: "levell", among: ["label", "level"]) == "level")
    }
}
