// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// SHA-256 (FIPS 180-4) by OpenSSL's libcrypto.
///
///     var digest = SHA256()
///     digest.update("title")
///     digest.update(body)
///     let id = digest.hex()
public struct SHA256: ~Copyable {
    private let context: OpaquePointer

    /// A digest of nothing yet.
    public init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("libcrypto could not start a SHA-256 digest: out of memory, or SHA-256 is disabled")
        }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Adds bytes.
    public mutating func update(_ bytes: borrowing [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            absorb(buffer)
        }
    }

    /// Adds the UTF-8 of a string.
    public mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            absorb(UnsafeRawBufferPointer(buffer))
        }
    }

    /// Ends the digest: 32 bytes.
    public consuming func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            var written: UInt32 = 0
            guard EVP_DigestFinal_ex(context, buffer.baseAddress, &written) == 1 else {
                preconditionFailure("libcrypto could not finish a SHA-256 digest")
            }
            count = Int(written)
        }
    }

    /// Ends the digest: 64 lower-case hexadecimal digits.
    public consuming func hex() -> String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = finish()
        return String(unsafeUninitializedCapacity: 2 * bytes.count) { buffer in
            for (index, byte) in bytes.enumerated() {
                buffer[2 * index] = digits[Int(byte >> 4)]
                buffer[2 * index + 1] = digits[Int(byte & 15)]
            }
            return 2 * bytes.count
        }
    }

    /// The digest of bytes as 64 lower-case hexadecimal digits.
    public static func hex(of bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return digest.hex()
    }

    /// The digest of a string's UTF-8 as 64 lower-case hexadecimal digits.
    public static func hex(of text: String) -> String {
        var digest = SHA256()
        digest.update(text)
        return digest.hex()
    }

    private func absorb(_ buffer: UnsafeRawBufferPointer) {
        guard EVP_DigestUpdate(context, buffer.baseAddress, buffer.count) == 1 else {
            preconditionFailure("libcrypto could not update a SHA-256 digest")
        }
    }
}
