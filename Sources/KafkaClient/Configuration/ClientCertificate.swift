// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// The certificate that a client shows to brokers, as far as it says what is wrong when they refuse it.
struct ClientCertificate: Sendable, Equatable {
    /// Where it lies, as the start of a sentence: "The certificate in rasid.p12".
    var place: String
    /// Whom it was issued by, such as `/CN=News CA`.
    var issuer: String
    /// The last day on which it is valid, in UTC: `2026-05-31`.
    var lastDay: String
    /// Whether that day has passed.
    var isExpired: Bool

    /// Reads the certificate that a configuration names; `nil` when it names none, or it can't be read, which librdkafka
    /// says itself.
    init?(of configuration: KafkaConfiguration) {
        if let path = configuration["ssl.keystore.location"], !path.isEmpty {
            self.init(keystore: path, password: configuration["ssl.keystore.password"] ?? "")
        } else if let path = configuration["ssl.certificate.location"], !path.isEmpty {
            guard let source = BIO_new_file(path, "r") else { return nil }
            defer { BIO_free(source) }
            self.init(pem: source, place: "The certificate in \(path)")
        } else if let text = configuration["ssl.certificate.pem"], !text.isEmpty {
            var bytes = Array(text.utf8)
            guard let source = BIO_new_mem_buf(&bytes, Int32(bytes.count)) else { return nil }
            defer { BIO_free(source) }
            self.init(pem: source, place: "The certificate of ssl.certificate.pem")
        } else {
            return nil
        }
    }

    private init?(keystore path: String, password: String) {
        guard let source = BIO_new_file(path, "r") else { return nil }
        defer { BIO_free(source) }
        guard let store = d2i_PKCS12_bio(source, nil) else { return nil }
        defer { PKCS12_free(store) }
        var key: OpaquePointer?
        var certificate: OpaquePointer?
        guard PKCS12_parse(store, password, &key, &certificate, nil) == 1 else {
            ERR_clear_error()
            return nil
        }
        defer { EVP_PKEY_free(key) }
        self.init(certificate, place: "The certificate in \(path)")
    }

    private init?(pem source: OpaquePointer, place: String) {
        self.init(PEM_read_bio_X509(source, nil, nil, nil), place: place)
        ERR_clear_error()
    }

    /// Frees the certificate.
    private init?(_ certificate: OpaquePointer?, place: String) {
        guard let certificate else { return nil }
        defer { X509_free(certificate) }
        guard let end = X509_get0_notAfter(certificate) else { return nil }
        var time = tm()
        var (days, seconds): (Int32, Int32) = (0, 0)
        guard ASN1_TIME_to_tm(end, &time) == 1, ASN1_TIME_diff(&days, &seconds, nil, end) == 1 else { return nil }
        self.place = place
        issuer = Self.text(of: X509_get_issuer_name(certificate))
        lastDay = "\(time.tm_year + 1900)-\(Self.twoDigits(time.tm_mon + 1))-\(Self.twoDigits(time.tm_mday))"
        isExpired = days < 0 || seconds < 0
    }

    /// A name in one line: `/CN=News CA`.
    private static func text(of name: OpaquePointer?) -> String {
        var text = [CChar](repeating: 0, count: 256)
        guard let name, X509_NAME_oneline(name, &text, Int32(text.count)) != nil else { return "an unknown authority" }
        return String(nullTerminated: text)
    }

    private static func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
