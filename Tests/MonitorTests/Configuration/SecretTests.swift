// SPDX-License-Identifier: Apache-2.0

import KafkaClient
import Monitor
import SourceYAML
import Testing

@Suite("Secrets in the configuration")
struct SecretTests {
    @Test("come from files beside the configuration and from systemd's credentials, and are never shown")
    func references() throws {
        let folder = try ConfigurationFolder(
            "kafka:\n  sasl.password_file: secrets/kafka\n  ssl.key.password_credential: key\n",
            ["secrets/kafka": "very secret\n", "credentials/key": "also secret"]
        )
        let configuration = try RasidConfiguration.load(
            path: folder.file,
            environment: ["CREDENTIALS_DIRECTORY": "\(folder.path)/credentials"]
        )
        #expect(configuration.kafka["sasl.password"] == "very secret")
        #expect(configuration.kafka["ssl.key.password"] == "also secret")
        let shown = configuration.effective.filter { $0.path.hasSuffix("password") }
        #expect(shown.map(\.value) == ["[redacted]", "[redacted]"])
        #expect(shown.first?.origin == "\(folder.file):2:23")
    }

    @Test func byVariable() throws {
        let folder = try ConfigurationFolder("{}", ["secret": "hidden"])
        let configuration = try RasidConfiguration.load(
            path: folder.file,
            environment: ["RASID_KAFKA__SASL_PASSWORD_FILE": "secret"]
        )
        #expect(configuration.kafka["sasl.password"] == "hidden")
    }

    @Test(
        "that are not there are told with what to do",
        arguments: [
            ("sasl.password_file: missing", "config.unreadable-secret"),
            ("sasl.password_credential: kafka", "config.no-credentials"),
        ]
    )
    func missing(line: String, code: String) throws {
        let folder = try ConfigurationFolder("kafka:\n  \(line)\n")
        let error = #expect(throws: Diagnostics.self) { try RasidConfiguration.load(path: folder.file) }
        #expect(error?.all.map(\.code) == [code])
        #expect(error?.all.first?.location?.description == "\(folder.file):2:3")
        #expect(error?.all.first?.help != nil)
    }

    @Test(
        "never show in what is wrong with the file",
        arguments: [
            "kafka:\n  sasl.password: {hunter2: x}\n", "kafka:\n  sasl.pasword: [hunter2, {}]\n",
            "kafka:\n  sasl.password: \"hunter2\n", "kafka: {sasl.password: hunter2, sasl.password: hunter2}\n",
        ]
    )
    func excerpts(text: String) throws {
        let folder = try ConfigurationFolder(text)
        let error = #expect(throws: Diagnostics.self) { try RasidConfiguration.load(path: folder.file) }
        #expect(error?.rendered().contains("hunter2") == false)
    }

    @Test("never show in what librdkafka has against them, nor in what is wrong with a flag")
    func properties() throws {
        let configuration = try RasidConfiguration.load(path: nil, overrides: ["kafka.sasl.pasword=hunter2"])
        let text = configuration.kafkaDiagnostics().rendered()
        #expect(text.contains("sasl.password"))
        #expect(!text.contains("hunter2"))
        let flag = #expect(throws: Diagnostics.self) {
            try RasidConfiguration.load(path: nil, overrides: ["kafka.sasl.password=[hunter2"])
        }
        #expect(flag?.rendered().contains("hunter2") == false)
    }
}
