// SPDX-License-Identifier: Apache-2.0

import CRDKafka
import Glibc

extension ClientContext {
    /// Has librdkafka ask for a token whenever it needs one, on a thread of its own: some callers block without polling.
    static func installTokenCallback(on configuration: OpaquePointer) {
        rd_kafka_conf_enable_sasl_queue(configuration, 1)
        rd_kafka_conf_set_oauthbearer_token_refresh_cb(configuration) { client, _, opaque in
            guard let client, let opaque else { return }
            Unmanaged<ClientContext>.fromOpaque(opaque).takeUnretainedValue().refreshToken(of: client)
        }
    }

    /// Reads the token and gives it to librdkafka, which asks again in time before it expires, and every ten seconds after
    /// a failure.
    private func refreshToken(of client: OpaquePointer) {
        guard let tokenFile else { return }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        do throws(TokenFile.Problem) {
            let token = try tokenFile.token(now: Int64(now.tv_sec) * 1000)
            var text = [CChar](repeating: 0, count: 512)
            let error = rd_kafka_oauthbearer_set_token(
                client,
                token.text,
                token.expiry,
                token.subject,
                nil,
                0,
                &text,
                text.count
            )
            guard error == RD_KAFKA_RESP_ERR_NO_ERROR else {
                throw TokenFile.Problem(message: "the token in \(tokenFile.path): \(String(nullTerminated: text))")
            }
            journal.ended("token", "broker", "there is a token again in \(tokenFile.path)")
        } catch {
            rd_kafka_oauthbearer_set_token_failure(client, error.message)
            journal.began("token", .error, "broker", "no log-in to the brokers is possible: \(error.message)")
        }
    }
}
