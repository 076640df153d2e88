// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An IPv4 or IPv6 address: 4 or 16 bytes in network order.
struct NetworkAddress: Sendable, Hashable {
    private(set) var bytes: [UInt8]

    /// The address a text is, in dotted or colon notation and nothing else.
    init?(_ text: some Sequence<UInt8>) {
        var terminated = text.prefix(Int(INET6_ADDRSTRLEN)).map { CChar(bitPattern: $0) }
        guard terminated.count < Int(INET6_ADDRSTRLEN), !terminated.contains(0) else { return nil }
        let family = terminated.contains(CChar(UInt8(ascii: ":"))) ? AF_INET6 : AF_INET
        terminated.append(0)
        var bytes = [UInt8](repeating: 0, count: family == AF_INET6 ? 16 : 4)
        guard inet_pton(family, terminated, &bytes) == 1 else { return nil }
        self.bytes = bytes
    }

    /// The number of bits.
    var width: Int { bytes.count * 8 }

    /// The address with all bits behind a prefix cleared.
    func masked(to prefix: Int) -> NetworkAddress {
        var masked = self
        for index in bytes.indices {
            let kept = min(max(prefix - index * 8, 0), 8)
            masked.bytes[index] &= ~(UInt8(truncatingIfNeeded: 0xFF >> kept))
        }
        return masked
    }

    /// In the usual notation.
    var text: String {
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 16 ? AF_INET6 : AF_INET
        guard inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// The addresses that share a prefix, in CIDR notation (RFC 4632, RFC 4291).
struct NetworkRange: Sendable, Hashable {
    /// What is wrong with a text that should be a range.
    enum Problem: Error {
        case notation
        /// The prefix is no number or longer than the address.
        case prefix(atMost: Int)
        /// Bits behind the prefix are set; the range that was probably meant.
        case hostBits(meant: String)
    }

    let address: NetworkAddress
    let prefix: Int

    /// `10.0.0.0/8`, `2001:db8::/32`; an address alone is a range of one.
    init(_ text: String) throws(Problem) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = NetworkAddress(first.utf8) else { throw .notation }
        self.address = address
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let prefix = Int(parts[1]),
                prefix <= address.width
            else { throw .prefix(atMost: address.width) }
            self.prefix = prefix
        } else {
            prefix = address.width
        }
        let masked = address.masked(to: prefix)
        guard masked == address else { throw .hostBits(meant: "\(masked.text)/\(prefix)") }
    }

    /// Whether a text is an address in it.
    func contains(_ text: [UInt8]) -> Bool {
        guard let other = NetworkAddress(text), other.width == address.width else { return false }
        return other.masked(to: prefix) == address
    }
}
