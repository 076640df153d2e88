// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import KafkaClient

@Suite("Tokens from files")
struct TokenFileTests {
    /// `{"alg":"none"}` and `{"sub":"rasid","exp":1700000000}`.
    private static let token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJyYXNpZCIsImV4cCI6MTcwMDAwMDAwMH0."

    @Test("A token says whom it is for and when it expires; white space around it is not part of it")
    func claims() throws {
        let token = try TokenFile.token(of: " \(Self.token)\n", in: "f")
        #expect(token == .init(text: Self.token, subject: "rasid", expiry: 1_700_000_000_000))
    }

    @Test("What is no token, or has no end, is told", arguments: ["", "opaque", "a.b.c", "eyJhbGciOiJub25lIn0.e30."])
    func none(_ text: String) {
        #expect { try TokenFile.token(of: text, in: "f") } throws: {
            ($0 as? TokenFile.Problem)?.message.hasPrefix("f holds no JSON Web Token") == true
        }
    }

    @Test("The file is a property of the configuration that librdkafka never sees")
    func property() {
        let configuration: KafkaConfiguration = [
            "bootstrap.servers": "b:1", "security.protocol": "sasl_plaintext", "sasl.mechanism": "OAUTHBEARER",
            "sasl.oauthbearer.token_file": "/run/token",
        ]
        #expect(TokenFile(of: configuration)?.path == "/run/token")
        #expect(configuration.problems(for: .producer).isEmpty)
    }
}
