// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Monitor
import SourceYAML
import Testing

@Suite("What is wrong with a configuration")
struct ConfigurationDiagnosticsTests {
    @Test(
        "is told with its place and what to do",
        arguments: [
            (
                "topcis:\n  input: a\n",
                """
                rasid.yaml:1:1: error: unknown key "topcis" [config.unknown-key]
                 1 | topcis:
                   | ^~~~~~
                help: did you mean "topics"?
                """
            ),
            (
                "topics:\n  inptu: a\n",
                """
                rasid.yaml:2:3: error: unknown key "inptu" in "topics" [config.unknown-key]
                 2 |   inptu: a
                   |   ^~~~~
                help: did you mean "input"?
                """
            ),
            (
                "pipeline:\n  batch_records: many\n",
                """
                rasid.yaml:2:18: error: expected a whole number, found "many" [config.wrong-type]
                 2 |   batch_records: many
                   |                  ^~~~
                """
            ),
            (
                "pipeline: {batch_records: 0}\n",
                """
                rasid.yaml:1:27: error: "batch_records" must be between 1 and 100000 [config.out-of-range]
                 1 | pipeline: {batch_records: 0}
                   |                           ^
                """
            ),
            (
                "pipeline: {drain_timeout: 30}\n",
                """
                rasid.yaml:1:27: error: expected a time such as 30s, found the number 30 [config.wrong-type]
                 1 | pipeline: {drain_timeout: 30}
                   |                           ^~
                help: write a number and its unit: ms, s, m or h
                """
            ),
            (
                "log: {level: inof}\n",
                """
                rasid.yaml:1:14: error: "inof" is no value of "level"; it takes error, warning, notice, info, debug \
                [config.unknown-value]
                 1 | log: {level: inof}
                   |              ^~~~
                help: did you mean "info"?
                """
            ),
            (
                "input: {mapping: {title: $..x}}\n",
                """
                rasid.yaml:1:26: error: "$..x" is no JSON path: a field name is due after "." [config.bad-path]
                 1 | input: {mapping: {title: $..x}}
                   |                          ^~~~
                help: write a field's name, a pointer such as /data/title, or a path such as $.data.title
                """
            ),
            (
                "topics: {input: أخبار}\n",
                """
                rasid.yaml:1:17: error: "أخبار" can't be the name of a topic [config.bad-topic]
                 1 | topics: {input: أخبار}
                   |                 ^~~~~
                help: use 1 to 249 of a-z A-Z 0-9 . _ -
                """
            ),
            (
                "topics: news\n",
                """
                rasid.yaml:1:9: error: expected a mapping of keys to values, found "news" [config.wrong-type]
                 1 | topics: news
                   |         ^~~~
                """
            ),
            (
                "a: 1\n---\nb: 2\n",
                """
                rasid.yaml:3:1: error: a configuration is one YAML document, but another starts here \
                [config.several-documents]
                """
            ),
        ]
    )
    func rendered(text: String, expected: String) throws {
        let problems = try problems(text)
        #expect(problems.contains(expected), "\(problems)")
    }

    @Test("all problems come at once")
    func allAtOnce() throws {
        let folder = try ConfigurationFolder("instance: [a]\nlog: {level: loud, colour: 1}\nkafka: {a.b: {c: 1}}\n")
        let error = #expect(throws: Diagnostics.self) {
            try RasidConfiguration.load(path: folder.file, overrides: ["nothing", "log.formt=json"])
        }
        #expect(
            error?.all.map(\.code) == [
                "config.broken-override", "config.wrong-type", "config.wrong-type", "config.unknown-value",
                "config.unknown-key", "config.unknown-key",
            ]
        )
    }

    @Test("librdkafka's objections come along with the others")
    func kafkaAlong() throws {
        let told = try problems("topcis: {}\nkafka: {linger.ms: soon}\n")
        #expect(told.contains("[config.unknown-key]") && told.contains("[kafka.invalid-property]"))
    }

    @Test("an override is named in what is wrong with it")
    func overrides() {
        let error = #expect(throws: Diagnostics.self) {
            try RasidConfiguration.load(
                path: nil,
                environment: ["RASID_LOG__LEVEL": "loud"],
                overrides: ["log.formt=json"]
            )
        }
        let text = error?.rendered() ?? ""
        #expect(text.contains(#"RASID_LOG__LEVEL:2:12: error: "loud" is no value of "level""#), "\(text)")
        #expect(text.contains(#"--set log.formt:2:3: error: unknown key "formt" in "log""#), "\(text)")
    }

    @Test func missingFile() {
        let error = #expect(throws: Diagnostics.self) { try RasidConfiguration.load(path: "/nowhere/rasid.yaml") }
        #expect(
            error?.rendered()
                == "/nowhere/rasid.yaml: error: the file can't be read: No such file or directory [yaml.unreadable]\n"
        )
    }

    @Test("librdkafka's own objections point at the line")
    func kafkaProperties() throws {
        let folder = try ConfigurationFolder(
            "kafka:\n  bootstrap.servers: a:9092\n  bootstrap.server: b\n  linger.ms: soon\n"
        )
        let problems = try RasidConfiguration.load(path: folder.file, overrides: ["kafka.acks=most"]).kafkaDiagnostics()
        let places = problems.all.map { $0.location?.description ?? "" }
        #expect(places == ["\(folder.file):3:21", "\(folder.file):4:14", "--set kafka.acks"])
        #expect(
            problems.all.map(\.code) == ["kafka.unknown-property", "kafka.invalid-property", "kafka.invalid-property"]
        )
    }

    @Test(
        "properties that could lose alerts are refused",
        arguments: ["acks=1", "request.required.acks=0", "transactional.id=a"]
    )
    func delivery(property: String) throws {
        let configuration = try RasidConfiguration.load(path: nil, overrides: ["kafka.\(property)"])
        #expect(configuration.kafkaDiagnostics().all.map(\.code).contains("kafka.reserved-property"))
        let harmless = try RasidConfiguration.load(path: nil, overrides: ["kafka.acks=all"])
        #expect(harmless.kafkaDiagnostics().isEmpty)
    }

    private func problems(_ text: String) throws -> String {
        let folder = try ConfigurationFolder(text)
        let error = #expect(throws: Diagnostics.self) { try RasidConfiguration.load(path: folder.file) }
        return (error?.rendered() ?? "").replacing("\(folder.path)/", with: "")
    }
}
