// SPDX-License-Identifier: Apache-2.0

/// Refuses bytes that are no YAML text before the parser sees them, because it tells only an offset.
enum SourceCheck {
    /// - Throws: `yaml.invalid-utf8` or `yaml.control-character`, at the first offending character.
    static func check(_ file: SourceFile) throws(Diagnostic) {
        let bytes = file.bytes
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
                    throw controlCharacter(UInt32(byte), at: index, in: file)
                }
                index += 1
                continue
            }
            guard let (scalar, length) = scalar(in: bytes, at: index) else {
                throw Diagnostic(
                    "yaml.invalid-utf8",
                    "the byte 0x\(hex(UInt32(byte), width: 2)) is not UTF-8",
                    at: SourceLocation(file: file, position: file.position(ofByte: index), length: 1),
                    help: "save the file as UTF-8"
                )
            }
            if scalar < 0xA0 && scalar != 0x85 || scalar == 0xFEFF || scalar == 0xFFFE || scalar == 0xFFFF {
                throw controlCharacter(scalar, at: index, in: file)
            }
            index += length
        }
    }

    private static func controlCharacter(_ scalar: UInt32, at index: Int, in file: SourceFile) -> Diagnostic {
        Diagnostic(
            "yaml.control-character",
            "the character U+\(hex(scalar, width: 4)) is not allowed in YAML",
            at: SourceLocation(file: file, position: file.position(ofByte: index), length: 1),
            help: "remove it, or write it as \"\\u\(hex(scalar, width: 4))\" in double quotes"
        )
    }

    /// The scalar that begins at an index, by table 3-7 of the Unicode standard.
    private static func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int)? {
        let lead = bytes[index]
        let length: Int
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[index + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        return value >= least && Unicode.Scalar(value) != nil ? (value, length) : nil
    }

    private static func hex(_ value: UInt32, width: Int) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
