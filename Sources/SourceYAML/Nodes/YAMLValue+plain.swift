// SPDX-License-Identifier: Apache-2.0

extension YAMLValue {
    /// The meaning of a plain scalar by the type repository of YAML 1.1 (https://yaml.org/type/), as PyYAML has
    /// it: truth values also as yes/no and on/off, octal, hexadecimal, binary and base 60, underscores in numbers.
    /// Dates stay text.
    init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL":
            self = .null
        case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON":
            self = .bool(true)
        case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF":
            self = .bool(false)
        default:
            if let number = YAMLValue.whole(text) {
                self = .int(number)
            } else if let number = YAMLValue.fraction(text) {
                self = .double(number)
            } else {
                self = .string(text)
            }
        }
    }

    /// A number in parts: its sign, and the digits behind it without underscores.
    private static func split(_ text: String) -> (isNegative: Bool, digits: Substring, hasUnderscores: Bool)? {
        guard let first = text.utf8.first, text.utf8.count <= 64 else { return nil }
        let signed = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
        let digits = signed ? text.dropFirst() : Substring(text)
        return (first == UInt8(ascii: "-"), digits, digits.utf8.contains(UInt8(ascii: "_")))
    }

    private static func whole(_ text: String) -> Int? {
        guard let (isNegative, digits, hasUnderscores) = split(text), let first = digits.utf8.first,
            first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9")
        else { return nil }
        let bare = hasUnderscores ? Substring(digits.filter { $0 != "_" }) : digits
        let magnitude: Int?
        if bare.hasPrefix("0b") {
            magnitude = unsigned(bare.dropFirst(2), radix: 2)
        } else if bare.hasPrefix("0x") {
            magnitude = unsigned(bare.dropFirst(2), radix: 16)
        } else if bare.count > 1, bare.hasPrefix("0") {
            magnitude = unsigned(bare.dropFirst(1), radix: 8)
        } else if bare.contains(":") {
            magnitude = sexagesimal(bare)
        } else {
            return Int((isNegative ? "-" : "") + bare)
        }
        return magnitude.map { isNegative ? -$0 : $0 }
    }

    /// Digits alone, no sign.
    private static func unsigned(_ digits: Substring, radix: Int) -> Int? {
        guard let first = digits.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else { return nil }
        return Int(digits, radix: radix)
    }

    private static func sexagesimal(_ digits: Substring) -> Int? {
        guard !digits.hasPrefix("0") else { return nil }
        var total = 0
        for (index, part) in digits.split(separator: ":", omittingEmptySubsequences: false).enumerated() {
            guard let value = unsigned(part, radix: 10), index == 0 || value < 60 && part.utf8.count <= 2 else {
                return nil
            }
            let (scaled, overflow) = total.multipliedReportingOverflow(by: 60)
            guard !overflow, scaled <= Int.max - value else { return nil }
            total = scaled + value
        }
        return total
    }

    private static func fraction(_ text: String) -> Double? {
        guard let (isNegative, digits, _) = split(text) else { return nil }
        switch digits {
        case ".inf", ".Inf", ".INF": return isNegative ? -.infinity : .infinity
        case ".nan", ".NaN", ".NAN": return text.utf8.count == digits.utf8.count ? .nan : nil
        default: break
        }
        let bare = digits.filter { $0 != "_" }
        guard bare.contains("."), let first = bare.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
            bare.utf8.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
            bare.utf8.allSatisfy({ isPartOfFraction($0) })
        else { return nil }
        return Double(bare).map { isNegative ? -$0 : $0 }
    }

    private static func isPartOfFraction(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
            UInt8(ascii: "+"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
