// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import KafkaClient

@Suite("Advice on brokers that refuse, or can't be trusted")
struct ConnectionAdviceTests {
    private static let alert =
        "ssl://localhost:9093/1: receive failed: error:0A000416:SSL routines::sslv3 alert certificate unknown: "
        + "SSL alert number 46 (after 3ms in state APIVERSION_QUERY)"

    @Test(
        "A failure is told from its words",
        arguments: [
            (alert, BrokerFailure.Kind.certificateRefused, "refuses this client's certificate: certificate unknown"),
            (
                "ssl://b:1/1: SSL handshake failed: error:0A000086:SSL routines::certificate verify failed: broker certificate "
                    + "could not be verified (after 9ms in state SSL_HANDSHAKE)",
                .untrusted, "can't be trusted: its certificate could not be verified"
            ),
            (
                "sasl_ssl://b:1/1: SASL authentication error: Authentication failed (after 3ms in state AUTH_REQ)",
                .loginRefused, "refuses the log-in: SASL authentication error: Authentication failed"
            ),
            (
                "b:1/1: Disconnected while requesting ApiVersion: might be caused by incorrect security.protocol configuration "
                    + "(connecting to a SSL listener?) or broker version is < 0.10 (after 1ms in state APIVERSION_QUERY)",
                .notUnderstood, "can't be talked to: disconnected while requesting ApiVersion"
            ),
            (
                "ssl://b:1/1: error:0A000126:SSL routines::unexpected eof while reading (after 2ms in state SSL_HANDSHAKE)",
                .notUnderstood, "can't be talked to: TLS can't be begun"
            ),
            (
                "ssl://b:1/1: SSL handshake failed: error:0A00010B:SSL routines::wrong version number: might be caused by "
                    + "incorrect security.protocol configuration (connecting to a PLAINTEXT broker?) (after 2ms in state "
                    + "SSL_HANDSHAKE)",
                .notUnderstood, "can't be talked to: TLS can't be begun"
            ),
            (
                "ssl://b:1/1: error:0A000126:SSL routines::unexpected eof while reading (after 52ms in state UP)",
                .down, "is down: error:0A000126:SSL routines::unexpected eof while reading"
            ),
            ("b:1/1: Connect to ipv4#127.0.0.1:1 failed: Connection refused", .down, "is down: connection refused"),
        ]
    )
    func kinds(text: String, kind: BrokerFailure.Kind, summary: String) throws {
        let failure = try #require(BrokerFailure(text))
        #expect(failure.kind == kind)
        #expect(failure.summary == summary)
    }

    @Test("A certificate that is refused is looked at: none, expired, or of a strange authority")
    func certificates() throws {
        let failure = try #require(BrokerFailure(Self.alert))
        var advice = ConnectionAdvice()
        #expect(advice.text(for: failure)?.contains("set ssl.keystore.location") == true)
        advice.certificate = ClientCertificate(of: ["ssl.certificate.pem": Self.expired])
        #expect(advice.text(for: failure)?.contains("expired on 2020-01-02") == true)
        advice.certificate?.isExpired = false
        #expect(advice.text(for: failure)?.contains("was issued by /CN=Some CA") == true)
    }

    /// Made for this test: of `CN=Some CA`, valid for the first day of 2020.
    private static let expired = """
        -----BEGIN CERTIFICATE-----
        MIIBCDCBsAIBATAKBggqhkjOPQQDAjASMRAwDgYDVQQDDAdTb21lIENBMB4XDTIw
        MDEwMTAwMDAwMFoXDTIwMDEwMjAwMDAwMFowEDEOMAwGA1UEAwwFcmFzaWQwWTAT
        BgcqhkjOPQIBBggqhkjOPQMBBwNCAAQ3qATnvV5eq5bnc/LNwfPMB1xd0WfIJBJU
        9WePLLHWQ4SAJvj3gohwPrSD5TkEqLLLdFE9GZ9o0sc0sGIBAlnwMAoGCCqGSM49
        BAMCA0cAMEQCH0sWp3RsUxbSgFoE2h7ztdSgM02r2LA53nlrWVl4wmACIQD/NEIY
        kLAO1FYphaadqWXJAmgHCugGkO+SFVEMWnlAtQ==
        -----END CERTIFICATE-----
        """
}
