// SPDX-License-Identifier: Apache-2.0

extension ScanMachine {
    /// Scans digits and the separators that belong to the number.
    mutating func scanNumber() {
        let start = here
        var hash = CodeHash()
        let digits = takeDigits(to: &hash, start: start)
        let standsAlone = !continuesSeries(start)
        if standsAlone, digits <= 3, let groups = groupsOfThree() {
            if groups.separator == .period, groups.count == 1 { append(UInt8(ascii: "."), to: &hash) }
            for _ in 0..<groups.count {
                skipSeparator()
                _ = takeDigits(to: &hash, start: start)
            }
            if groups.separator != .period, let point = decimals(allowingComma: false) {
                takeDecimals(point, to: &hash, start: start)
            }
        } else if standsAlone, let point = decimals(allowingComma: true) {
            takeDecimals(point, to: &hash, start: start)
        }
        emit(.number, from: start, to: here, hash: hash.value)
    }

    /// Whether the number touches a separator that touches another number.
    private func continuesSeries(_ start: Mark) -> Bool {
        guard tokens.count >= 2, let sign = tokens.last, sign.kind == .punctuation else { return false }
        let previous = tokens[tokens.count - 2]
        return Int(sign.byteEnd) == start.position && previous.kind == .number && previous.byteEnd == sign.byteStart
            && (sign.is(.period) || sign.is(.comma) || sign.is(.arabicComma))
    }

    private mutating func takeDigits(to hash: inout CodeHash, start: Mark) -> Int {
        var count = 0
        while position < bytes.count, !isFull(start) {
            let (entry, length) = peek(at: position)
            guard entry.category == .digit else { break }
            append(entry.payload, to: &hash)
            advance(length)
            count += 1
        }
        return count
    }

    private mutating func skipSeparator() { advance(peek(at: position).length) }

    private mutating func takeDecimals(_ count: Int, to hash: inout CodeHash, start: Mark) {
        append(UInt8(ascii: "."), to: &hash)
        skipSeparator()
        _ = takeDigits(to: &hash, start: start)
    }

    /// Which signs can stand between digits.
    private enum Separator {
        case comma, arabicComma, thousands, decimal, period, apostrophe
    }

    private func separator(at offset: Int) -> (sign: Separator, length: Int)? {
        switch byte(at: offset) {
        case UInt8(ascii: "."): return (.period, 1)
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: "'"): return (.apostrophe, 1)
        case 0xD8 where byte(at: offset + 1) == 0x8C: return (.arabicComma, 2)
        case 0xD9 where byte(at: offset + 1) == 0xAC: return (.thousands, 2)
        case 0xD9 where byte(at: offset + 1) == 0xAB: return (.decimal, 2)
        default: return nil
        }
    }

    /// How many digits follow from a byte offset, counted up to `limit`, and the offset behind them.
    private func digits(at offset: Int, limit: Int) -> (count: Int, end: Int) {
        var end = offset
        var count = 0
        while count < limit, end < bytes.count {
            let (entry, length) = peek(at: end)
            guard entry.category == .digit else { break }
            end += length
            count += 1
        }
        return (count, end)
    }

    /// The groups of exactly three digits that follow, all after the same separator and with nothing like a further
    /// group behind them. At most six, as many as a 64-bit number has.
    private func groupsOfThree() -> (separator: Separator, count: Int)? {
        guard let (sign, _) = separator(at: position), sign != .decimal else { return nil }
        var offset = position
        var count = 0
        while count < 6, let next = separator(at: offset), next.sign == sign {
            let group = digits(at: offset + next.length, limit: 4)
            guard group.count > 0 else { break }
            guard group.count == 3 else { return nil }
            offset = group.end
            count += 1
        }
        return count > 0 ? (sign, count) : nil
    }

    /// The number of digits behind a decimal point or comma at the position; `nil` when there is none, or when what
    /// follows looks like a date or a list.
    private func decimals(allowingComma: Bool) -> Int? {
        guard let (sign, length) = separator(at: position), sign != .thousands, sign != .apostrophe else { return nil }
        let isComma = sign == .comma || sign == .arabicComma
        guard allowingComma || !isComma else { return nil }
        let limit = isComma ? 2 : 9
        let (count, end) = digits(at: position + length, limit: limit + 1)
        guard count > 0, count <= limit else { return nil }
        if let next = separator(at: end), entry(at: end + next.length).category == .digit { return nil }
        return count
    }
}
