// SPDX-License-Identifier: Apache-2.0

extension ScanMachine {
    /// Scans a web or e-mail address, if one begins at the Latin letter at the position.
    mutating func scanAddress() -> Bool {
        guard position >= noAddressBefore, let end = addressEnd() else { return false }
        let start = here
        pending.remove(.inHashtag)
        advance(overASCIITo: end)
        emit(.url, from: start, to: here, hash: Token.hash(of: .url))
        return true
    }

    /// The end of the address at the position; `nil` when there is none.
    private mutating func addressEnd() -> Int? {
        for scheme in ["http://", "https://", "ftp://"] as [StaticString] where hasPrefix(scheme) {
            let rest = position + scheme.utf8CodeUnitCount
            let end = addressTail(from: rest)
            return end > rest ? end : nil
        }
        var end = position
        while isDomainByte(byte(at: end)) { end += 1 }
        if byte(at: end) == UInt8(ascii: "@") { return mailAddressEnd(from: end + 1) }
        var domainEnd = end
        while domainEnd > position, !bytes[domainEnd - 1].isASCIIAlphanumeric { domainEnd -= 1 }
        guard isDomain(position, domainEnd) else {
            noAddressBefore = end
            return nil
        }
        let next = byte(at: domainEnd)
        let hasTail = next == UInt8(ascii: "/") || next == UInt8(ascii: "?") || next == UInt8(ascii: ":")
        return hasTail ? addressTail(from: domainEnd) : domainEnd
    }

    private mutating func mailAddressEnd(from start: Int) -> Int? {
        var end = start
        while isDomainByte(byte(at: end)) { end += 1 }
        noAddressBefore = end
        while end > start, !bytes[end - 1].isASCIIAlphanumeric { end -= 1 }
        guard let dot = lastDot(start, end), end - dot > 2 else { return nil }
        return end
    }

    /// The end of the path and query from an offset, without the punctuation that closes the sentence around them.
    private func addressTail(from start: Int) -> Int {
        var end = start
        while isAddressByte(byte(at: end)) { end += 1 }
        while end > start, !bytes[end - 1].isASCIIAlphanumeric, bytes[end - 1] != UInt8(ascii: "/"),
            bytes[end - 1] != UInt8(ascii: "="), bytes[end - 1] != UInt8(ascii: "_"),
            bytes[end - 1] != UInt8(ascii: "-")
        {
            end -= 1
        }
        return end
    }

    private func hasPrefix(_ prefix: StaticString) -> Bool {
        guard position + prefix.utf8CodeUnitCount <= bytes.count else { return false }
        for (offset, wanted) in UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
            .enumerated()
        where bytes[position + offset].lowercasedASCII != wanted {
            return false
        }
        return true
    }

    /// Letters, digits and the signs of host names and of mail boxes.
    private func isDomainByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): true
        default: byte.isASCIIAlphanumeric
        }
    }

    /// The characters of RFC 3986, without those that more often close a sentence's bracket or quotation.
    private func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23...0x27, 0x2A...0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
        default: byte.isASCIIAlphanumeric
        }
    }

    private func lastDot(_ start: Int, _ end: Int) -> Int? {
        var offset = end
        while offset > start {
            offset -= 1
            if bytes[offset] == UInt8(ascii: ".") { return offset > start ? offset : nil }
        }
        return nil
    }

    /// Whether bytes of `isDomainByte` name a host: `www.` and more, or a last label of a well-known registry.
    private func isDomain(_ start: Int, _ end: Int) -> Bool {
        guard let dot = lastDot(start, end) else { return false }
        if hasPrefix("www."), end - start > 4 { return true }
        var label: UInt64 = 0
        guard end - dot - 1 <= 8 else { return false }
        for offset in dot + 1..<end { label = label << 8 | UInt64(bytes[offset].lowercasedASCII) }
        return Self.registries.contains(label)
    }

    /// Last labels that make a name an address without `www.`, packed into integers.
    private static let registries: Set<UInt64> = Set(
        [
            "com", "net", "org", "info", "biz", "gov", "edu", "int", "mil", "news", "online", "press", "media", "tv",
            "co",
            "io", "me", "ly", "gl", "be", "uk", "fr", "de", "ru", "ir", "tr", "il", "sy", "ps", "ye", "sd", "lb", "iq",
            "jo", "sa", "ae", "qa", "kw", "bh", "om", "eg", "dz", "tn", "ma", "mr", "eu",
        ].map { label in label.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    )
}
