// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONStream
import Testing

@Suite("rasid config check")
struct ConfigCheckCommandTests {
    @Test("The shipped configuration is right, and every setting tells its origin")
    func shipped() throws {
        let run = try RasidProcess("config", "check", "--set", "topics.input=articles")
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("topics.input ") && $0.hasSuffix(" articles  # --set topics.input") })
        #expect(lines.contains { $0.hasPrefix("topics.alerts ") && $0.contains("config/rasid.yaml:") })
    }

    @Test("Every problem is told with its place and what was meant; exit code 3")
    func problems() throws {
        let file = try TemporaryFile(
            "rasid.yaml",
            """
            topcis:
              input: news
            log:
              level: loud

            """
        )
        let run = try RasidProcess("config", "check", "--config", file.path)
        #expect(run.status == 3)
        #expect(run.errors.contains("\(file.path):1:1: error: "))
        #expect(run.errors.contains("did you mean \"topics\"?"))
        #expect(run.errors.contains("\(file.path):4:10: error: "))
        #expect(run.output.isEmpty)
    }

    @Test("As JSON it can be read by an editor or a pipeline")
    func json() throws {
        let file = try TemporaryFile("rasid.yaml", "log: {level: loud}\n")
        let run = try RasidProcess("config", "check", "-c", file.path, "-f", "json")
        let root = try JSONDocument(parsing: run.output).root
        #expect(root["valid"]?.bool == false)
        #expect(root["diagnostics"]?[0]?["location"]?["line"]?.int == 1)
    }

    @Test("Secrets are not printed")
    func secrets() throws {
        let secret = try TemporaryFile("password", "geheimnis\n")
        let file = try TemporaryFile("rasid.yaml", "kafka: {sasl.password_file: \(secret.path)}\n")
        for format in ["text", "json"] {
            let run = try RasidProcess("config", "check", "-c", file.path, "-f", format)
            #expect(run.output.contains("sasl.password"))
            #expect(!(run.output + run.errors).contains("geheimnis"))
        }
    }

    @Test("A file that is not there is exit code 3")
    func missing() throws {
        let run = try RasidProcess("config", "check", "--config", "/nowhere/rasid.yaml")
        #expect(run.status == 3)
        #expect(run.errors.contains("/nowhere/rasid.yaml"))
    }
}
