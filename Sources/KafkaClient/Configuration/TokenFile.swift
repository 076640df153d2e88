// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// A token for SASL OAUTHBEARER that somebody keeps fresh in a file, such as an agent or an orchestrator.
struct TokenFile: Sendable, Hashable {
    /// The property that names the file; it is this library's own, not librdkafka's.
    static let property = "sasl.oauthbearer.token_file"

    /// The file.
    let path: String

    /// The file that a configuration names, if any.
    init?(of configuration: KafkaConfiguration) {
        guard let path = configuration[Self.property], !path.isEmpty else { return nil }
        self.path = path
    }

    /// A token and what it says of itself (RFC 7519).
    struct Token: Equatable {
        var text: String
        /// Whom it was issued for; brokers have their own mind about that.
        var subject: String
        /// Milliseconds since 1970.
        var expiry: Int64
    }

    /// Why there is no token.
    struct Problem: Error {
        var message: String
    }

    /// Reads the token there is now.
    /// - Parameter now: milliseconds since 1970.
    func token(now: Int64) throws(Problem) -> Token {
        guard let content = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
            throw Problem(message: "\(path) can't be read: it must be a file that this user may read")
        }
        let token = try Self.token(of: content, in: path)
        guard token.expiry > now else {
            throw Problem(message: "the token in \(path) has expired; it is read again as soon as there is a new one")
        }
        return token
    }

    private struct Claims: Decodable {
        var exp: Double
        var sub: String?
    }

    static func token(of content: String, in path: String) throws(Problem) -> Token {
        let text = String(content.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let payload = data(base64URL: parts[1]),
            let claims = try? JSONDecoder().decode(Claims.self, from: payload), claims.exp < 1e12
        else {
            throw Problem(message: "\(path) holds no JSON Web Token with a time of expiry (exp)")
        }
        return Token(text: text, subject: claims.sub ?? "rasid", expiry: Int64(claims.exp * 1000))
    }

    private static func data(base64URL text: Substring) -> Data? {
        let standard = text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        return Data(base64Encoded: String(standard) + String(repeating: "=", count: (4 - standard.count % 4) % 4))
    }
}
