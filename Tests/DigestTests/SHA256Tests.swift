// SPDX-License-Identifier: Apache-2.0

import Digest
import Testing

@Suite("SHA-256")
struct SHA256Tests {
    /// Examples of FIPS 180-4's validation set, and the Arabic word for "watcher".
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func knownDigests(text: String, hex: String) {
        #expect(SHA256.hex(of: text) == hex)
        #expect(SHA256.hex(of: Array(text.utf8)) == hex)
    }

    @Test("pieces give the digest of the whole")
    func streaming() {
        var digest = SHA256()
        digest.update("را")
        digest.update(Array("صد".utf8))
        #expect(digest.hex() == SHA256.hex(of: "راصد"))
    }

    @Test("a finished digest has 32 bytes")
    func rawBytes() {
        var digest = SHA256()
        digest.update("abc")
        #expect(digest.finish().prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
    }
}
