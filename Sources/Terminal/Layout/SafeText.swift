// SPDX-License-Identifier: Apache-2.0

/// Text from outside made fit for a terminal.
public enum SafeText {
    /// `text` with every control character but line feeds and tabs shown as its symbol, one scalar for one, so that
    /// no article can move the cursor or colour the screen and offsets still hold.
    public static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(isControl(scalar) ? symbol(of: scalar) : scalar)
        }
        return String(result)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0: true
        default: false
        }
    }

    /// The Control Pictures block has one for each of ASCII's.
    private static func symbol(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        default: "\u{FFFD}"
        }
    }
}
