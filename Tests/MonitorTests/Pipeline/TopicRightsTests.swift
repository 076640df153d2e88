// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Monitor

@Suite("What is said about topics that a user may not see")
struct TopicRightsTests {
    private static let grant = "kafka-acls.sh --add --allow-principal User:NAME"

    @Test(
        "names what is done with each topic, and nothing besides",
        arguments: [
            (["news.articles"], "(\(grant) --operation Read --topic news.articles)"),
            (["rasid.alerts"], "(\(grant) --operation Write --topic rasid.alerts)"),
            (["rasid.incidents"], "(\(grant) --operation Read --operation Write --topic rasid.incidents)"),
            (
                ["rasid.alerts", "rasid.events", "rasid.dead-letters"],
                "(\(grant) --operation Write --topic rasid.alerts --topic rasid.dead-letters && "
                    + "\(grant) --operation Read --operation Write --topic rasid.events)"
            ),
        ]
    )
    func commands(hidden: [String], told: String) {
        #expect(TopicSettings().lineAboutHidden(hidden).contains(told))
    }

    @Test("goes by the configured names")
    func names() {
        var topics = TopicSettings()
        (topics.input, topics.events) = ("feed", "news.articles")
        #expect(topics.lineAboutHidden(["feed"]).hasPrefix("this user may not see the topic feed: "))
        #expect(topics.operations(on: "feed") == ["Read"])
        #expect(topics.operations(on: "news.articles") == ["Read", "Write"])
    }
}
